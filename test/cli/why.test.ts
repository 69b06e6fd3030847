import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const files = {
  "learning/checkout.uol.yaml":
    "title: Will they buy?\nlearn: It\nbranches: [learn/checkout, learn/open]\nappliesTo: { paths: [src/pay.ts] }\n",
  "learning/basket.uol.yaml": "learn: That\n",
  "learning/buying.experiment.yaml": `unit: checkout
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results:
  - { date: 2026-02-16, data: results/bought.csv, columns: { successes: bought, of: users } }
decision: { choice: stop, date: 2026-02-17, because: It was enough. }
learnings:
  - { insight: Security matters., recommendation: Say it., appliesTo: { paths: ["src/**"] } }
`,
  "results/bought.csv": "bought,users\n600,5000\n",
};

interface Row {
  readonly id: string;
  readonly reasons: readonly { readonly by: string; readonly words: string }[];
}

interface WhyAnswer {
  readonly path: string;
  readonly units: readonly Row[];
  readonly experiments: readonly (Row & { readonly verdict: string; readonly decision: object | null })[];
  readonly learnings: readonly Row[];
  readonly commits: { readonly asked: boolean; readonly cut: boolean; readonly reason: string | null };
}

function write(folder: string, some: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(some)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function commit(folder: string, some: Readonly<Record<string, string>>, message: string): Promise<void> {
  write(folder, some);
  await runGit(folder, ["add", "--all"]);
  await runGit(folder, ["commit", "--quiet", "--message", message]);
}

/** A repository whose code came by a merged branch, by one that is open, and by a commit with a trailer. */
async function repositoryOfCode(): Promise<string> {
  const folder = await repositoryWith("01-05: text readme.md = first↵");
  await commit(folder, files, "Ask");
  await runGit(folder, ["checkout", "--quiet", "-b", "learn/checkout"]);
  await commit(folder, { "src/button.ts": "1\n" }, "Build");
  await runGit(folder, ["checkout", "--quiet", "main"]);
  await runGit(folder, ["merge", "--quiet", "--no-ff", "--no-edit", "learn/checkout"]);
  await runGit(folder, ["branch", "--quiet", "-d", "learn/checkout"]);
  await runGit(folder, ["checkout", "--quiet", "-b", "learn/open"]);
  await commit(folder, { "src/open.ts": "1\n" }, "Try");
  await runGit(folder, ["checkout", "--quiet", "main"]);
  await commit(folder, { "lib/deep/basket.ts": "1\n" }, "Hold\n\nUnit-of-Learning: basket");
  return folder;
}

function ask(folder: string, path: string, ...args: readonly string[]): WhyAnswer {
  return askUol<WhyAnswer>(folder, "why", path, ...args);
}

/** Each row with the kinds of its reasons. */
function kindsOf(rows: readonly Row[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ id, reasons }) => [id, reasons.map(({ by }) => by).join(" ")]));
}

