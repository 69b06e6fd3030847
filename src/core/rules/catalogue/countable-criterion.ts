import { toScalar } from "../../authoring/quote-scalar.ts";
import { wordsAt } from "../../authoring/words-at.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { Hypothesis } from "../../grammar/hypothesis.ts";
import { sameThreshold } from "../../grammar/same-threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { choiceOf, isPlanComplete } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { levelOf } from "../../verdict/level-of.ts";
import { isWritten } from "../missing-key.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { metricIdOf } from "../sentence/fill-from-sentence.ts";

export const countableCriterion = defineRule({
  id: "countable-criterion",
  severity: "hint",
  title: "Count what can be counted, instead of judging it.",
  reason: `
A criterion is judged by people, so no number says how sure one can be. "At least 5 of 7" needs no judgement: as \`metric\` and
\`threshold\` it is a share, and an exact test says what a small group shows. It also tells beforehand how many people it takes.
`,
  examples: {
    bad: [
      `
hypothesis: People find their way through the new checkout.
method: prototype
criterion: At least 5 of 7 finish unaided.${mark}
window: { from: 2026-03-16, to: 2026-03-29 }
`,
      `
hypothesis: The new labels are clear.
method: mock-up
criterion: No more than 2 of 12 users ask what a label means.${mark}
window: { from: 2026-03-16, to: 2026-03-29 }
`,
    ],
    good: [
      `
hypothesis: People find their way through the new checkout.
method: prototype
metric: finish-unaided
threshold: at least 5 of 7
criterion: At least 5 of 7 finish unaided.
window: { from: 2026-03-16, to: 2026-03-29 }
`,
      // What recurs has to be judged first.
      `
hypothesis: People send plants back because nobody told them how to water them.
method: interview
criterion: At least one reason recurs in half of the interviews.
window: { from: 2026-03-16, to: 2026-03-29 }
`,
      // The plan that was made is the one that counts.
      `
hypothesis: People find their way through the new checkout.
method: prototype
criterion: At least 5 of 7 finish unaided.
window: { from: 2026-03-02, to: 2026-03-08 }
results: [{ date: 2026-03-09, judged: supported, by: [dana, lee] }]
observations: [{ saw: Two people looked for a password field., from: test sessions }]
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { source, record } = entry;
    if (record.criterion === undefined || isWritten(source, "threshold") || !isOpen(entry, context)) return;
    const counted = findCounted(record.criterion, levelOf(record));
    if (!counted) return;
    yield {
      message: `"${counted.words}" can be counted. Write it as metric and threshold, and an exact test says how sure it is; with fewer than ${counted.fewest} people no result can show it.`,
      range: findKeyRange(source, ["criterion"]) ?? startOfText,
      fixes: [countIt(entry, counted, context)],
    };
  },
});

/** Whether the plan is there and may still change: nothing is open, seen or decided yet. */
function isOpen({ source, record }: EntryOf<"experiment">, { today }: RuleContext): boolean {
  if (isWritten(source, "results") || choiceOf(record) || !isPlanComplete(record)) return false;
  const { from } = windowOf(record);
  return from === undefined || today < from;
}

interface Counted {
  /** The threshold as it stands in the criterion. */
  readonly words: string;
  /** How many people it takes at least: fewer cannot show it, even if all of them do it. */
  readonly fewest: number;
  readonly metric: string;
}

/** "At least 5 of 7 finish unaided": so many of so many, and what they do. */
function findCounted(criterion: string, level: number): Counted | undefined {
  const reading = hypothesisOf({ hypothesis: criterion });
  if (!reading || "refusal" in reading) return undefined;
  const { threshold, thresholdSpan, metric }: Hypothesis = reading.hypothesis;
  const { direction, unit, value } = threshold;
  const words = criterion.slice(thresholdSpan.start, thresholdSpan.end);
  if (!metric || unit !== "ratio" || !/\bof\b/i.test(words)) return undefined;
  if (direction !== "at-least" && direction !== "at-most") return undefined;
  const alone = thresholdOf(words);
  if (!alone || !sameThreshold(alone, threshold)) return undefined;
  // "At least one of 7 reasons" speaks of a choice among reasons rather than of seven people.
  if (direction === "at-least" && /\bone\b|\b1\b/i.test(words)) return undefined;
  const share = direction === "at-least" ? value : 1 - value;
  if (share <= 0 || 1 <= share) return undefined;
  return { words, metric: metric.text, fewest: Math.floor(Math.log(1 - level) / Math.log(share)) + 1 };
}

function countIt({ source, root }: EntryOf<"experiment">, counted: Counted, context: RuleContext): Fix {
  const plan = ["population", "method", "hypothesis"];
  const id = isWritten(source, "metric") ? undefined : metricIdOf(counted.metric, context, root);
  const words = counted.words.replace(/\s+/g, " ").toLowerCase();
  const threshold = wordsAt(source, ["threshold"], words);
  return {
    title: id === undefined ? "Write it as threshold" : "Write it as metric and threshold",
    edits: [
      ...(id === undefined ? [] : [{ type: "insert-key", key: "metric", after: plan, value: toScalar(id) } as const]),
      { type: "insert-key", key: "threshold", after: ["metric", ...plan], value: threshold },
    ],
    isSafe: false,
  };
}
