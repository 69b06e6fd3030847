import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { checkSnapshot } from "../../../src/core/rules/check-snapshot.ts";
import { mendFile } from "../../../src/core/rules/mend-file.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

/** @param known The text that the snapshot has; the file has `text` by now. */
function mended(text: string, known = text): string | undefined {
  const snapshot = snapshotOf({ "a.experiment.yaml": known, "b.experiment.yaml": "threshold: >= 8%\n" });
  const edit = mendFile({
    uri: `${testRoot}/a.experiment.yaml`,
    root: testRoot,
    text,
    snapshot,
    check: checkSnapshot(snapshot, testToday),
    today: testToday,
  });
  return edit && applyTextEdits(text, [edit]);
}

describe("mendFile", () => {
  it("carries out every safe fix of the file as one edit", () => {
    assert.equal(
      mended("hypothesis: We believe: at least 8% click. # so\nmetric: x\nthreshold: >= 8%\nsample: 10\n"),
      'hypothesis: "We believe: at least 8% click." # so\nmetric: x\nthreshold: ">= 8%"\nsample: 10\n',
    );
  });

  it("works on what is written now, not on what was checked last", () => {
    const before = "metric: x\nthreshold: at least 8%\nsample: 10\n";
    assert.equal(
      mended("metric: x\nthreshold: >= 8%\nsample: 10\n", before),
      'metric: x\nthreshold: ">= 8%"\nsample: 10\n',
    );
    assert.equal(mended(before, "metric: x\nthreshold: >= 8%\nsample: 10\n"), undefined);
  });

  it("touches nothing where nothing can be mended safely", () => {
    assert.equal(mended("hypothesis: x\nmetric: y\nsample: 10\n"), undefined);
  });

  it("obeys a silenced finding", () => {
    assert.equal(
      mended("metric: x\n# uol-ignore threshold-unreadable: ours\nthreshold: >= 8%\nsample: 10\n"),
      undefined,
    );
  });
});
