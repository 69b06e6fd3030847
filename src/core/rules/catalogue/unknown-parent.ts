import { startOfText } from "../../base/position.ts";
import { toScalar } from "../../authoring/quote-scalar.ts";
import { findValueRange } from "../../source/source-document.ts";
import { closestId } from "../names/closest-id.ts";
import { findParent } from "../names/lineage.ts";
import { defineRule, mark } from "../rule.ts";

export const unknownParent = defineRule({
  id: "unknown-parent",
  severity: "error",
  title: "Name a parent that exists.",
  reason: `
\`parent:\` says what led to a question, so that the way from one answer to the next can be followed. On a unit of learning it
is the id of a unit or an experiment, on an experiment the id of an experiment: the name of its file without the suffix.
A name that leads nowhere breaks that way.
`,
  examples: {
    bad: [
      {
        "checkout-simulation.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
        "security-messaging.uol.yaml": `
learn: What people need to read before they trust a stored card.
parent: checkout-simulaton${mark}
`,
      },
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "security-wording.experiment.yaml": `
parent: one-click-checkout${mark}
hypothesis: If we explain card security, at least 11% of customers pay with one click.
metric: one-click-rate
threshold: at least 11%
sample: 8000
`,
      },
    ],
    good: [
      {
        "checkout-simulation.experiment.yaml": `
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
        "security-messaging.uol.yaml": `
learn: What people need to read before they trust a stored card.
parent: checkout-simulation
`,
        "security-wording.experiment.yaml": `
parent: checkout-simulation
hypothesis: If we explain card security, at least 11% of customers pay with one click.
metric: one-click-rate
threshold: at least 11%
sample: 8000
`,
      },
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "security-messaging.uol.yaml": `
learn: What people need to read before they trust a stored card.
parent: one-click-checkout
`,
      },
    ],
  },
  kinds: ["unit", "experiment"],

  *check(entry, context) {
    const { kind, source } = entry;
    const { parent } = entry.record;
    if (!parent || findParent(context, entry, parent)) return;
    const similar = closestId(context, kind === "unit" ? ["unit", "experiment"] : ["experiment"], parent, entry.uri);
    const what = kind === "unit" ? "no unit of learning and no experiment" : "no experiment";
    yield {
      message: `There is ${what} \`${parent}\` in this workspace. ${similar ? `Did you mean \`${similar}\`?` : "Write the id of the one that led to this."}`,
      range: findValueRange(source, ["parent"]) ?? startOfText,
      fixes: similar
        ? [
            {
              title: `Use ${similar}`,
              edits: [{ type: "set-value", path: ["parent"], value: toScalar(similar) }],
              isSafe: false,
            },
          ]
        : [],
    };
  },
});
