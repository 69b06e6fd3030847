import assert from "node:assert/strict";
import { findingsIn, linesOf } from "../kit/snapshots.ts";

describe("an unknown key that is written again and again", () => {
  it("is told once, because its fix speaks of the first one", () => {
    const plan = "hypothesis: At least 8% click.\nmetric: rate\nthreshold: at least 8%\npopulation: all\nunit: u\n";
    const files = {
      "a.experiment.yaml": `${plan}sample: 5000\n${"sampel: 5\n".repeat(3)}`,
      "u.uol.yaml": "learn: Whether they click.\nwhy: Clicks pay.\nowner: dana\ndue: 2026-04-01\n",
    };
    assert.deepEqual(linesOf(findingsIn(files)), [
      "a.experiment.yaml:6 unknown-key",
      "a.experiment.yaml:7 unreadable-file",
      "a.experiment.yaml:8 unreadable-file",
    ]);
  });

  it("is told once among the rules of a team, too", () => {
    const found = linesOf(findingsIn({ "learning.yaml": "rules:\n  no-unti: off\n  no-unti: hint\n" }));
    assert.deepEqual(found, ["learning.yaml:1 unknown-key", "learning.yaml:2 unreadable-file"]);
  });
});
