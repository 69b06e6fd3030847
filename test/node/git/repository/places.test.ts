import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Head } from "../../../../src/core/repository/branch-facts.ts";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { standIn } from "../kit/repository.ts";
import { cloneAgain, Clone, factsOf, fatesIn, linkTo, startTeam } from "./kit/team.ts";

async function headIn(clone: Clone): Promise<Omit<Head, "commit">> {
  const { head } = await factsOf(clone);
  const { commit, ...others } = head;
  assert.equal(commit, await clone.git("rev-parse", "HEAD"));
  return others;
}

/** What git complains of halfway is what is wanted. */
async function halfway(clone: Clone, ...args: readonly string[]): Promise<void> {
  await clone.git(...args).then(
    () => assert.fail("it came to an end"),
    () => {},
  );
}

/** `x` and `main` changed the same line. */
async function startConflict(): Promise<Clone> {
  const clone = await startTeam();
  await clone.git("checkout", "--quiet", "-b", "x");
  await clone.commit("readme.md", "mine", "mine\n");
  await clone.git("checkout", "--quiet", "main");
  await clone.commit("readme.md", "theirs", "theirs\n");
  return clone;
}

describe("the branches of a repository", () => {
  after(removeFolders);

  it("are told once each, in the order of their names, with where they stand", async () => {
    const clone = await startTeam();
    await clone.branch("here", "a.txt");
    await clone.branch("both", "b.txt");
    await clone.push("both");
    await clone.branch("deleted", "c.txt");
    await clone.push("deleted");
    await clone.git("push", "--quiet", "origin", ":deleted", "main:refs/heads/there");
    await clone.git("fetch", "--quiet", "--prune");
    const worktree = join(folderWith({}), "other");
    await clone.git("worktree", "add", "--quiet", worktree, "here");
    const facts = await factsOf(clone);
    assert.deepEqual([facts.repository, facts.mainLine], ["shop", "main"]);
    assert.deepEqual(facts.branches, [
      { name: "both", isLocal: true, remotes: ["origin"] },
      { name: "deleted", isLocal: true, remotes: [], isUpstreamGone: true },
      { name: "here", isLocal: true, remotes: [], worktree },
      { name: "main", isLocal: true, remotes: ["origin"] },
      { name: "there", isLocal: false, remotes: ["origin"] },
    ]);
    assert.deepEqual(facts.head, {
      branch: "main",
      commit: await clone.git("rev-parse", "HEAD"),
      upstream: "origin/main",
    });
    const others = await factsOf(new Clone(worktree));
    assert.deepEqual([others.repository, others.head.branch], ["shop", "here"]);
    assert.deepEqual(
      others.branches.map(({ name, worktree: path }) => [name, path]).filter(([, path]) => path),
      [["main", clone.folder]],
    );
  });

  it("have names with all signs that git allows", async () => {
    const clone = await startTeam();
    const names = ["für/ä", `it's-"quoted"`, "a#1", "50%", "$x;&|!", "x@y", "日本"];
    for (const name of names) await clone.branch(name, `${encodeURIComponent(name)}.txt`);
    for (const name of names) await clone.git("merge", "--quiet", "--no-ff", "--no-edit", `refs/heads/${name}`);
    await clone.push("--all");
    const other = await cloneAgain(clone);
    for (const one of [clone, other]) {
      assert.deepEqual(
        (await factsOf(one)).branches.map(({ name }) => name),
        [...names, "main"].toSorted(),
      );
      assert.deepEqual(
        await fatesIn(one, ...names),
        names.map(() => "merged by merge"),
      );
    }
  });

  it("are merged into what a remote calls its HEAD, else into the usual one, else into what new repositories begin with", async () => {
    const clone = await startTeam();
    const mainLineOf = async (): Promise<string | undefined> => (await factsOf(clone)).mainLine;
    await clone.branch("trunk");
    await clone.branch("base");
    await clone.push("trunk", "base");
    await clone.git("remote", "set-head", "origin", "base");
    assert.equal(await mainLineOf(), "base");
    await clone.git("remote", "set-head", "origin", "--delete");
    assert.equal(await mainLineOf(), "main");
    await clone.git("remote", "remove", "origin");
    assert.equal(await mainLineOf(), "main");
    await clone.git("checkout", "--quiet", "trunk");
    await clone.git("branch", "--quiet", "-D", "main");
    assert.equal(await mainLineOf(), "trunk");
    await clone.git("branch", "--quiet", "--move", "trunk", "stem");
    assert.equal(await mainLineOf(), undefined);
    await clone.git("config", "init.defaultBranch", "stem");
    assert.equal(await mainLineOf(), "stem");
  });

  it("are kept as the settings of a remote say, with a slash in its name or in the place", async () => {
    const clone = await startTeam();
    await clone.git("remote", "rename", "origin", "team/shop");
    await clone.git("config", "remote.team/shop.fetch", "+refs/heads/*:refs/remotes/far/away/*");
    await clone.git("fetch", "--quiet", "team/shop");
    const { branches } = await factsOf(clone);
    assert.deepEqual(branches, [{ name: "main", isLocal: true, remotes: ["team/shop"] }]);
  });

  it("belong to a repository that is called like its remote, else like the folder of its first work tree", async () => {
    const clone = await startTeam();
    for (const [address, name] of [
      ["git@example.org:team/a.git", "a"],
      ["https://example.org/team/b/", "b"],
      ["ssh://git@example.org:22/c.git/", "c"],
      ["host:d", "d"],
      ["C:\\code\\e", "e"],
      ["https://example.org/team/caf%C3%A9", "café"],
    ] as const) {
      await clone.git("remote", "set-url", "origin", address);
      assert.equal((await factsOf(clone)).repository, name);
    }
    await clone.git("remote", "remove", "origin");
    const worktree = join(folderWith({}), "other");
    await clone.git("worktree", "add", "--quiet", worktree, "-b", "x");
    assert.equal((await factsOf(new Clone(worktree))).repository, basename(clone.folder));
  });

  it("are told before the first commit, without an upstream and while HEAD is detached", async () => {
    const clone = new Clone(folderWith({}));
    await clone.git("init", "--quiet", "--template=", "--initial-branch=first");
    assert.deepEqual((await factsOf(clone, [linkTo("x")])).head, { branch: "first" });
    await clone.commit("a.txt", "a");
    assert.deepEqual(await headIn(clone), { branch: "first" });
    await clone.git("checkout", "--quiet", "--detach");
    assert.deepEqual(await headIn(clone), {});
  });

  it("are told while something is under way, in another work tree too", async () => {
    const clone = await startConflict();
    await halfway(clone, "merge", "x");
    assert.deepEqual(await headIn(clone), { branch: "main", doing: "merge", upstream: "origin/main" });
    await clone.git("merge", "--abort");
    await halfway(clone, "cherry-pick", "x");
    assert.equal((await headIn(clone)).doing, "cherry-pick");
    await clone.git("cherry-pick", "--abort");
    await clone.commit("readme.md", "more", "more\n");
    await halfway(clone, "revert", "HEAD~1");
    assert.equal((await headIn(clone)).doing, "revert");
    await clone.git("revert", "--abort");
    await clone.git("bisect", "start", "HEAD", "HEAD~2");
    assert.deepEqual(await headIn(clone), { doing: "bisect" });
    await clone.git("bisect", "reset");
    const worktree = join(folderWith({}), "other");
    await clone.git("worktree", "add", "--quiet", worktree, "x");
    const other = new Clone(worktree);
    for (const way of ["--merge", "--apply"]) {
      await halfway(other, "rebase", way, "main");
      assert.deepEqual(await headIn(other), { branch: "x", doing: "rebase" });
      await other.git("rebase", "--abort");
    }
    assert.deepEqual(await headIn(other), { branch: "x" });
  });

  it("are not told outside of a repository, in a bare one, without git or far away, and the sentence says why", async () => {
    const bare = folderWith({});
    await new Clone(bare).git("init", "--quiet", "--bare");
    const source = createRepositorySource();
    const why = async (folder: string, asked = source): Promise<string> => {
      const answer = await asked.readBranches({ folder, links: [linkTo("x")] });
      return "why" in answer ? answer.why : "an answer";
    };
    const here = pathToFileURL(folderWith({})).href;
    assert.equal(await why(here), "no-repository");
    assert.equal(await why(pathToFileURL(bare).href), "bare");
    assert.equal(await why("vscode-vfs://github/team/shop"), "no-git-here");
    assert.equal(await why("file:///no%path"), "failed");
    for (const folder of [here, "file:///no%path"]) {
      assert.equal(await why(folder, createRepositorySource({ gitPath: "/nowhere/git" })), "git-missing");
    }
    assert.equal(
      await why(here, createRepositorySource({ gitPath: standIn("echo git version 2.20.1") })),
      "git-too-old",
    );
  });

  it("are not asked for when it is cancelled, at whatever moment", async () => {
    const clone = await startTeam();
    await clone.branch("x", "a.txt", "b.txt");
    const source = createRepositorySource();
    const reason = new Error("enough");
    const folder = pathToFileURL(clone.folder).href;
    const links = [linkTo("x", { isMeasured: true }), linkTo("gone")];
    const ask = (signal: AbortSignal): Promise<unknown> => source.readBranches({ folder, links, signal });
    await assert.rejects(ask(AbortSignal.abort(reason)), reason);
    const controller = new AbortController();
    const slow = ask(controller.signal);
    setImmediate(() => controller.abort(reason));
    await assert.rejects(slow, reason);
    assert.deepEqual(await fatesIn(clone, "x"), ["open"]);
  });
});
