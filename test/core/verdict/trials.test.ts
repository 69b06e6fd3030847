import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findById } from "../../../src/core/index/find.ts";
import { verdictInSnapshot } from "../../../src/core/index/verdict-in-snapshot.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { projectRoot } from "../../kit/project.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

/** What came out by the literature, and how sure one can be by a calculation of its own, outside of this product. */
interface Published extends Partial<Pick<Verdict, "leaning">> {
  readonly state: Verdict["state"];
  /** Both ends included. */
  readonly confidence: readonly [number, number];
  /** How the confidence was calculated, with SciPy. */
  readonly computed: string;
  /** The conclusion in the words of the report. */
  readonly published: string;
}

const folder = join(projectRoot, "test/fixtures/trials");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const snapshot = snapshotOf(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")])));
const published = JSON.parse(readFileSync(join(folder, "published.json"), "utf8")) as Readonly<
  Record<string, Published>
>;

function verdictOn(id: string): Verdict {
  const entry = findById(snapshot, "experiment", id, testRoot);
  assert.ok(entry, `no file of ${id}`);
  assert.deepEqual(entry.problems, []);
  return verdictInSnapshot(entry, snapshot, testToday);
}

describe("published trials", () => {
  it("are files and conclusions of the same names", () => {
    const ids = files.filter((name) => name.includes(".experiment.")).map((name) => name.replace(/\..*/, ""));
    assert.deepEqual(Object.keys(published).sort(), ids.sort());
  });

  for (const [id, { state, confidence, published: words, ...wanted }] of Object.entries(published)) {
    it(`come to the conclusion of ${id}: ${words}`, () => {
      const verdict = verdictOn(id);
      assert.equal(verdict.state, state, verdict.shown);
      assert.equal(verdict.leaning, wanted.leaning ?? null);
      assert.equal(verdict.exploratory || verdict.stoppedEarly, false);
      const [least, most] = confidence;
      const sure = verdict.confidence ?? -1;
      assert.ok(least <= sure && sure <= most, `${sure} is not within ${least} and ${most} (${wanted.computed})`);
    });
  }
});
