import { toScalar } from "../../authoring/quote-scalar.ts";
import { closestWord } from "../../base/closest-word.ts";
import { startOfText } from "../../base/position.ts";
import { findValueRange } from "../../source/source-document.ts";
import { objectivesOf } from "../names/objectives-of.ts";
import { defineRule, mark } from "../rule.ts";

export const unknownObjective = defineRule({
  id: "unknown-objective",
  severity: "warning",
  title: "Serve an objective that the team has.",
  reason: `
Where \`learning.yaml\` lists the team's objectives, a unit of learning names one of them by its key, so that everybody sees
which questions serve what, and which objective nobody asks about. Any other word is a typing error or an objective that
nobody agreed on.
`,
  examples: {
    bad: [
      {
        "learning.yaml": `
objectives: { conversion: { title: More people who start also pay }, retention: { title: More who stay } }
`,
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
objective: convertion${mark}
`,
      },
      {
        "learning.yaml": `
objectives:
  conversion: { title: More people who start also pay, until: 2026-06-30 }
`,
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
objective: happier customers${mark}
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
objective: conversion
`,
      },
      {
        // An objective that nobody has described yet is one.
        "learning.yaml": `
objectives:
  conversion: { title: More people who start also pay }
  retention:
`,
        "one-click-checkout.uol.yaml": `
learn: Whether customers who pay with one click come back.
objective: retention
`,
      },
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
objective: anything where none are listed
`,
      },
    ],
  },
  kinds: ["unit"],

  *check({ record: { objective }, root, source }, context) {
    const known = objective === undefined ? [] : objectivesOf(context, root);
    if (objective === undefined || known.length === 0 || known.includes(objective)) return;
    const similar = closestWord(objective, known);
    yield {
      message: `\`learning.yaml\` lists no objective \`${objective}\`. ${similar ? `Did you mean \`${similar}\`?` : `Write one of ${known.slice(0, 5).join(", ")}, or add it there.`}`,
      range: findValueRange(source, ["objective"]) ?? startOfText,
      fixes: similar
        ? [
            {
              title: `Use ${similar}`,
              edits: [{ type: "set-value", path: ["objective"], value: toScalar(similar) }],
              isSafe: false,
            },
          ]
        : [],
    };
  },
});
