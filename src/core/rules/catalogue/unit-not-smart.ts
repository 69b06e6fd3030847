import { placeForMissing } from "../../source/source-document.ts";
import { findWork } from "../names/find-work.ts";
import { defineRule, mark } from "../rule.ts";
import { isAnswered, missingFromUnit } from "../names/unit-parts.ts";

export const unitNotSmart = defineRule({
  id: "unit-not-smart",
  severity: "hint",
  title: "Say of a unit of learning what will be known, why, by whom and until when.",
  reason: `
A unit of learning gets an answer when it is specific (\`learn\`), measurable (an experiment), achievable (an \`owner\`), relevant (\`why\`, or
an \`objective\`) and time-bound (\`due\`), and when it asks for knowledge rather than for work. Nothing of this is compulsory;
what is missing is listed once, and only until the unit is answered.
`,
  examples: {
    bad: [
      {
        "one-click-checkout.uol.yaml": `
title: Will customers use a one-click checkout?
learn: Whether customers are willing to pay with one click.${mark}
`,
      },
      {
        "plant-returns.uol.yaml": `
title: Why do people send plants back?${mark}
why: Every return is a plant that does not survive.
owner: sam
due: 2026-06-05
`,
      },
    ],
    good: [
      {
        "one-click-checkout.uol.yaml": `
title: Will customers use a one-click checkout?
learn: Whether customers are willing to pay with one click.
why: Half of all carts are abandoned at the payment step.
due: 2026-03-16
`,
      },
      {
        // An objective says as well why it is worth knowing.
        "delivery-promise.uol.yaml": `
learn: Whether knowing the day of delivery makes people put a plant into the basket.
objective: conversion
owner: lee
due: 2026-04-17
`,
      },
      {
        // Answered, and history.
        "care-note.uol.yaml": `
learn: Whether a care note in the parcel helps.
`,
        "care-note.experiment.yaml": `
unit: care-note
hypothesis: At most 12% of orders with a care note lead to a question.
metric: care-questions
threshold: at most 12%
window: { from: 2026-02-02, to: 2026-02-15 }
results: [{ date: 2026-02-16, successes: 90, of: 1000 }]
memo: Nine in a hundred ask, and they ask about repotting.
decision: { choice: persevere, date: 2026-02-17, because: The note answers what was asked before. }
propagation: []
`,
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const missing = missingFromUnit(entry, context);
    // Asking for work instead of knowledge is said first, and alone.
    if (missing.length === 0 || !entry.source.root || findWork(entry) || isAnswered(entry, context)) return;
    yield {
      message: `This unit of learning does not say ${listOf(
        missing.map(({ what }) => what),
        ", or ",
      )}.`,
      range: placeForMissing(entry.source, ["learn", "title"]),
      fixes: [
        {
          title: `Add ${listOf(
            missing.map(({ key }) => key),
            " and ",
          )}`,
          edits: missing.map(({ edit }) => edit),
          isSafe: false,
        },
      ],
    };
  },
});

function listOf(parts: readonly string[], last: string): string {
  return parts.length === 1 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${last}${parts.at(-1)}`;
}
