import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { registrationOf } from "../../../src/core/history/registration-of.ts";
import { readExperimentVersion } from "../../../src/core/history/version.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { createHistorySource } from "../../../src/node/git/history-source.ts";
import { folderWith, removeFolders } from "../../cli/kit/folder.ts";
import { git } from "../../kit/git.ts";
import {
  ask,
  author,
  commit,
  lowered,
  plan,
  repositoryWith,
  standIn,
  summaryOf,
  withResult,
  write,
} from "./kit/repository.ts";
import { listingOf } from "./kit/listing.ts";

const name = "a.experiment.yaml";
const moved = "head, 1 results, 1 changes, born 2026-03-01 by Dana";

async function summary(folder: string, file = name, gitPath?: string): Promise<string> {
  const [answer] = await ask(createHistorySource({ gitPath }), folder, file);
  return summaryOf(answer);
}

async function sentence(folder: string, file = name, gitPath?: string): Promise<string> {
  const [answer] = await ask(createHistorySource({ gitPath }), folder, file);
  assert.ok(answer && "why" in answer);
  return `${answer.why}: ${answer.sentence}`;
}

describe("asking git for the past of experiments", () => {
  after(removeFolders);

  it("tells a plan, a result and a bar that was lowered after it", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult }, { [name]: lowered });
    const [past] = await ask(createHistorySource(), folder, name);
    assert.ok(past && "head" in past);
    assert.deepEqual(
      past.changes.map(({ field, from, to, afterResult }) => ({ field, from, to, afterResult })),
      [{ field: "threshold", from: "at least 8%", to: "at least 6%", afterResult: true }],
    );
    assert.equal(past.results[0]?.commit, await git(folder, "rev-parse", "HEAD~1"));
    assert.equal(past.registered?.commit, await git(folder, "rev-parse", "HEAD~2"));
  });

  it("tells it of files below the folder that is asked about, and of its worktrees", async () => {
    const folder = await repositoryWith(
      { "deep/in/a.experiment.yaml": plan },
      { "deep/in/a.experiment.yaml": withResult },
    );
    const kept = "head, 1 results, 0 changes, born 2026-03-01 by Dana";
    assert.equal(await summary(join(folder, "deep/in")), kept);
    const other = join(folderWith({}), "other");
    await git(folder, "worktree", "add", "--quiet", "--detach", other);
    assert.equal(await summary(join(other, "deep"), "in/a.experiment.yaml"), kept);
  });

  it("tells it where a link leads to the folder", async () => {
    const folder = await repositoryWith({ "deep/a.experiment.yaml": plan });
    const link = join(folderWith({}), "link");
    symlinkSync(join(folder, "deep"), link);
    assert.equal(await summary(link), "head, 0 results, 0 changes, born 2026-03-01 by Dana");
  });

  it("tells it of a repository with longer ids", async () => {
    const folder = folderWith({});
    await git(folder, "init", "--quiet", "--object-format=sha256");
    for (const text of [plan, withResult, lowered]) await commit(folder, { [name]: text });
    assert.equal(await summary(folder), moved);
  });

  it("takes any name of a file as it is", async () => {
    const names = [
      "with space",
      'a "quote"',
      "line\nbreak",
      "tab\tstop",
      "über 日本",
      ":(top)colon",
      "-dash",
      "star*",
      "\u0001",
      "back\\slash",
    ].map((one) => `${one}.experiment.yaml`);
    const all = (text: string): Record<string, string> => Object.fromEntries(names.map((one) => [one, text]));
    const folder = await repositoryWith(all(plan), all(withResult), all(lowered));
    const answers = await ask(createHistorySource(), folder, ...names);
    assert.deepEqual(
      answers.map(summaryOf),
      names.map(() => moved),
    );
  });

  it("takes any name of an author as it is", async () => {
    const folder = await repositoryWith();
    write(folder, { [name]: plan });
    await git(folder, "add", "--all");
    const by = "\u0001:1 ü \u0002 x";
    await git(folder, ...author, "-c", `user.name=${by}`, "commit", "--quiet", "--message=x");
    const [past] = await ask(createHistorySource(), folder, name);
    assert.ok(past && "born" in past);
    assert.match(past.born?.by ?? "", /^1 ü .* x$/);
  });

  it("takes a symbolic link for no file, and what is no YAML in UTF-8 for unreadable", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: undefined });
    symlinkSync("elsewhere", join(folder, name));
    await commit(folder, {});
    rmSync(join(folder, name));
    assert.match(await summary(folder), /^no head, 0 results, 0 changes/);
    await commit(folder, { [name]: plan });
    assert.match(await summary(folder), /^head, 0 results, 0 changes, born/);
    writeFileSync(join(folder, name), Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]));
    await commit(folder, {});
    await commit(folder, { [name]: `${plan}memo: ${"x".repeat(1_000_001)}\n` });
    await commit(folder, { [name]: withResult });
    assert.equal(await summary(folder), "head, 1 results, 0 changes, 2 unreadable, born 2026-03-01 by Dana");
  });

  it("finds rows that were committed before the plan, also where git is asked for them later", async () => {
    const folder = await repositoryWith({ "rows/a b.csv": "1", "bare-name": "2" });
    await commit(folder, { [name]: plan });
    const source = createHistorySource();
    const early = async (...data: string[]): Promise<unknown> => {
      const [past] = await ask(source, folder, { path: name, data });
      return past && "earlyData" in past ? past.earlyData?.path : undefined;
    };
    assert.equal(await early(), undefined);
    assert.equal(await early("rows/a b.csv"), "rows/a b.csv");
    assert.equal(await early("rows/../bare-name"), "bare-name");
    assert.equal(await early("../outside.csv", "/root.csv", "", ".", "later\n.csv", "nul\0.csv"), undefined);
  });

  it("says that a merge is under way, in any work tree, until it is committed", async () => {
    const folder = await repositoryWith({ [name]: plan });
    await git(folder, "checkout", "--quiet", "-b", "side");
    await commit(folder, { [name]: lowered.replace(/results.*\n/, "") });
    await commit(folder, { [name]: lowered });
    const other = join(folderWith({}), "tree");
    await git(folder, "worktree", "add", "--quiet", other, "main");
    const today = { path: name, data: [] };
    for (const isCommitted of [false, true]) {
      const how = isCommitted ? ["commit", "--quiet", "--message=x"] : ["merge", "--no-ff", "--no-commit", "side"];
      await git(other, ...author, ...how);
      const [past] = await ask(createHistorySource(), other, today);
      assert.ok(past && !("why" in past));
      assert.equal(past.isMerging ?? false, !isCommitted);
      const source = parseSource(lowered);
      const version = readExperimentVersion(source);
      assert.ok(typeof version === "object");
      const { state, cause } = registrationOf(past, { version });
      assert.deepEqual([state, cause], isCommitted ? ["sealed", "kept"] : ["unproved", "merging"]);
    }
    const [elsewhere] = await ask(createHistorySource(), folder, today);
    assert.ok(elsewhere && !("isMerging" in elsewhere));
  });

  it("takes no file that lies elsewhere in the repository for what one became that is new", async () => {
    const folder = await repositoryWith({ "left/a.experiment.yaml": withResult });
    write(folder, { "right/a.experiment.yaml": plan });
    assert.match(await summary(join(folder, "right")), /^no head/);
    write(folder, { "left/a.experiment.yaml": undefined });
    assert.match(await summary(join(folder, "right")), /^head, 1 results/);
  });
});

