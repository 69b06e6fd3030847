import { startOfText } from "../../base/position.ts";
import { methods } from "../../model/experiment.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf, isPlanComplete } from "../../model/stage-of.ts";
import { findValueRange } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { isDear } from "../plan/is-dear.ts";
import { defineRule, mark } from "../rule.ts";

export const cheaperTestPossible = defineRule({
  id: "cheaper-test-possible",
  severity: "hint",
  title: "Try the cheapest test that can answer, or say why it cannot.",
  reason: `
Methods stand on a ladder, from the cheapest to the dearest: ${methods.join(", ")}. The first three answer in days and
without code. Above them, \`whyNotCheaper\` keeps the reason, so that nobody has to ask again.
`,
  examples: {
    bad: [
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15% relative.
method: ab-test${mark}
population: everyone who starts the checkout
metric: cart-abandonment
threshold: decrease by 15% relative
baseline: 70%
sample: 4000
`,
      `
hypothesis: At least 5% of people who get a reminder will finish their order.
method: prototype${mark}
population: people who left a basket
metric: orders-after-reminder
threshold: at least 5%
sample: 1200
`,
    ],
    good: [
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15% relative.
method: ab-test
whyNotCheaper: The mock-up was praised by all, as mock-ups are; only real orders can say more.
population: everyone who starts the checkout
metric: cart-abandonment
threshold: decrease by 15% relative
baseline: 70%
sample: 4000
`,
      `
hypothesis: At least 6 of 10 people find the delivery date in the mock-up.
method: mock-up
population: visitors of the library
metric: date-found
threshold: at least 6 of 10
sample: 20
`,
      `
hypothesis: At least 5% of people who get a reminder will finish their order.
population: people who left a basket
metric: orders-after-reminder
threshold: at least 5%
sample: 1200
`,
    ],
  },
  kinds: ["experiment"],

  *check({ source, record }) {
    const { method } = record;
    if (method === undefined || !isDear(method) || isWritten(source, "whyNotCheaper")) return;
    if (choiceOf(record) || hasResults(record) || !isPlanComplete(record)) return;
    const edit = { type: "insert-key", key: "whyNotCheaper", after: ["method"], value: "" } as const;
    const edits = [{ ...edit, placeholder: "What a cheaper test would not show." }];
    yield {
      message: `An interview, a survey or a mock-up costs less than ${nameOf(method)}. Try one first, or say under \`whyNotCheaper\` why not.`,
      range: findValueRange(source, ["method"]) ?? startOfText,
      fixes: [{ title: "Say why not cheaper", edits, isSafe: false }],
    };
  },
});

function nameOf(method: string): string {
  return `${method.startsWith("ab-") ? "an" : "a"} ${method.replaceAll("-", " ").replace(/^ab /, "A/B ")}`;
}
