import { toScalar } from "../../authoring/quote-scalar.ts";
import { startOfText } from "../../base/position.ts";
import { findValueRange } from "../../source/source-document.ts";
import { closestId } from "../names/closest-id.ts";
import { defineRule, findById, mark } from "../rule.ts";

export const unknownUnit = defineRule({
  id: "unknown-unit",
  severity: "error",
  title: "Name a unit of learning that exists.",
  reason: `
\`unit:\` is the id of a unit of learning: the name of its file without \`.uol.yaml\`. A reference to nothing hides the
experiment from its question. Ids are compared exactly, capitals included.
`,
  examples: {
    bad: [
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "simulation.experiment.yaml": `
unit: one-click-chekout${mark}
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
    ],
    good: [
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
      {
        // The name of a file that cannot be read is still an id.
        "learning/one-click-checkout.uol.yaml": `learn: "Whether`,
        "learning/simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check({ record: { unit }, root, source, uri }, context) {
    if (!unit || findById(context, "unit", unit, root)) return;
    const similar = closestId(context, ["unit"], unit, uri);
    const meant = similar ? ` Did you mean \`${similar}\`?` : "";
    yield {
      message: `There is no unit of learning \`${unit}\` in this workspace.${meant}`,
      range: findValueRange(source, ["unit"]) ?? startOfText,
      fixes: similar
        ? [
            {
              title: `Use ${similar}`,
              edits: [{ type: "set-value", path: ["unit"], value: toScalar(similar) }],
              isSafe: false,
            },
          ]
        : [],
    };
  },
});
