import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { removeFolders } from "../../../cli/kit/folder.ts";
import { Clone, cloneAgain, factsOf, fatesIn, linkTo, startTeam, wordsOf } from "./kit/team.ts";

const notCommitted =
  "unknown: There is no branch x here or on a remote, and no commit links to it; make it, or mend the name.";

/** A clone in which the unit that names `x` is committed. */
async function startLinked(): Promise<Clone> {
  const clone = await startTeam();
  await clone.commit("learning/q.uol.yaml", "question", "question: Why?\nbranches: [other, 'x']\n");
  await clone.push("main");
  return clone;
}

async function remove(clone: Clone, name: string): Promise<void> {
  await clone.git("branch", "--quiet", "-D", name);
}

describe("what became of a branch that is not there any more", () => {
  after(removeFolders);

  it("is gone where a commit links to it, and every clone would have it", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await remove(clone, "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["gone"]);
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x"), ["gone"]);
  });

  it("is gone when it was deleted on the remote and the clone has heard of it", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    const other = await cloneAgain(clone);
    await clone.git("push", "--quiet", "origin", ":x");
    assert.deepEqual(await fatesIn(other, "x"), ["open"]);
    await other.git("fetch", "--quiet", "--prune");
    assert.deepEqual(await fatesIn(other, "x"), ["gone"]);
    assert.deepEqual(await fatesIn(clone, "x"), ["open, upstream gone"]);
  });

  it("is not claimed where no commit links to it, nor where only a longer name is linked", async () => {
    const clone = await startTeam();
    assert.deepEqual(await fatesIn(clone, "x"), [notCommitted]);
    await clone.commit("learning/q.uol.yaml", "question", "question: Why?\nbranches: [x-ray, learn/x]\n");
    clone.write("learning/q.uol.yaml", "question: Why?\nbranches: [x]\n");
    assert.deepEqual(await fatesIn(clone, "x"), [notCommitted]);
  });

  for (const [name, written] of [
    ["don't", "don't"],
    ["don't", "'don''t'"],
    ["a,b", '"a,b"'],
    ['{"q"}', String.raw`"{\"q\"}"`],
  ] as const) {
    it(`is gone where it was called ${name} and a commit links to ${written}`, async () => {
      const clone = await startTeam();
      await clone.commit("learning/q.uol.yaml", "question", `question: Why?\nbranches:\n  - ${written}\n`);
      await clone.push("main");
      assert.deepEqual(await fatesIn(clone, name), ["gone"]);
    });
  }

  for (const name of ["-rf", "a..b", "HEAD", "a b", "x.lock"]) {
    it(`is not claimed of ${name}, which no branch can be called`, async () => {
      const clone = await startTeam();
      await clone.commit("learning/q.uol.yaml", "question", `question: Why?\nbranches: ["${name}"]\n`);
      await clone.push("main");
      const sentence = `Git allows no branch of the name ${name}, so there was none; mend the name.`;
      assert.deepEqual(await fatesIn(clone, name), [`unknown: ${sentence}`]);
    });
  }

  it("is not claimed of a link from another repository", async () => {
    const clone = await startLinked();
    const { fates } = await factsOf(clone, [linkTo("x", { repo: "Shop" }), linkTo("x", { repo: "elsewhere" })]);
    assert.deepEqual(Object.keys(fates), ["Shop:x"]);
    assert.equal(
      wordsOf(fates["Shop:x"]),
      "unknown: Nothing here shows that there was a branch x; fetch it, or mend the name.",
    );
  });

  it("is not claimed in a clone without the files that would tell of a link", async () => {
    const clone = await startLinked();
    const remote = fileURLToPath(await clone.git("remote", "get-url", "origin"));
    await new Clone(remote).git("config", "uploadpack.allowFilter", "true");
    const partial = await cloneAgain(clone, "--filter=blob:none", "--no-checkout");
    assert.match((await fatesIn(partial, "x")).join(), /^unknown: This clone was made without all files; /);
  });

  it("is not claimed in a clone of a single branch, and before the first fetch", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    const single = await cloneAgain(clone, "--single-branch");
    assert.match((await fatesIn(single, "x"))[0] ?? "", /^unknown: Only some branches of origin are fetched; run git/);
    await clone.git("remote", "add", "fork", "https://example.org/fork.git");
    await remove(clone, "x");
    await clone.git("update-ref", "-d", "refs/remotes/origin/x");
    assert.match((await fatesIn(clone, "x"))[0] ?? "", /^unknown: Nothing was fetched from fork yet/);
  });

  for (const [said, args] of Object.entries({ shallow: ["--depth=1", "--no-single-branch"] })) {
    it(`is not claimed in a ${said} clone, nor that a branch there is not merged`, async () => {
      const clone = await startLinked();
      await clone.branch("there", "a.txt");
      await clone.push("there");
      const poor = await cloneAgain(clone, ...args);
      const lacks = "unknown: This clone lacks the older history; run git fetch --unshallow";
      for (const fate of await fatesIn(poor, "x", "there")) assert.ok(fate.startsWith(lacks), fate);
    });
  }

  it("is renamed where this clone renamed it, once or twice", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.git("branch", "--move", "x", "y");
    assert.deepEqual(await fatesIn(clone, "x"), ["renamed to y"]);
    await clone.git("branch", "--move", "y", "z");
    assert.deepEqual(await fatesIn(clone, "x"), ["renamed to z"]);
    await remove(clone, "z");
    assert.deepEqual(await fatesIn(clone, "x"), ["gone"]);
  });

  it("is renamed where only one branch that nobody names stands where it was left", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.git("branch", "copy", "x");
    await remove(clone, "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["renamed to copy"]);
    assert.deepEqual(await fatesIn(clone, "x", "copy"), ["gone", "open"]);
    await clone.git("branch", "second", "copy");
    assert.deepEqual(await fatesIn(clone, "x"), ["gone"]);
  });

  it("is renamed when it got another name on the remote", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.push("x");
    await clone.git("push", "--quiet", "origin", "x:refs/heads/y", ":x");
    assert.deepEqual(await fatesIn(clone, "x"), ["renamed to y"]);
  });

  for (const subject of [
    "Merge branch 'x'",
    "Merge branch 'x' into main",
    "Merge branches 'a' and 'x'",
    "Merge remote-tracking branch 'origin/x'",
    "Merge pull request #1 from dana/x",
    "Merged in x (pull request #1)",
    "Merge pull request #7 in SHOP/shop from x to main",
    "Merge pull request 'One click' (#3) from x into main",
  ]) {
    it(`is merged by “${subject}”`, async () => {
      const clone = await startLinked();
      await clone.branch("x", "a.txt");
      await clone.git("merge", "--quiet", "--no-ff", "--message", subject, "x");
      await clone.commit("learning/q.uol.yaml", "later", "question: Why?\nbranches: [x, y]\n");
      await clone.push("main");
      await remove(clone, "x");
      assert.deepEqual(await fatesIn(clone, "x", "y"), ["merged by merge", "gone"]);
      assert.deepEqual(await fatesIn(await cloneAgain(clone), "x", "y"), ["merged by merge", "gone"]);
    });
  }

  it("is merged by the latest of several merges, where its name was used again", async () => {
    const clone = await startLinked();
    const merges = async (): Promise<number | undefined> => {
      const fate = (await factsOf(clone, [linkTo("x")])).fates["x"];
      return fate?.is === "merged" ? fate.merges : 0;
    };
    const counts: string[] = [];
    for (const [path, ...ways] of [["a.txt"], ["b.txt", "--strategy=ours"], ["c.txt"]] as const) {
      await clone.branch("x", path);
      await clone.git("merge", "--quiet", "--no-ff", "--no-edit", ...ways, "x");
      await remove(clone, "x");
      counts.push(`${path} ${await merges()}`);
    }
    assert.deepEqual(counts, ["a.txt undefined", "b.txt undefined", "c.txt 2"], "one of them took nothing");
    const fate = (await factsOf(clone, [linkTo("x")])).fates["x"];
    assert.equal(fate?.is === "merged" && fate.commit.commit, await clone.git("rev-parse", "HEAD"));
  });

  it("is merged into a branch that was merged", async () => {
    const clone = await startLinked();
    await clone.branch("x", "a.txt");
    await clone.git("checkout", "--quiet", "-b", "next");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    await clone.git("checkout", "--quiet", "main");
    await clone.git("merge", "--quiet", "--no-ff", "--message", "Release 2", "next");
    await remove(clone, "x");
    assert.deepEqual(await fatesIn(clone, "x"), ["merged by merge"]);
  });

  it("is merged where a commit on the main line names its unit, if that changed more than files of ours", async () => {
    const clone = await startLinked();
    const trailer = "Unit-of-Learning: unit-of-x";
    await clone.commit("learning/q.uol.yaml", `plan\n\n${trailer}`, "question: Why so?\nbranches: [x]\n");
    assert.deepEqual(await fatesIn(clone, "x"), ["gone"]);
    await clone.commit("a.txt", `All of it\n\n* first\n\n${trailer}\n\n* second\n\nCo-authored-by: Lee`);
    await clone.push("main");
    assert.deepEqual(await fatesIn(clone, "x"), ["merged by trailer"]);
    assert.deepEqual(await fatesIn(await cloneAgain(clone), "x"), ["merged by trailer"]);
  });

  it("is not claimed by a trailer where the unit has another branch that is merged or gone as well", async () => {
    const clone = await startLinked();
    await clone.commit("learning/q.uol.yaml", "more", "question: Why?\nbranches: [x, y, z]\n");
    await clone.commit("a.txt", "All of it\n\nUnit-of-Learning: question");
    const told = async (...names: readonly string[]): Promise<readonly string[]> => {
      const { fates } = await factsOf(
        clone,
        names.map((name) => linkTo(name)),
      );
      return names.map((name) => wordsOf(fates[name]));
    };
    assert.deepEqual(await told("x"), ["merged by trailer"]);
    assert.deepEqual(await told("x", "y"), ["gone", "gone"]);
    await clone.branch("z", "z.txt");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "z");
    assert.deepEqual(await told("x", "z"), ["gone", "merged by merge"]);
  });
});
