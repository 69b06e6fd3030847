import type { Files } from "./snapshots.ts";

/** A verdict of its own, with what was learned from it. */
function experiment(unit: string, numbers: string, more: string): string {
  return `
unit: ${unit}
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
results:
  - { date: 2026-03-16, ${numbers} }
memo: It is clear.
decision: { choice: persevere, date: 2026-03-17, by: dana }
propagation: []
${more}`;
}

const supported = "successes: 600, of: 5000";

/** Learnings of four places, of which one is contradicted, one is old, and two are weak. */
export const playbookFiles: Files = {
  "learning.yaml": "{}\n",
  "one-click.uol.yaml": "title: Will customers use a one-click checkout?\nappliesTo: [checkout]\nlearn: It\n",
  "one-click-test.experiment.yaml": experiment(
    "one-click",
    supported,
    `learnings:
  - insight: People accept one click when the security is explained at the button.
    recommendation: Show the card's last digits and a lock beside the button.
    appliesTo: { tags: [checkout, security], paths: ["src/checkout/**"] }
    confidence: 0.93
    because: Two rounds of interviews said the same.
checkBack:
  - { due: 2026-04-17, date: 2026-04-17, successes: 590, of: 5000 }
`,
  ),
  "address.uol.yaml": "title: Can the address wait?\nappliesTo: [checkout]\nlearn: It\n",
  "address-test.experiment.yaml": experiment(
    "address",
    supported,
    `learnings:
  - insight: Each field before the payment costs about two buyers in a hundred.
    recommendation: Ask for the address after the payment, not before.
    appliesTo: [checkout]
    confidence: 0.86
    because: It was seen in each of three shops.
    reviewBy: 2026-05-01
  - insight: Colours do not matter.
    appliesTo: [checkout]
`,
  ),
  "address-again.experiment.yaml": experiment("address", "successes: 200, of: 5000", "").replaceAll(
    "2026-03",
    "2026-04",
  ),
  "delivery.uol.yaml": "title: Which words make a delivery date clear?\nlearn: It\n",
  "delivery-test.experiment.yaml": experiment(
    "delivery",
    supported,
    `learnings:
  - recommendation: Name the delivery day before the basket, in words.
    appliesTo: ["src/product/**"]
    confidence: 0.82
    because: It was counted twice.
  - insight: A week is a long time.
`,
  )
    .replaceAll("2026-03", "2025-08")
    .replace("metric: bought", "metric: understood"),
  "price.uol.yaml": "title: Do prices with tax help?\nlearn: It\n",
  "price-test.experiment.yaml": experiment(
    "price",
    supported,
    `learnings:
  - insight: People want to know the sum.
    confidence: 0.9
    because: Everybody said so.
  - insight: The old way.
    confidence: 0.95
    because: Everybody said so.
    supersededBy: price-test#1
`,
  ).replace("metric: bought", "metric: stayed"),
};
