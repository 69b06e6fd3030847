import { placeForMissing } from "../../source/source-document.ts";
import { findWork } from "../names/find-work.ts";
import { isWritten } from "../missing-key.ts";
import { objectivesOf } from "../names/objectives-of.ts";
import { defineRule, mark } from "../rule.ts";
import { isAnswered } from "../names/unit-parts.ts";

export const noObjective = defineRule({
  id: "no-objective",
  severity: "hint",
  title: "Say which of the team's objectives a unit of learning serves.",
  reason: `
Where \`learning.yaml\` lists the team's objectives, a unit of learning that serves none of them is either for later, or a sign
that an objective is missing. Naming it shows which objective nobody asks about.
`,
  examples: {
    bad: [
      {
        "learning.yaml": `
objectives: { conversion: { title: More people who start also pay } }
`,
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.${mark}
why: Half of all carts are abandoned at the payment step.
owner: dana
due: 2026-03-16
`,
      },
      {
        "learning.yaml": `
objectives:
  conversion: { title: More people who start also pay }
  editorial: { title: Good plant guides on the day we promised them }
`,
        "research-time.uol.yaml": `
title: Does a time limit get more guides out of the door?
learn: Whether four hours are enough to research a guide.${mark}
why: One guide in three is late.
owner: noor
due: 2026-03-31
`,
      },
    ],
    good: [
      {
        "learning.yaml": `
objectives: { conversion: { title: More people who start also pay } }
`,
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
why: Half of all carts are abandoned at the payment step.
objective: conversion
owner: dana
due: 2026-03-16
`,
      },
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
why: Half of all carts are abandoned at the payment step.
owner: dana
due: 2026-03-16
`,
      },
      {
        // That it asks for work comes first.
        "learning.yaml": `
objectives: { conversion: { title: More people who start also pay } }
`,
        "one-click-checkout.uol.yaml": `
learn: Build the checkout for a single click.
`,
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const { root, source } = entry;
    if (!source.root || isWritten(source, "objective")) return;
    const known = objectivesOf(context, root);
    const [first] = known;
    if (first === undefined || findWork(entry)) return;
    if (isAnswered(entry, context)) return;
    yield {
      message: `This unit of learning serves no objective. Name the one that the answer helps: ${known.slice(0, 5).join(", ")}.`,
      range: placeForMissing(source, ["learn", "title"]),
      fixes: [
        {
          title: "Add an objective",
          edits: [
            { type: "insert-key", key: "objective", after: ["why", "learn", "title"], value: "", placeholder: first },
          ],
          isSafe: false,
        },
      ],
    };
  },
});
