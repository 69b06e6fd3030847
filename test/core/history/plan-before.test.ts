import assert from "node:assert/strict";
import * as fc from "fast-check";
import { planBefore } from "../../../src/core/history/plan-before.ts";
import { type Protocol, protocolFields, protocolOf } from "../../../src/core/history/protocol.ts";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import { experimentOf } from "../kit/records.ts";

const full = experimentOf(`
hypothesis: A guest checkout raises the share of orders.
metric: order-rate
threshold: increase by 2 points
baseline: 12.5%
guardrails: [{ metric: errors, threshold: at most 1% }, { metric: p95-latency, threshold: "no worse than 1,000 ms" }]
secondary: [{ metric: basket-size, threshold: increase by 2% relative }]
arms: { control: 50%, guest: 25%, one page: 25% }
sample: 5000
looks: [2026-03-09, 2026-03-12]
window: { from: 2026-03-02, days: 15 }
population: customers, all of them
segments: [new, returning]
confidence: 99%
rule: { supported: persevere, guardrailBroken: stop }
`);

/** Every field as it was in one plan, beside another plan of today. */
function movesBetween(was: Experiment, now: Experiment): Parameters<typeof planBefore>[1] {
  const [then, today]: Protocol[] = [protocolOf(was), protocolOf(now)];
  return protocolFields.flatMap((field) => {
    const words = then?.[field]?.words;
    return words === today?.[field]?.words ? [] : [{ field, ...(words !== undefined && { was: words }) }];
  });
}

describe("the plan before it moved", () => {
  it("comes back from the words of its fields, each of them", () => {
    const { record, unread } = planBefore({}, movesBetween(full, {}));
    assert.deepEqual([unread, protocolOf(record)], [[], protocolOf(full)]);
    assert.deepEqual(record.guardrails, full.guardrails);
    assert.deepEqual(record.arms, full.arms);
  });

  it("loses what was not written then", () => {
    const { record, unread } = planBefore(full, movesBetween({}, full));
    assert.deepEqual([unread, protocolOf(record)], [[], {}]);
  });

  it("comes back for all plans of plain words, or says of which field it does not", () => {
    const day = fc.constantFrom("2026-03-02", "2026-03-16", "2026-04-01");
    const name = fc.constantFrom("control", "a", "one page", "a, b", "x 50%", "");
    const claims = fc.array(
      fc.record(
        {
          metric: fc.constantFrom("errors", "p95", "at"),
          threshold: fc.constantFrom("at most 1%", "nonsense", "at most 1, 2"),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    );
    const plan = fc.record(
      {
        threshold: fc.constantFrom("at least 8%", "nonsense", ""),
        sample: fc.nat(),
        looks: fc.oneof(fc.constantFrom("anytime", 1, 3), fc.uniqueArray(day, { maxLength: 3 })),
        window: fc.record({ from: day, to: day, days: fc.integer({ min: 1, max: 20 }) }, { requiredKeys: [] }),
        arms: fc.dictionary(name, fc.constantFrom("50%", "1", "50 %", "many"), { maxKeys: 3 }),
        guardrails: claims,
        confidence: fc.constantFrom("95%", "0.9"),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Experiment>;
    let read = 0;
    fc.assert(
      fc.property(plan, plan, (was, now) => {
        const moves = movesBetween(was, now);
        const { record, unread } = planBefore(now, moves);
        const [back, then] = [protocolOf(record), protocolOf(was)];
        for (const { field } of moves) {
          if (unread.includes(field)) continue;
          assert.deepEqual(back[field], then[field]);
          read++;
        }
      }),
      { numRuns: 500, seed: 20260321 },
    );
    assert.ok(read > 500);
  });

  it("is not guessed where names hold what stands between them", () => {
    const { record, unread } = planBefore({ arms: { control: "1", a: "1" } }, [
      { field: "arms", was: "control, half of them" },
    ]);
    assert.deepEqual([unread, record.arms], [["arms"], { control: "1", a: "1" }]);
  });
});
