import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { removeFolders } from "../../../cli/kit/folder.ts";
import { cloneAgain, factsOf, fatesIn, linkTo, startTeam, wordsOf, type Clone } from "./kit/team.ts";

/** What became of branches, in this clone and in a new one of what it pushed. */
async function inBoth(clone: Clone, ...names: readonly string[]): Promise<readonly string[]> {
  const here = await fatesIn(clone, ...names);
  assert.deepEqual(await fatesIn(await cloneAgain(clone), ...names), here, "in a second clone");
  return here;
}

/** Takes a branch into the main line as hosts do, and pushes both. */
const ways: Readonly<Record<string, (clone: Clone, name: string) => Promise<unknown>>> = {
  "merged by merge": (clone, name) => clone.git("merge", "--quiet", "--no-ff", "--no-edit", name),
  "merged by squash": async (clone, name) => {
    await clone.git("merge", "--quiet", "--squash", name);
    await clone.git("commit", "--quiet", "--message", `All of it (#1)`);
  },
  "merged by rebase": (clone, name) => clone.git("cherry-pick", `main..${name}`),
};

describe("what became of a branch", () => {
  after(removeFolders);

  for (const [said, merge] of Object.entries(ways)) {
    it(`is ${said}, whether the main line has gone on or not, and in a second clone`, async () => {
      const clone = await startTeam();
      await clone.branch("x", "a.txt", "b.txt");
      await clone.commit("other.txt", "other");
      await merge(clone, "x");
      await clone.push("main", "x");
      assert.deepEqual(await inBoth(clone, "x"), [said]);
      await clone.commit("a.txt", "changed again");
      await clone.push("main");
      assert.deepEqual(await inBoth(clone, "x"), [said]);
    });

    it(`is ${said} where the branch had taken in the main line meanwhile`, async () => {
      const clone = await startTeam();
      await clone.branch("x", "a.txt");
      await clone.commit("readme.md", "other", "zero\none\ntwo\nthree\n");
      await clone.git("checkout", "--quiet", "x");
      await clone.git("merge", "--quiet", "--no-edit", "main");
      await clone.commit("readme.md", "last line", "zero\none\ntwo\nthree\nfour\n");
      await clone.git("checkout", "--quiet", "main");
      await clone.commit("later.txt", "later");
      if (said === "merged by rebase") await clone.git("cherry-pick", "x~1^1", "x");
      else await merge(clone, "x");
      await clone.push("main", "x");
      assert.deepEqual(await inBoth(clone, "x"), [said]);
    });

    it(`is open again when it goes on after it was ${said}`, async () => {
      const clone = await startTeam();
      await clone.branch("x", "a.txt", "b.txt");
      await clone.commit("other.txt", "other");
      await merge(clone, "x");
      await clone.git("checkout", "--quiet", "x");
      await clone.commit("c.txt", "more");
      await clone.git("checkout", "--quiet", "main");
      await clone.push("main", "x");
      assert.deepEqual(await inBoth(clone, "x"), ["open"]);
    });
  }

  it("tells the commit of the merge, who made it and when", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await ways["merged by merge"]?.(clone, "x");
    const { fates } = await factsOf(clone, [linkTo("x")]);
    const [commit, date] = (await clone.git("log", "-1", "--format=%H %as")).split(" ");
    assert.deepEqual(fates["x"], {
      is: "merged",
      how: "merge",
      commit: { commit, date, by: "Dana" },
      place: { name: "x", isLocal: true, remotes: [] },
    });
  });

  it("is merged by squash in lines that stand elsewhere by now", async () => {
    const clone = await startTeam();
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
    await clone.commit("long.txt", "long", lines.join("\n"));
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("long.txt", "lower", lines.with(30, "changed").join("\n"));
    await clone.commit("b.txt", "b");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("long.txt", "upper", ["first", ...lines].join("\n"));
    await ways["merged by squash"]?.(clone, "x");
    await clone.push("main", "x");
    assert.deepEqual(await inBoth(clone, "x"), ["merged by squash"]);
  });

  it("is not claimed of a squash in which a conflict was resolved", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("readme.md", "mine", "one\nmine\nthree\n");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("readme.md", "theirs", "one\ntheirs\nthree\n");
    await clone.commit("readme.md", "All of it (#1)", "one\nmine and theirs\nthree\n");
    await clone.push("main", "x");
    assert.deepEqual(await inBoth(clone, "x"), ["open"]);
  });

  it("is not claimed of a squash that brought another binary file", async () => {
    const clone = await startTeam();
    await clone.commit("pixels.bin", "pixels", "\0\u0001");
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("pixels.bin", "mine", "\0\u0002");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("pixels.bin", "in between", "\0\u0003");
    await clone.commit("pixels.bin", "another one", "\0\u0004");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });

  it("is open for a branch that has just begun, on the main line or on a merged branch", async () => {
    const clone = await startTeam();
    await clone.branch("y", "a.txt");
    await clone.git("branch", "upon-y", "y");
    await clone.git("branch", "early");
    await ways["merged by merge"]?.(clone, "y");
    await clone.git("branch", "fresh");
    await clone.commit("later.txt", "later");
    await clone.push("--all");
    assert.deepEqual(await inBoth(clone, "early", "fresh", "upon-y", "y"), ["open", "open", "open", "merged by merge"]);
  });

  it("is open for a branch that has just begun upon a branch for what comes next", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "next");
    await clone.commit("a.txt", "a");
    await clone.git("branch", "fresh");
    await clone.commit("b.txt", "b");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--no-ff", "--message", "Release 2", "next");
    assert.deepEqual(await fatesIn(clone, "fresh"), ["open"]);
  });

  it("is merged without a merge commit where its own last commit names its unit, and where no other branch ended there", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("a.txt", "a\n\nUnit-of-Learning: Unit-of-x");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--ff-only", "x");
    await clone.push("main", "x");
    assert.deepEqual(await inBoth(clone, "x"), ["merged by merge"]);
    const other = linkTo("x", { units: ["other"] });
    assert.equal(wordsOf((await factsOf(clone, [other])).fates["x"]), "open");
  });

  it("is open for the next branch of a unit, where the last one ended in a squash", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt", "b.txt");
    await clone.git("merge", "--quiet", "--squash", "x");
    await clone.git("commit", "--quiet", "--message", "All of it\n\nUnit-of-Learning: question");
    await clone.git("branch", "second");
    const { fates } = await factsOf(clone, [linkTo("x"), linkTo("second")]);
    assert.deepEqual([wordsOf(fates["x"]), wordsOf(fates["second"])], ["merged by squash", "open"]);
  });

  it("is open while more is here, or on the remote, than was merged", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    await ways["merged by merge"]?.(clone, "x");
    await clone.push("main");
    const other = await cloneAgain(clone);
    await other.git("checkout", "--quiet", "x");
    await other.commit("b.txt", "more");
    assert.deepEqual(await fatesIn(other, "x"), ["open"]);
    await other.push("x");
    await clone.git("fetch", "--quiet");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });

  it("is merged when the remote's main line holds it, before that was pulled", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    const other = await cloneAgain(clone);
    await other.git("merge", "--quiet", "--no-ff", "--no-edit", "origin/x");
    await other.push("main");
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
    await clone.git("fetch", "--quiet");
    assert.deepEqual(await fatesIn(clone, "x"), ["merged by merge"]);
    await clone.commit("mine.txt", "not pushed");
    assert.deepEqual(await fatesIn(clone, "x"), ["merged by merge"]);
  });

  it("is open where there is nothing to be merged into, and for the main line itself", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "--orphan", "alone");
    await clone.commit("a.txt", "a");
    assert.deepEqual(await fatesIn(clone, "alone", "main"), ["open", "open"]);
    await clone.git("remote", "remove", "origin");
    await clone.git("branch", "--quiet", "-D", "main");
    const { mainLine, fates } = await factsOf(clone, [linkTo("alone")]);
    assert.deepEqual([mainLine, wordsOf(fates["alone"])], [undefined, "open"]);
  });

  it("is told by a clone without contents as far as it goes, and nothing is fetched for it", async () => {
    const clone = await startTeam();
    await clone.branch("same", "a.txt");
    await clone.git("checkout", "--quiet", "-b", "other", "main");
    await clone.commit("readme.md", "mine", "one\ntwo\nmine\n");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("readme.md", "theirs", "theirs\ntwo\nthree\n");
    await ways["merged by squash"]?.(clone, "same");
    await clone.push("main", "same", "other");
    await clone.git(
      "--git-dir",
      fileURLToPath(await clone.git("remote", "get-url", "origin")),
      "config",
      "uploadpack.allowFilter",
      "true",
    );
    const partial = await cloneAgain(clone, "--filter=blob:none", "--no-checkout");
    const missing = await partial.git("rev-list", "--objects", "--all", "--missing=print");
    assert.match(missing, /^\?/m);
    assert.deepEqual(await fatesIn(partial, "same"), ["merged by squash"]);
    assert.match(
      (await fatesIn(partial, "other"))[0] ?? "",
      /^unknown: This clone was made without all files; run git fetch/,
    );
    assert.equal(await partial.git("rev-list", "--objects", "--all", "--missing=print"), missing);
  });

  it("counts the lines that people wrote, where that is asked", async () => {
    const clone = await startTeam();
    await clone.git("checkout", "--quiet", "-b", "x");
    await clone.commit("src/a.ts", "a", "1\n2\n3\n");
    await clone.commit("readme.md", "one line less", "one\nthree\n");
    await clone.commit("package-lock.json", "lock", "{}\n");
    await clone.commit("learning/x.uol.yaml", "question", "question: Why?\n");
    await clone.commit("pixels.bin", "pixels", "\0\n\n");
    const linesOf = async (isMeasured: boolean): Promise<unknown> =>
      (await factsOf(clone, [linkTo("x", { isMeasured })])).fates["x"];
    const place = { name: "x", isLocal: true, remotes: [] };
    assert.deepEqual(await linesOf(true), { is: "open", place, lines: 4 });
    assert.deepEqual(await linesOf(false), { is: "open", place });
  });
});
