import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findingsIn, linesOf } from "../kit/snapshots.ts";

const product = join(import.meta.dirname, "../../fixtures/product");
/** With what the page leaves out for brevity. */
const decided = readFileSync(join(product, "checkout-simulation.experiment.yaml"), "utf8").replace(
  /^results:\n/m,
  "$&  - { date: 2026-03-16, metric: checkout-errors, successes: 31, of: 5000 }\n",
);
const unit = readFileSync(join(product, "one-click-checkout.uol.yaml"), "utf8");

/** What is taken out of the decided example of the product page or changed in it, and the rule that then speaks. */
const faults: Record<string, { text: string; rule: string }> = {
  "no observations": { text: without("observations"), rule: "no-observations" },
  "no population": { text: without("population"), rule: "population-missing" },
  "no unit": { text: without("unit"), rule: "no-unit" },
  "a metric that flatters": { text: decided.replace(/^metric: .*$/m, "metric: total-signups"), rule: "vanity-metric" },
  "a window that is too long": {
    text: decided.replace(/^window: .*$/m, "window: { from: 2025-03-02, to: 2026-03-16 }"),
    rule: "window-too-long",
  },
  "a sentence that hedges": { text: decided.replace(" will ", " might "), rule: "weasel-words" },
};

describe("a decided experiment", () => {
  it("shows nothing when it is complete", () => assert.deepEqual(rulesOf(decided), []));

  for (const [name, { text, rule }] of Object.entries(faults)) {
    it(`shows ${rule} for ${name}`, () => assert.deepEqual(rulesOf(text), [rule]));
  }

  it("is not asked any more for a cheaper test", () => {
    assert.deepEqual(rulesOf(decided.replace(/^method: .*$/m, "method: ab-test")), []);
  });
});

/** The example without a key and the lines that belong to it. */
function without(key: string): string {
  return decided.replace(new RegExp(`^${key}:.*\n(?:[ -].*\n)*`, "m"), "");
}

function rulesOf(text: string): string[] {
  const files = {
    "checkout-simulation.experiment.yaml": text,
    "one-click-checkout.uol.yaml": unit,
    // One of those that must know.
    "security-messaging.uol.yaml": unit,
  };
  return linesOf(findingsIn(files)).map((line) => line.split(" ")[1] ?? "");
}
