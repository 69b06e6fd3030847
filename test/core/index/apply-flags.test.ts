import assert from "node:assert/strict";
import { applyFlags, wantedFlags } from "../../../src/core/index/apply-flags.ts";
import type { FlagPlace } from "../../../src/core/repository/flag-place.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const judged = (how: string): string => `
criterion: Half of the people name it.
window: { from: 2026-03-01, to: 2026-03-02 }
results: [{ date: 2026-03-02, judged: ${how}, by: [sam, dana] }]
`;
const stop = "decision: { choice: stop, date: 2026-03-02, because: Nobody came. }\n";

function wantedIn(text: string): readonly string[] {
  return wantedFlags(snapshotOf({ "a.experiment.yaml": text }), testRoot, testToday);
}

describe("wantedFlags", () => {
  for (const [name, text, wanted] of [
    ["a stopped experiment", `flag: fast-lane\n${stop}`, ["fast-lane"]],
    ["a refuted one", `flag: fast-lane${judged("refuted")}`, ["fast-lane"]],
    ["one that pivots", `flag: fast-lane${judged("refuted")}decision: { choice: pivot }\n`, ["fast-lane"]],
    [
      "a refuted one that is kept all the same",
      `flag: fast-lane${judged("refuted")}decision: { choice: persevere }\n`,
      [],
    ],
    ["a supported one", `flag: fast-lane${judged("supported")}`, []],
    ["one that runs", "flag: fast-lane\nhypothesis: a\n", []],
    ["one without a flag", stop, []],
    ["a flag of two letters", `flag: on\n${stop}`, []],
    ["a flag that is no name", `flag: true\n${stop}`, []],
  ] as const) {
    it(`are ${wanted.length === 0 ? "none" : wanted.join()} of ${name}`, () =>
      assert.deepEqual(wantedIn(text), wanted));
  }

  it("are those of one root, each once, in their order", () => {
    const text = (flag: string): string => `flag: ${flag}\n${stop}`;
    const snapshot = snapshotOf({
      "a.experiment.yaml": text("fast-lane"),
      "b.experiment.yaml": text("bell-push"),
      "c.experiment.yaml": text("fast-lane"),
    });
    assert.deepEqual(wantedFlags(snapshot, testRoot, testToday), ["bell-push", "fast-lane"]);
    assert.deepEqual(wantedFlags(snapshot, "file:///other", testToday), []);
  });
});

describe("applyFlags", () => {
  const snapshot = snapshotOf({
    "tests/a.experiment.yaml": `flag: fast-lane
results: [{ date: 2026-03-02, data: rows.json }]
checkBack: [{ due: 2026-04-02, date: 2026-04-02, data: again.json }]
${stop}`,
    "b.experiment.yaml": "flag: bell-push\nhypothesis: a\n",
  });
  const place = (path: string): FlagPlace => ({ flag: "fast-lane", path, line: 3, character: 1 });
  const uri = `${testRoot}/tests/a.experiment.yaml`;

  it("tells where a flag stands in code, and nothing of flags that nobody looked for", () => {
    const paths = [
      "src/a.ts",
      "README.md",
      "tests/rows.json",
      "tests/again.json",
      "flags.json",
      "b.uol.yaml",
      "learning.yaml",
      "old.csv",
      "node_modules/a.js",
    ];
    const after = applyFlags(snapshot, testRoot, { flags: ["fast-lane"], places: paths.map(place) });
    assert.deepEqual(
      after.entries.get(uri)?.flagPlaces?.map(({ path }) => path),
      ["src/a.ts", "flags.json"],
    );
    assert.equal(after.entries.get(`${testRoot}/b.experiment.yaml`)?.flagPlaces, undefined);
  });

  it("tells a flag that stands nowhere from one that nobody looked for", () => {
    const nowhere = applyFlags(snapshot, testRoot, { flags: ["fast-lane"], places: [] });
    assert.deepEqual(nowhere.entries.get(uri)?.flagPlaces, []);
    assert.equal(applyFlags(nowhere, testRoot, { flags: ["fast-lane"], places: [] }), nowhere);
    assert.equal(
      "flagPlaces" in (applyFlags(nowhere, testRoot, { flags: [], places: [] }).entries.get(uri) ?? {}),
      false,
    );
  });
});
