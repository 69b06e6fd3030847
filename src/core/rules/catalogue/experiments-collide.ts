import { addDays, daysBetween, type Day } from "../../base/day.ts";
import { trafficKey, windowOfFact } from "../../index/keys.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { windowOf, type ExperimentWindow } from "../../model/window.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { areOfOneId, defineRule, mark } from "../rule.ts";

export const experimentsCollide = defineRule({
  id: "experiments-collide",
  severity: "warning",
  title: "Let one experiment at a time move a metric of the same people.",
  reason: `
Two experiments that measure one metric on the same population in the same days see each other's effect, and neither result can be
attributed any more. Move one of the windows, give each its own people, or make them arms of one experiment. Nothing is
said once one of the two is decided.
`,
  examples: {
    bad: [
      {
        "security-wording.experiment.yaml": `
unit: checkout
hypothesis: If we explain card security, at least 11% of customers pay with one click.
population: customers at the payment step
metric: one-click-rate
threshold: at least 11%
window: { from: 2026-03-02, to: 2026-03-16 }${mark}
`,
        "button-colour.experiment.yaml": `
unit: checkout
hypothesis: With a green button, at least 10% of customers pay with one click.
population: customers at the payment step
metric: one-click-rate
threshold: at least 10%
window: { from: 2026-03-10, days: 14 }${mark}
`,
        "checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
      },
      {
        "a.experiment.yaml": `
hypothesis: At least 4 guides per writer are finished with a time limit.
population: All writers
metric: guides-per-writer
threshold: at least 4
window:${mark}
  from: 2026-03-02
  to: 2026-03-10
`,
        "b.experiment.yaml": `
hypothesis: At least 5 guides per writer are finished with a template.
population: all writers
metric: guides-per-writer
threshold: at least 5
window:${mark}
  from: 2026-03-10
  to: 2026-03-20
`,
      },
    ],
    good: [
      {
        // One after the other.
        "a.experiment.yaml": `
hypothesis: At least 4 guides per writer are finished with a time limit.
population: all writers
metric: guides-per-writer
threshold: at least 4
window: { from: 2026-03-02, to: 2026-03-10 }
`,
        "b.experiment.yaml": `
hypothesis: At least 5 guides per writer are finished with a template.
population: all writers
metric: guides-per-writer
threshold: at least 5
window: { from: 2026-03-11, to: 2026-03-20 }
`,
      },
      {
        // Other people.
        "a.experiment.yaml": `
hypothesis: At least 4 guides per writer are finished with a time limit.
population: writers in Berlin
metric: guides-per-writer
threshold: at least 4
window: { from: 2026-03-02, to: 2026-03-10 }
`,
        "b.experiment.yaml": `
hypothesis: At least 5 guides per writer are finished with a template.
population: writers in Lisbon
metric: guides-per-writer
threshold: at least 5
window: { from: 2026-03-02, to: 2026-03-10 }
`,
      },
      {
        // One of them is decided.
        "a.experiment.yaml": `
hypothesis: At least 4 guides per writer are finished with a time limit.
population: all writers
metric: guides-per-writer
threshold: at least 4
window: { from: 2026-03-02, to: 2026-03-10 }
decision: { choice: stop, date: 2026-03-04, because: Two writers were ill. }
`,
        "b.experiment.yaml": `
hypothesis: At least 5 guides per writer are finished with a template.
population: all writers
metric: guides-per-writer
threshold: at least 5
window: { from: 2026-03-02, to: 2026-03-10 }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, { find }) {
    const { record, source, root } = entry;
    const { metric, population } = record;
    const window = windowOf(record);
    if (!metric || !population || !window.from || !window.to || choiceOf(record)) return;
    const others = find(trafficKey(metric, population)).flatMap((other) => {
      if (other.root !== root || areOfOneId(other, entry)) return [];
      const days = overlapOf(window, windowOfFact(other.fact));
      return days ? [{ ...days, id: other.id }] : [];
    });
    const [first, ...more] = others;
    if (!first) return;
    const also = more.length === 0 ? "" : `, and so ${more.length === 1 ? "does" : "do"} ${more.length} more`;
    yield {
      message: `\`${first.id}\` measures ${metric} on the same people ${inWords(first)}${also}, so no result can be attributed. Move a window, or give each its own people.`,
      range: placeForMissing(source, ["window"]),
    };
  },
});

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days that two windows share; `undefined` where they share none, or one is open. */
function overlapOf(a: ExperimentWindow, b: ExperimentWindow): Days | undefined {
  if (!a.from || !a.to || !b.from || !b.to) return undefined;
  const from = a.from < b.from ? b.from : a.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

function inWords({ from, to }: Days): string {
  if (from === to) return `on ${from}`;
  return addDays(from, 1) === to ? `on ${from} and ${to}` : `on ${daysBetween(from, to) + 1} days, ${from} to ${to}`;
}
