import assert from "node:assert/strict";
import { keyOfRequest, type DataRead, type DataReading } from "../../../src/core/data/data-reading.ts";
import { applyData, wantedData } from "../../../src/core/index/apply-data.ts";
import { findReading } from "../../../src/core/index/data-of-entry.ts";
import { providersOf } from "../../../src/core/index/find.ts";
import { runnableKey } from "../../../src/core/index/keys.ts";
import { applyChanges, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import { changeOf, snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

const path = "tours.experiment.yaml";
const uri = `${testRoot}/${path}`;
const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours
threshold: at least 8%
sample: 300
`;
const text = `${plan}arms: { old: 50%, new: 50% }
window: { from: 2026-03-02, to: 2026-03-16 }
results:
  - { date: 2026-03-04, arm: old, successes: 5, of: 100 }
  - { date: 2026-03-09, data: tours.csv, columns: { arm: group, successes: taken, of: shown } }
`;

describe("wantedData", () => {
  it("asks for the arms, and for the window only where rows tell their day", () => {
    const snapshot = snapshotOf({
      [path]: text,
      "b.experiment.yaml": `window: { from: 2026-03-02, days: 3 }\nresults: [{ data: b.csv, columns: { value: ms, date: day } }]\n`,
      "c.experiment.yaml": `${plan}results: [{ date: 2026-03-09, successes: 1, of: 2 }]\n`,
    });
    assert.deepEqual(
      wantedData(snapshot).map(({ path: file, requests }) => [file, requests]),
      [
        [
          "b.experiment.yaml",
          [{ path: "b.csv", columns: { value: "ms", date: "day" }, arms: [], from: "2026-03-02", to: "2026-03-04" }],
        ],
        [
          path,
          [{ path: "tours.csv", columns: { arm: "group", successes: "taken", of: "shown" }, arms: ["old", "new"] }],
        ],
      ],
    );
  });

  it("asks for all days where the window is written the wrong way round", () => {
    const text =
      "window: { from: 2026-03-16, to: 2026-03-02 }\nresults: [{ data: b.csv, columns: { value: ms, date: day } }]\n";
    const [request] = wantedData(snapshotOf({ [path]: text }))[0]?.requests ?? [];
    assert.deepEqual([request?.from, request?.to], [undefined, undefined]);
  });

  it("asks once for what two readings ask alike", () => {
    const line = "  - { data: a.csv, columns: { value: ms } }\n";
    assert.equal(wantedData(snapshotOf({ [path]: `${plan}results:\n${line}${line}` }))[0]?.requests.length, 1);
  });
});

describe("applyData", () => {
  it("counts what files hold in the place of earlier readings of the same arms", () => {
    const before = snapshotOf({ [path]: text });
    assert.equal(stageIn(before), "run");
    assert.equal(stageIn(answered(before, readOf(150, 149))), "run");
    assert.equal(stageIn(answered(before, readOf(150, 150))), "analyse");
  });

  it("tells others that a file has ended the run", () => {
    const before = snapshotOf({ [path]: text });
    assert.equal(providersOf(before, runnableKey(testRoot)).length, 1);
    const after = answered(before, readOf(150, 150));
    assert.deepEqual(providersOf(after, runnableKey(testRoot)), []);
    const edited = applyChanges(after, [changeOf(path, `${text}memo: It ran.\n`)]);
    assert.deepEqual(providersOf(edited, runnableKey(testRoot)), []);
  });

  it("gives the same snapshot for the same bytes", () => {
    const once = answered(snapshotOf({ [path]: text }), readOf(1, 2));
    assert.equal(answered(once, readOf(1, 2)), once);
    assert.notEqual(answered(once, { ...readOf(1, 2), hash: "other" }), once);
    const unread = answered(once, { why: "There is no file." });
    assert.equal(answered(unread, { why: "There is no file." }), unread);
  });

  it("passes over what nobody asks for", () => {
    const snapshot = snapshotOf({ [path]: plan });
    assert.equal(answered(snapshot, readOf(1, 2)), snapshot);
    assert.equal(applyData(snapshot, new Map([[`${testRoot}/gone.experiment.yaml`, new Map()]])), snapshot);
  });

  it("keeps a reading while the file is edited, until it is asked for otherwise", () => {
    const once = answered(snapshotOf({ [path]: text }), readOf(1, 2));
    const edited = applyChanges(once, [changeOf(path, `${text}memo: It ran.\n`)]);
    assert.equal(readingIn(edited), readingIn(once));
    assert.notEqual(readingIn(edited), undefined);
    const other = applyChanges(edited, [changeOf(path, text.replace("taken", "clicks"))]);
    const entry = other.entries.get(uri);
    assert.equal(entry?.kind === "experiment" && entry.data?.size, 0);
  });
});

function readOf(old: number, young: number): DataRead {
  return {
    uri: `${testRoot}/tours.csv`,
    hash: `${old}-${young}`,
    rows: 2,
    samples: [
      { arm: "old", sample: { type: "proportion", successes: 0, n: old } },
      { arm: "new", sample: { type: "proportion", successes: 0, n: young } },
    ],
    leftOut: { count: 0, first: [] },
    outside: { count: 0, first: [] },
  };
}

function answered(snapshot: Snapshot, reading: DataReading): Snapshot {
  const [request] = wantedData(snapshotOf({ [path]: text }))[0]?.requests ?? [];
  assert.ok(request);
  return applyData(snapshot, new Map([[uri, new Map([[keyOfRequest(request), reading]])]]));
}

function readingIn(snapshot: Snapshot): DataReading | undefined {
  const [request] = wantedData(snapshot)[0]?.requests ?? [];
  const entry = snapshot.entries.get(uri);
  return request && entry?.kind === "experiment" ? findReading(entry, request) : undefined;
}

function stageIn(snapshot: Snapshot): string | undefined {
  return buildCards(snapshot, testToday).byUri.get(uri)?.card.stage;
}
