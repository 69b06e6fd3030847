import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Unanswered } from "../../../../src/core/history/unanswered.ts";
import type { PathPast } from "../../../../src/core/repository/path-past.ts";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { runGit } from "../../../kit/make-history.ts";
import { cloneAgain, Clone, startTeam } from "./kit/team.ts";

interface Asked {
  readonly path: string;
  readonly branches?: readonly string[];
  /** Below the clone. */
  readonly folder?: string;
}

function answerIn(clone: Clone, { path, branches = [], folder = "" }: Asked): Promise<PathPast | Unanswered> {
  const question = { folder: pathToFileURL(join(clone.folder, folder)).href, path, branches: async () => branches };
  return createRepositorySource().readPath(question);
}

async function pastIn(clone: Clone, asked: Asked): Promise<PathPast> {
  const past = await answerIn(clone, asked);
  if ("why" in past) throw new Error(past.sentence);
  return past;
}

async function subjectsIn(clone: Clone, asked: Asked): Promise<readonly string[]> {
  return (await pastIn(clone, asked)).commits.map(({ subject }) => subject).toSorted();
}

describe("what commits did to a path", () => {
  after(removeFolders);

  it("is told with their units, the branch that a merge took in, and by whom and when", async () => {
    const clone = await startTeam();
    await clone.branch("x");
    await clone.git("checkout", "--quiet", "x");
    const work = await clone.commit("src/a.ts", "One click\n\nBecause.\n\nUnit-of-Learning: one");
    await clone.commit("other.ts", "other");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("third.ts", "third");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x");
    const [merge, date] = (await clone.git("log", "-1", "--format=%H %as")).split(" ");
    const facts = { date, by: "Dana" };
    assert.deepEqual(await pastIn(clone, { path: "src/a.ts" }), {
      commits: [
        { commit: merge, ...facts, subject: "Merge branch 'x'", units: [], merged: "x" },
        { commit: work, ...facts, subject: "One click", units: ["one"] },
      ],
      isCut: false,
    });
  });

  it("is the work of none of several branches that were merged at once", async () => {
    const clone = await startTeam();
    await clone.branch("x", "x.ts");
    await clone.branch("y", "y.ts");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "x", "y");
    const { commits } = await pastIn(clone, { path: "y.ts" });
    assert.deepEqual([commits.length, commits.filter(({ merged }) => merged !== undefined)], [2, []]);
  });

  it("is asked of a folder, from a folder below, of everything, and of what is not there any more", async () => {
    const clone = await startTeam();
    await clone.commit("shop/src/a.ts", "a");
    await clone.commit("shop/b.ts", "b");
    await clone.git("rm", "--quiet", "shop/b.ts");
    await clone.git("commit", "--quiet", "--message", "away");
    assert.deepEqual(await subjectsIn(clone, { path: "shop" }), ["a", "away", "b"]);
    assert.deepEqual(await subjectsIn(clone, { path: "shop/" }), ["a", "away", "b"]);
    assert.deepEqual(await subjectsIn(clone, { path: "src/a.ts", folder: "shop" }), ["a"]);
    assert.deepEqual(await subjectsIn(clone, { path: "../readme.md", folder: "shop" }), ["start"]);
    assert.deepEqual(await subjectsIn(clone, { path: "." }), ["a", "away", "b", "start"]);
    assert.deepEqual(await subjectsIn(clone, { path: "shop/b.ts" }), ["away", "b"]);
    assert.deepEqual(await subjectsIn(clone, { path: "never.ts" }), []);
  });

  it("takes no name for a pattern", async () => {
    const clone = await startTeam();
    await clone.commit("a*.ts", "star");
    await clone.commit("ab.ts", "plain");
    await clone.commit(":(top)x", "colon");
    await clone.commit("-p", "dash");
    await clone.commit("für später.ts", "umlaut");
    assert.deepEqual(await subjectsIn(clone, { path: "a*.ts" }), ["star"]);
    assert.deepEqual(await subjectsIn(clone, { path: ":(top)x" }), ["colon"]);
    assert.deepEqual(await subjectsIn(clone, { path: "-p" }), ["dash"]);
    assert.deepEqual(await subjectsIn(clone, { path: "für später.ts" }), ["umlaut"]);
  });

  it("counts branches that units name, here or on a remote, and says which commits only they hold", async () => {
    const clone = await startTeam();
    await clone.commit("a.ts", "shared");
    await clone.branch("x");
    await clone.git("checkout", "--quiet", "x");
    await clone.commit("a.ts", "on x");
    await clone.git("checkout", "--quiet", "main");
    await clone.commit("a.ts", "on main");
    await clone.push("main", "x");
    const asked = { path: "a.ts", branches: ["x", "not-there", "main", "*", "--all"] };
    for (const one of [clone, await cloneAgain(clone)]) {
      const { commits } = await pastIn(one, asked);
      const branches = new Map(commits.map(({ subject, branch }) => [subject, branch]));
      assert.deepEqual(
        branches,
        new Map([
          ["on main", undefined],
          ["on x", "x"],
          ["shared", undefined],
        ]),
      );
      assert.deepEqual(await subjectsIn(one, { path: "a.ts" }), ["on main", "shared"]);
    }
  });

  it("is no work of a branch that was merged after it, or that took it in from the main line", async () => {
    const clone = await startTeam();
    await clone.branch("merged", "b.ts");
    await clone.branch("open", "c.ts");
    await clone.commit("a.ts", "on main");
    await clone.git("merge", "--quiet", "--no-ff", "--no-edit", "merged");
    await clone.git("checkout", "--quiet", "open");
    await clone.git("merge", "--quiet", "--no-edit", "main");
    const asked = { path: "a.ts", branches: ["merged", "open"] };
    const own = (await pastIn(clone, asked)).commits.filter(({ branch }) => branch !== undefined);
    assert.deepEqual(own, []);
    await clone.git("checkout", "--quiet", "main");
    assert.deepEqual(await subjectsIn(clone, asked), ["on main"]);
  });

  it("is the work of a branch that made something else of what it took in", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.ts");
    await clone.commit("a.ts", "on main");
    await clone.git("checkout", "--quiet", "x");
    await assert.rejects(clone.git("merge", "--quiet", "--no-edit", "main"));
    await clone.commit("a.ts", "both");
    await clone.git("checkout", "--quiet", "main");
    const { commits } = await pastIn(clone, { path: "a.ts", branches: ["x"] });
    assert.deepEqual(commits.map(({ subject, branch }) => `${subject}: ${branch ?? "main"}`).toSorted(), [
      "both: x",
      "on main: main",
      "x a.ts: x",
    ]);
  });

  it("names no commit at the edge of a shallow clone, and says what is missing", async () => {
    const clone = await startTeam();
    await clone.commit("a.ts", "first");
    await clone.commit("b.ts", "second");
    await clone.commit("a.ts", "third", "changed\n");
    await clone.push("main");
    const shallow = await cloneAgain(clone, "--depth=2");
    const { commits, lacks } = await pastIn(shallow, { path: "a.ts" });
    assert.deepEqual([commits.map(({ subject }) => subject), lacks?.why], [["third"], "shallow"]);
  });

  it("is cut after some hundred commits", async () => {
    const clone = await startTeam();
    const date = "Dana <dana@example.org> 1700000000 +0000";
    const commits = Array.from({ length: 320 }, (_, at) => {
      const from = at === 0 ? "from refs/heads/main^0\n" : "";
      return `commit refs/heads/main\ncommitter ${date}\ndata 1\nx\n${from}M 100644 inline a.ts\ndata 4\n${1000 + at}\n`;
    });
    await runGit(clone.folder, ["fast-import", "--quiet", "--force"], commits.join(""));
    const past = await pastIn(clone, { path: "a.ts" });
    assert.deepEqual([past.commits.length, past.isCut], [300, true]);
  });

  it("is not told before the first commit, nor of what lies outside of the repository", async () => {
    const clone = new Clone(folderWith({}));
    await clone.git("init", "--quiet", "--template=", "--initial-branch=first");
    const why = async (path: string): Promise<string> => {
      const answer = await answerIn(clone, { path });
      return "why" in answer ? answer.why : "an answer";
    };
    assert.equal(await why("a.ts"), "no-commit");
    await clone.commit("a.ts", "a");
    assert.deepEqual([await why("../b.ts"), await why("/etc"), await why("a.ts")], ["outside", "outside", "an answer"]);
  });
});
