import { comparePositions } from "../../base/position.ts";
import { kindNames } from "../../model/kinds.ts";
import { findValueRange, placeForMissing } from "../../source/source-document.ts";
import { isUnusableLevel } from "../../verdict/level-of.ts";
import { bareDecision } from "../results/decision-parts.ts";
import { defineRule, mark } from "../rule.ts";

export const wrongType = defineRule({
  id: "wrong-type",
  severity: "error",
  title: "Write the value in the form that its key takes.",
  reason: `
Each key takes one form: a day, a number with its unit, one of a few words, a list. A value in another form is left out,
and everything else in the file is read.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-02-30, to: 2026-03-16 }${mark}
`,
      `
hypothesis: At least 8% of users click.
method: guesswork${mark}
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      {
        "checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
branches: learn/checkout${mark}
`,
      },
    ],
    good: [
      `
hypothesis: At least 8% of users click.
method: fake-door
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-02-28, to: 2026-03-16 }
`,
    ],
  },
  kinds: kindNames,

  *check({ kind, problems, record, source }) {
    // One word where a decision belongs: what it lacks has a finding of its own.
    const bare =
      kind === "experiment" && bareDecision(source) !== undefined ? findValueRange(source, ["decision"]) : undefined;
    for (const problem of problems) {
      if (problem.code === "wrong-type" && (!bare || comparePositions(problem.range.start, bare.start) !== 0))
        yield problem;
    }
    // A coin is sure by half.
    const level = kind === "experiment" ? record["confidence"] : undefined;
    if (typeof level === "string" && isUnusableLevel(level)) {
      yield {
        message: "`confidence` takes a level above 50% and below 100%, such as 95%, which counts until then.",
        range: placeForMissing(source, ["confidence"]),
      };
    }
  },
});