describe("uol why", () => {
  before(buildOnce);
  after(removeFolders);

  it("tells units by merged branches, by open ones and by trailers, also of folders and of what was deleted", async () => {
    const folder = await repositoryOfCode();
    const button = ask(folder, "src/button.ts");
    assert.deepEqual(kindsOf(button.units), { checkout: "branch" });
    assert.match(button.units[0]?.reasons[0]?.words ?? "", /^branch learn\/checkout, merged /);
    assert.deepEqual(kindsOf(button.experiments), { buying: "unit learning" });

    const open = ask(folder, "src/open.ts");
    assert.match(open.units[0]?.reasons[0]?.words ?? "", /^branch learn\/open, .*, not in what is checked out$/);
    await runGit(folder, ["checkout", "--quiet", "learn/open"]);
    const here = ask(folder, "src/open.ts");
    assert.match(here.units[0]?.reasons[0]?.words ?? "", /^branch learn\/open, .*, not on the main line yet$/);
    await runGit(folder, ["checkout", "--quiet", "main"]);

    assert.deepEqual(kindsOf(ask(folder, "lib/deep/basket.ts").units), { basket: "trailer" });
    assert.deepEqual(kindsOf(ask(folder, "lib").units), { basket: "trailer" });
    assert.deepEqual(kindsOf(ask(folder, ".").units), { basket: "trailer", checkout: "path branch branch" });

    rmSync(join(folder, "lib"), { recursive: true });
    await commit(folder, {}, "Take it out");
    assert.deepEqual(kindsOf(ask(folder, "lib/deep/basket.ts").units), { basket: "trailer" });
    assert.deepEqual(kindsOf(ask(folder, "lib/").units), { basket: "trailer" });
  });

  it("says the same in every clone", async () => {
    const bare = await cloneOf(await repositoryOfCode(), "--bare");
    const [one, other] = await Promise.all([cloneOf(bare), cloneOf(bare)]);
    const first = runUol(one, ["why", "."]);
    assert.equal(first.status, 0);
    assert.match(first.stdout, /branch learn\/open/);
    assert.equal(runUol(other, ["why", "."]).stdout, first.stdout);
    const detached = await cloneOf(bare);
    await runGit(detached, ["checkout", "--quiet", "--detach"]);
    assert.equal(runUol(detached, ["why", "."]).stdout, first.stdout);
  });

  it("tells what came out of rows in files, what was decided and learned, the paths by which, and no registration", async () => {
    const folder = await repositoryOfCode();
    const { stdout, stderr, status } = runUol(folder, ["why", "src/pay.ts"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(
      stdout,
      `Units
  checkout  Will they buy?
    By path src/pay.ts
    learning/checkout.uol.yaml:1

Experiments
  buying  At least 8% of users will buy.
    Supported. Stop on 17 Feb: It was enough.
    By unit checkout; what was learned in it
    learning/buying.experiment.yaml:2

Learnings
  buying#1  Security matters.
    Do: Say it.
    By path src/**
    learning/buying.experiment.yaml:10
`,
    );
    const [experiment] = ask(folder, "src/pay.ts").experiments;
    assert.equal(experiment?.verdict, "supported");
    assert.deepEqual(experiment.decision, { choice: "stop", date: "2026-02-17", because: "It was enough." });
  });

  it("takes a path from the current folder, else from the root", async () => {
    const folder = await repositoryOfCode();
    const below = join(folder, "src");
    for (const path of ["button.ts", "./button.ts", "../src/button.ts", "src/button.ts", join(below, "button.ts")]) {
      assert.equal(ask(below, path).path, "src/button.ts");
    }
    assert.equal(ask(below, ".").path, "src");
    assert.equal(ask(below, "..").path, ".");
  });

  it("asks only paths where there is no git, and says so", () => {
    const folder = folderWith({ ...files, "src/pay.ts": "1\n" });
    const { status, stdout, stderr } = runUol(folder, ["why", "src/pay.ts"]);
    assert.equal(status, 0);
    assert.match(stdout, /^Units\n {2}checkout /);
    assert.match(stderr, /^Commits were not asked, only paths\. This folder is in no git repository;/);
  });

  it("says that a shallow clone does not hold all commits, and claims nothing of those at its edge", async () => {
    const folder = await repositoryOfCode();
    await commit(folder, { "readme.md": "second\n" }, "Tell\n\nUnit-of-Learning: basket");
    const shallow = await cloneOf(folder, "--depth", "1");
    const { status, stdout, stderr } = runUol(shallow, ["why", "src/button.ts"]);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /trailer|branch/);
    assert.match(stderr, /^Not all commits were looked at\. This clone lacks the older history;/);
  });

  it("knows a branch that is linked from another repository", async () => {
    const folder = await repositoryOfCode();
    const code = join(folder, "nested");
    mkdirSync(code);
    await runGit(code, ["init", "--quiet", "--initial-branch", "main"]);
    await runGit(code, ["config", "user.name", "dana"]);
    await runGit(code, ["config", "user.email", "dana@example.com"]);
    await runGit(code, ["remote", "add", "origin", "https://example.com/team/api.git"]);
    await commit(code, { "a.ts": "1\n" }, "First");
    await runGit(code, ["checkout", "--quiet", "-b", "learn/api"]);
    await commit(code, { "b.ts": "1\n" }, "Second");
    await runGit(code, ["checkout", "--quiet", "main"]);
    write(folder, { "learning/basket.uol.yaml": "learn: That\nbranches: [{ repo: api, branch: learn/api }]\n" });
    assert.deepEqual(kindsOf(ask(folder, "nested/b.ts").units), { basket: "branch" });
    write(folder, { "learning/basket.uol.yaml": "learn: That\nbranches: [{ repo: web, branch: learn/api }]\n" });
    assert.deepEqual(ask(folder, "nested/b.ts").units, []);
  });

  it("says that nothing is known of a place", async () => {
    const folder = await repositoryOfCode();
    const { status, stdout } = runUol(folder, ["why", "readme.md"]);
    assert.deepEqual([status, stdout], [0, "Nothing on record touches readme.md.\n"]);
  });

  it("refuses a path outside of the root", async () => {
    const folder = await repositoryOfCode();
    for (const path of ["..", "/", "../else/a.ts"]) {
      const { status, stdout, stderr } = runUol(folder, ["why", path]);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.equal(stderr, `"${path}" lies outside of ${folder}; name a file or a folder below it.\n`);
    }
    assert.equal(runUol(folder, ["why"]).status, 2);
  });
});