describe("what git cannot answer for", () => {
  after(removeFolders);

  it("is a folder without a repository, or that is not there", async () => {
    const folder = folderWith({});
    assert.equal(await summary(folder), "no-repository");
    assert.equal(await summary(join(folder, "absent")), "failed");
    const { otherwise } = await createHistorySource().read({ root: "vscode-vfs://github/a", files: new Map() });
    assert.equal("why" in otherwise && otherwise.why, "no-git-here");
  });

  it("is a machine without git, with too old a git, or with a program that only says how to get one", async () => {
    const folder = await repositoryWith({ [name]: plan });
    assert.equal(await summary(folder, name, "/nowhere/git"), "git-missing");
    assert.equal(await summary(folder, name, standIn("echo install it; exit 1")), "git-missing");
    assert.match(await sentence(folder, name, standIn("echo git version 2.30.9")), /^git-too-old: Git 2\.30 is/);
  });

  it("is a repository without a commit", async () => {
    assert.equal(await summary(await repositoryWith()), "no-commit");
  });

  it("is a bare repository, and the inside of any", async () => {
    const folder = await repositoryWith({ [name]: plan });
    const bare = join(folderWith({}), "bare");
    await git(folder, "clone", "--quiet", "--bare", ".", bare);
    assert.equal(await summary(bare), "bare");
    assert.equal(await summary(join(folder, ".git")), "no-repository");
  });

  it("is a clone without the older history", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const clone = join(folderWith({}), "clone");
    await git(folder, "clone", "--quiet", "--depth=1", pathToFileURL(folder).href, clone);
    assert.equal(await summary(clone), "shallow");
  });

  it("is a history with grafts; a comment is none", async () => {
    const folder = await repositoryWith({ [name]: plan });
    mkdirSync(join(folder, ".git/info"), { recursive: true });
    writeFileSync(join(folder, ".git/info/grafts"), "# none\n\n");
    assert.match(await summary(folder), /^head/);
    appendFileSync(join(folder, ".git/info/grafts"), `${await git(folder, "rev-parse", "HEAD")}\n`);
    assert.equal(await summary(folder), "grafted");
  });

  it("is a folder whose owner git does not trust", async () => {
    const folder = await repositoryWith({ [name]: plan });
    const strict = standIn('GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"');
    const words = await sentence(folder, name, strict);
    assert.ok(words.startsWith("dubious-ownership") && words.includes(`safe.directory ${folder}.`), words);
  });

  it("is a repository that is damaged, in git's own words", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    const [first, last] = [await git(folder, "rev-parse", "HEAD~1"), await git(folder, "rev-parse", "HEAD")];
    rmSync(join(folder, ".git/objects", first.slice(0, 2), first.slice(2)));
    assert.match(await sentence(folder), new RegExp(`^failed: Git could not answer: .*(?:${first}|${last})`));
  });

  it("is a file that is ignored, or in another repository, and no file that is only new", async () => {
    const folder = await repositoryWith({ "in/b.experiment.yaml": plan, ".gitignore": "*-no.experiment.yaml\n" });
    write(folder, { "in/a-no.experiment.yaml": plan, "in/:new.experiment.yaml": plan.replace("8%", "9%") });
    mkdirSync(join(folder, "in/module"));
    await git(join(folder, "in/module"), "init", "--quiet");
    await commit(join(folder, "in/module"), { "deep/c.experiment.yaml": plan });
    const files = ["b", "a-no", ":new", "module/deep/c"].map((one) => `${one}.experiment.yaml`);
    const answers = await ask(createHistorySource(), join(folder, "in"), ...files);
    assert.deepEqual(
      answers.map((one) => summaryOf(one).slice(0, 16)),
      ["head, 0 results,", "ignored", "no head, 0 resul", "other-repository"],
    );
    assert.match(JSON.stringify(answers[1]), /"a-no\.experiment\.yaml is ignored by git;/);
    assert.match(JSON.stringify(answers[3]), /repository in module;/);
  });

  it("is a submodule", async () => {
    const folder = await repositoryWith({ [name]: plan });
    const outer = await repositoryWith({ "b.experiment.yaml": plan });
    await git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder, "lib");
    await commit(outer, {});
    assert.equal(await summary(outer, `lib/${name}`), "other-repository");
    assert.match(await summary(join(outer, "lib")), /^head/);
  });

  it("is what a clone lacks that was made without all blobs, and nothing is fetched", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult, "b.experiment.yaml": lowered });
    await git(folder, "config", "uploadpack.allowFilter", "true");
    const clone = join(folderWith({}), "clone");
    await git(folder, "clone", "--quiet", "--filter=blob:none", pathToFileURL(folder).href, clone);
    const source = createHistorySource();
    const before = listingOf(clone);
    const isPartial = async (): Promise<readonly unknown[]> =>
      (await ask(source, clone, name, "b.experiment.yaml")).map((past) => "isPartial" in past && past.isPartial);
    // What the head holds was checked out.
    assert.deepEqual(await isPartial(), [true, false]);
    assert.deepEqual(listingOf(clone), before);
    await git(clone, "show", `HEAD~1:${name}`);
    assert.deepEqual(await isPartial(), [false, false]);
  });

  it("is a clone without trees", async () => {
    const folder = await repositoryWith({ [name]: plan }, { [name]: withResult });
    await git(folder, "config", "uploadpack.allowFilter", "true");
    const clone = join(folderWith({}), "clone");
    await git(folder, "clone", "--quiet", "--filter=tree:0", pathToFileURL(folder).href, clone);
    rmSync(folder, { recursive: true });
    assert.equal(await summary(clone), "partial");
  });
});
