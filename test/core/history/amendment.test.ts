import assert from "node:assert/strict";
import { coverOf } from "../../../src/core/history/amendment.ts";
import { protocolFields, protocolOf } from "../../../src/core/history/protocol.ts";
import { experimentOf } from "../kit/records.ts";

/** How the change of a field is covered by an amendment that says `was` of a plan that was registered. */
function coverBy(registered: string, was: string, rest = "date: 2026-03-12, why: A slip."): string {
  const protocol = protocolOf(experimentOf(registered));
  const field = protocolFields.find((one) => registered.startsWith(`${one}:`));
  assert.ok(field);
  const { amendments } = experimentOf(`amendments: [{ field: ${field}, was: ${was}, ${rest} }]`);
  return coverOf(field, protocol[field], amendments);
}

const fitting: readonly [string, string][] = [
  ["threshold: at least 8%", "at least 8.0 %"],
  ["sample: 5000", "5000"],
  ["sample: 5000", '"5000"'],
  ["looks: 3", "3"],
  ["looks: 1", "1"],
  ["looks: 1", "none"],
  ["confidence: 95%", "0.95"],
  ["arms: { control: 50%, b: 50% }", "{ b: 50%, control: 50% }"],
  ["arms: { control: 50%, b: 50% }", '"b 50%, control 50%"'],
  ["guardrails: [{ metric: errors, threshold: at most 1% }]", "[{ metric: errors, threshold: at most 1 % }]"],
  ["guardrails: [{ metric: errors, threshold: at most 1% }]", "errors at most 1%"],
  ["segments: [mobile, desktop]", "[desktop, mobile]"],
  ["window: { from: 2026-03-02, days: 15 }", "2026-03-02 to 2026-03-16"],
  ["rule: { refuted: stop }", "{ refuted: stop }"],
  ["population: none", "none"],
];

const other: readonly [string, string][] = [
  ["threshold: at least 8%", "at least 7%"],
  ["threshold: at least 8%", "none"],
  ["threshold: at least 8%", ""],
  ["looks: 1", "2"],
  ["sample: 5000", "500"],
  ["arms: { a: 50%, b: 50% }", "{ a: 60%, b: 40% }"],
];

describe("coverOf", () => {
  for (const [registered, was] of fitting) {
    it(`explains ${registered} by was: ${was}`, () => assert.equal(coverBy(registered, was), "explained"));
  }

  for (const [registered, was] of other) {
    it(`does not cover ${registered} by was: ${was}`, () => assert.equal(coverBy(registered, was), "none"));
  }

  for (const rest of ["date: 2026-03-12", "why: A slip.", "date: 2026-03-12, why: '  '"]) {
    it(`asks for more than ${rest}`, () => {
      assert.equal(coverBy("threshold: at least 8%", "at least 8%", rest), "unexplained");
    });
  }
});
