import { findKeyRange } from "../../source/source-document.ts";
import { findCircle } from "../names/lineage.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { idKey } from "../../index/keys.ts";
import type { Entry } from "../../index/entry.ts";
import type { Provider } from "../../index/provider.ts";

export const unitCircle = defineRule({
  id: "unit-circle",
  severity: "error",
  title: "Let parents lead back to a beginning, not in a circle.",
  reason: `
A parent came before its child. Where parents lead back to where one started, nobody can tell which question came first,
and the way from one answer to the next cannot be drawn. The way goes through units and experiments alike: an experiment
follows from its parent and from the unit that it serves.
`,
  examples: {
    bad: [
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
parent: security-messaging${mark}
`,
        "security-messaging.uol.yaml": `
learn: What people need to read before they trust a stored card.
parent: one-click-checkout${mark}
`,
      },
      {
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
parent: checkout-simulation${mark}
`,
        "checkout-simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      },
      {
        "checkout-simulation.experiment.yaml": `
parent: checkout-simulation${mark}
hypothesis: At least 8% of users click the one-click button.
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
        "checkout-simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
        "security-messaging.uol.yaml": `
learn: What people need to read before they trust a stored card.
parent: checkout-simulation
`,
      },
      {
        // A follow-up in the unit of its parent.
        "one-click-checkout.uol.yaml": `
learn: Whether customers are willing to pay with one click.
`,
        "checkout-simulation.experiment.yaml": `
unit: one-click-checkout
hypothesis: At least 8% of users click the one-click button.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
        "checkout-rollout.experiment.yaml": `
unit: one-click-checkout
parent: checkout-simulation
hypothesis: At least 9% of customers pay with one click.
metric: one-click-rate
threshold: at least 9%
sample: 8000
`,
      },
      {
        // The unit follows from the experiment of the same name, not from itself.
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-clicks
threshold: at least 8%
sample: 5000
`,
        "guest-checkout.uol.yaml": `
learn: Whether guests come back.
parent: guest-checkout
`,
      },
    ],
  },
  kinds: ["unit", "experiment"],

  *check(entry, context) {
    const { parent } = entry.record;
    const range = parent ? findKeyRange(entry.source, ["parent"]) : undefined;
    const self = range && providerOf(entry, context);
    const circle = self && findCircle(context, self, parent ?? "");
    if (!range || !circle) return;
    const way = [...circle, ...circle.slice(0, 1)].map(({ id }) => `\`${id}\``).join(" → ");
    yield {
      message: `The parents lead back to where they began: ${way}. Name one that came before, or take this parent out.`,
      range,
    };
  },
});

function providerOf({ kind, id, uri }: Entry, { find }: RuleContext): Provider | undefined {
  return find(idKey(kind, id)).find((provider) => provider.uri === uri);
}
