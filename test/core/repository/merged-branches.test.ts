import assert from "node:assert/strict";
import { mergedBranchesOf } from "../../../src/core/repository/merged-branches.ts";

const subjects: Readonly<Record<string, readonly string[]>> = {
  "Merge branch 'learn/x'": ["learn/x"],
  "Merge branch 'learn/x' into main": ["learn/x"],
  "Merge branch 'learn/x' into 'main'": ["learn/x"],
  "Merge branch 'x' of github.com:team/shop": ["x"],
  "Merge branch 'x' of https://example.org/shop into y": ["x"],
  "Merge branch 'it's' into y": ["it's"],
  "Merge branch 'refs/heads/x'": ["x"],
  "Merge branches 'a' and 'b'": ["a", "b"],
  "Merge branches 'a', 'b' and 'c' into y": ["a", "b", "c"],
  "Merge remote-tracking branch 'origin/learn/x'": ["learn/x"],
  "Merge remote-tracking branches 'origin/a' and 'origin/b' into y": ["a", "b"],
  "Merge branch 'a', remote-tracking branch 'origin/b'": ["a", "b"],
  "Merge pull request #12 from dana/learn/x": ["learn/x"],
  "Merge pull request #12 in SHOP/shop from learn/x to main": ["learn/x"],
  "Merge pull request 12 from learn/x into main": ["learn/x"],
  "Merge pull request 'One click from home' (#3) from dana:x into main": ["x"],
  "Merged in learn/x (pull request #12)": ["learn/x"],
  "Merge tag 'v1'": [],
  "Merge commit 'abc'": [],
  "Merge branches": [],
  "Branch 'x' is better than 'y'": [],
  "Revert \"Merge branch 'x'\"": [],
  "": [],
};

describe("the first line of a merge", () => {
  for (const [subject, branches] of Object.entries(subjects)) {
    it(`“${subject}” names ${branches.join(", ") || "no branch"}`, () => {
      assert.deepEqual(mergedBranchesOf(subject), branches);
    });
  }
});
