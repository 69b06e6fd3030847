import assert from "node:assert/strict";
import { branchContentOf } from "../../../../src/core/repository/fate/branch-content.ts";
import type { LogCommit } from "../../../../src/core/repository/fate/log-commit.ts";
import { mergedByContent } from "../../../../src/core/repository/fate/merged-by-content.ts";
import { keyOfPair } from "../../../../src/core/repository/fate/pair.ts";
import { pairsInDoubt, rivalsAmong } from "../../../../src/core/repository/fate/rivals.ts";
import { changed, logCommit } from "./kit/commit.ts";

const [first, second] = [changed("a.txt", "1", "2"), changed("b.txt", "1", "2")];
const own = [logCommit("y2", { changes: [second] }), logCommit("y1", { changes: [first] })];
const content = branchContentOf({ tip: "y2", base: "base", own }, [[first, second], [second], [first]]);

/** How the branch was merged into a line of these commits, the latest first, with its base behind them unless it is among them. */
function told(line: readonly LogCommit[], patches: Readonly<Record<string, string>> = {}): string | undefined {
  const ids = new Set([...line.map(({ commit }) => commit), "base"]);
  const standing = mergedByContent(content, {
    line: new Map(Array.from(ids, (id, at) => [id, at])),
    rivals: rivalsAmong(line),
    patches: new Map(Object.entries(patches)),
  });
  return standing && `${standing.how} ${standing.commit.commit}`;
}

describe("a branch whose content the main line holds", () => {
  it("was squashed where one commit has all of it, and rebased where each commit came again", () => {
    assert.equal(told([logCommit("m", { changes: [first, second] })]), "squash m");
    assert.equal(told([logCommit("m2", { changes: [second] }), logCommit("m1", { changes: [first] })]), "rebase m2");
  });

  it("is not merged by a part of it, by what was there before, or by what is older", () => {
    assert.equal(told([logCommit("m1", { changes: [first] })]), undefined);
    assert.equal(told([logCommit("base"), logCommit("m", { changes: [first, second] })]), undefined);
    assert.equal(told([logCommit("m", { changes: [first, second], seconds: 0 })]), undefined);
  });

  it("is compared line by line where the same files had other contents before", () => {
    const rival = logCommit("m", { changes: [changed("a.txt", "8", "9"), second] });
    const pairs = pairsInDoubt([content], rivalsAmong([rival])).map(keyOfPair);
    assert.deepEqual(pairs, ["y2 base", "m p"]);
    assert.equal(told([rival], { "y2 base": "same", "m p": "same" }), "squash m");
    assert.equal(told([rival], { "y2 base": "same", "m p": "other" }), undefined);
    assert.equal(told([rival]), undefined, "where that was too much");
  });
});
