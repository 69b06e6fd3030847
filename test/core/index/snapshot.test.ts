import assert from "node:assert/strict";
import { findById } from "../../../src/core/index/find.ts";
import {
  applyChanges,
  emptySnapshot,
  entriesOfKind,
  settingsOf,
  type Snapshot,
} from "../../../src/core/index/snapshot.ts";
import { changeOf, findingsIn, snapshotOf, testRoot } from "../kit/snapshots.ts";

const shop = testRoot;
const api = "file:///api";

describe("applyChanges", () => {
  it("gives the same snapshot when nothing changed", () => {
    const snapshot = snapshotOf({ "a.uol.yaml": "learn: a\n" });
    assert.equal(applyChanges(snapshot, []), snapshot);
  });

  it("leaves the old snapshot as it was", () => {
    const before = snapshotOf({
      "a.uol.yaml": "learn: a\nbranches: [x]\n",
      "b.uol.yaml": "learn: b\n",
      "c.uol.yaml": "",
    });
    const copy = plain(before);
    applyChanges(before, [
      changeOf("a.uol.yaml", undefined),
      changeOf("b.uol.yaml", "learn: c\nbranches: [x, y]\n"),
      changeOf("d.experiment.yaml", "unit: b\n"),
      changeOf("learning.yaml", "exclude: [b.*]\n"),
    ]);
    assert.deepEqual(plain(before), copy);
  });

  it("shares what did not change", () => {
    const before = snapshotOf({ "a.uol.yaml": "learn: a\n", "b.uol.yaml": "learn: b\n" });
    const after = applyChanges(before, [changeOf("b.uol.yaml", "learn: c\n")]);
    assert.equal(after.entries.get(`${shop}/a.uol.yaml`), before.entries.get(`${shop}/a.uol.yaml`));
    assert.equal(after.byKey, before.byKey);
    assert.equal(after.settings, before.settings);
  });

  it("takes the last of several changes of one file", () => {
    const after = applyChanges(emptySnapshot(), [
      changeOf("a.uol.yaml", "learn: a\nbranches: [x]\n"),
      changeOf("a.uol.yaml", undefined),
      changeOf("a.uol.yaml", "learn: b\nbranches: [y]\n"),
    ]);
    assert.deepEqual(
      entriesOfKind(after, "unit").map(({ record }) => record.learn),
      ["b"],
    );
    assert.deepEqual([...after.byKey.keys()].sort(), ["branch:y", "kind:unit", "unit:a"]);
  });

  it("forgets a file that was never there", () => {
    assert.deepEqual(applyChanges(emptySnapshot(), [changeOf("a.uol.yaml", undefined)]), emptySnapshot());
  });

  it("keeps the settings of each root apart", () => {
    const snapshot = applyChanges(emptySnapshot(), [
      changeOf("learning.yaml", "grace: 3 days\nexclude: [a.*]\n"),
      changeOf("a.uol.yaml", "learn: a\n"),
      changeOf("a.uol.yaml", "learn: a\n", api),
    ]);
    assert.equal(settingsOf(snapshot, shop).grace, "3 days");
    assert.deepEqual(settingsOf(snapshot, api), {});
    assert.deepEqual(
      entriesOfKind(snapshot, "unit").map(({ root }) => root),
      [api],
    );
  });
});

describe("findById", () => {
  const snapshot = applyChanges(emptySnapshot(), [
    changeOf("checkout.uol.yaml", "learn: a\n", api),
    changeOf("checkout.uol.yaml", "learn: a\n"),
    changeOf("Login.uol.yaml", "learn: a\n", api),
    changeOf("search.experiment.yaml", "unit: checkout\n"),
  ]);
  const rows: readonly [kind: "unit" | "experiment", id: string, asker: string, uri: string | undefined][] = [
    ["unit", "checkout", shop, `${shop}/checkout.uol.yaml`],
    ["unit", "checkout", api, `${api}/checkout.uol.yaml`],
    ["unit", "Login", shop, `${api}/Login.uol.yaml`],
    ["unit", "login", api, undefined],
    ["unit", "search", shop, undefined],
    ["experiment", "search", api, `${shop}/search.experiment.yaml`],
  ];
  for (const [kind, id, asker, uri] of rows) {
    it(`finds ${uri ?? "nothing"} for the ${kind} ${id}, asked from ${asker}`, () => {
      assert.equal(findById(snapshot, kind, id, asker)?.uri, uri);
    });
  }
});

describe("duplicate ids", () => {
  const unit = "learn: a\n";
  const rows: Record<string, { paths: readonly string[]; reported: boolean }> = {
    "in two folders": { paths: ["a/x.uol.yaml", "b/x.uol.yaml"], reported: true },
    "in two extensions": { paths: ["x.uol.yaml", "x.uol.yml"], reported: true },
    "that differ by case": { paths: ["a/x.uol.yaml", "b/X.uol.yaml"], reported: true },
    "of two kinds": { paths: ["x.uol.yaml", "x.experiment.yaml"], reported: false },
  };
  for (const [name, { paths, reported }] of Object.entries(rows)) {
    it(`${name} are ${reported ? "reported in both files" : "no fault"}`, () => {
      const files = Object.fromEntries(
        paths.map((path) => [path, path.includes(".uol.") ? unit : "hypothesis: At least 8% click.\n"]),
      );
      const found = findingsIn(files).filter(({ rule }) => rule === "duplicate-id");
      assert.deepEqual(
        found.map(({ uri }) => uri).sort(),
        reported ? paths.map((path) => `${shop}/${path}`).sort() : [],
      );
    });
  }
});

/** All that a snapshot holds, as a value that no later change can reach. */
function plain({ entries, aside, byKey, settings, unclear }: Snapshot): unknown {
  return structuredClone([entries, aside, byKey, settings, unclear].map((part) => [...part]));
}
