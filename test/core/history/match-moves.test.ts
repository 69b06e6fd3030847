import assert from "node:assert/strict";
import { matchMoves, type PlacedBlob } from "../../../src/core/history/match-moves.ts";
import { versionOf } from "./versions.ts";

const plan = "hypothesis: It works.\nmetric: clicks\nthreshold: at least 8%\nsample: 90\n";
const lower = plan.replace("8%", "6%");
const results = "results: [{ date: 2026-03-09, successes: 9, of: 90 }]\n";

function file(path: string, blob: string): PlacedBlob {
  return { path, blob };
}

/** What became of what, by path. */
function moves(gone: readonly PlacedBlob[], born: readonly PlacedBlob[]): Readonly<Record<string, string>> {
  const matches = matchMoves(gone, born, versionOf);
  return Object.fromEntries(Array.from(matches, ([one, other]) => [one.path, other.path]));
}

describe("matchMoves", () => {
  it("follows the same bytes, and of several first those with the same name", () => {
    const gone = [file("a.experiment.yaml", plan), file("b.experiment.yaml", plan)];
    const born = [file("new/b.experiment.yaml", plan), file("c.experiment.yml", plan)];
    assert.deepEqual(moves(gone, born), {
      "new/b.experiment.yaml": "b.experiment.yaml",
      "c.experiment.yml": "a.experiment.yaml",
    });
  });

  it("prefers a name to a plan, and a plan to results", () => {
    const gone = [file("a.experiment.yaml", plan), file("b.experiment.yaml", lower + results)];
    const born = [file("new/a.experiment.yaml", lower), file("c.experiment.yaml", plan + results)];
    assert.deepEqual(moves(gone, born), {
      "new/a.experiment.yaml": "a.experiment.yaml",
      "c.experiment.yaml": "b.experiment.yaml",
    });
  });

  it("takes likeness, unfinished plans and other metrics' results for no evidence", () => {
    const draft = "metric: clicks\nthreshold: at least 8%\n";
    assert.deepEqual(moves([file("a.experiment.yaml", plan)], [file("b.experiment.yaml", lower)]), {});
    assert.deepEqual(moves([file("a.experiment.yaml", draft)], [file("b.experiment.yaml", `${draft}memo: x\n`)]), {});
    const other = lower.replace("clicks", "views") + results;
    assert.deepEqual(moves([file("a.experiment.yaml", plan + results)], [file("b.experiment.yaml", other)]), {});
  });

  it("makes no experiment of a metric", () => {
    assert.deepEqual(moves([file("a.metric.yaml", plan)], [file("b.experiment.yaml", plan)]), {});
  });

  it("gives each file that is gone to one new file only", () => {
    const born = [file("b.experiment.yaml", plan), file("c.experiment.yaml", plan)];
    assert.deepEqual(moves([file("a.experiment.yaml", plan)], born), { "b.experiment.yaml": "a.experiment.yaml" });
  });
});
