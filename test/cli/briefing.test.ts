import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol } from "./kit/run-uol.ts";

const plan = `unit: checkout
hypothesis: At least 8% of users will buy.
metric: bought
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const unitFile = "learning/checkout.uol.yaml";
const planFile = "learning/buying.experiment.yaml";
const unit = "title: Will they buy?\nlearn: It\nbranches: [learn/checkout]\n";
const old = `hypothesis: Shorter forms sell.
metric: sold
threshold: at least 8%
window: { from: 2026-01-02, to: 2026-01-16 }
results:
  - { date: 2026-01-16, successes: 200, of: 5000 }
decision: { choice: stop, date: 2026-01-17, because: Nobody cared. }
propagation: []
learnings:
  - { insight: A shorter form did not help., appliesTo: { paths: ["src/checkout/**"] } }
`;

interface BriefingAnswer {
  readonly branch: string | null;
  readonly head: string | null;
  readonly units: readonly {
    readonly id: string;
    readonly by: string;
    readonly experiments: readonly { id: string; registration: string }[];
  }[];
  readonly concerns: readonly { readonly what: string; readonly id: string }[];
  readonly learnings: readonly { readonly id: string; readonly why: string; readonly files: number }[];
  readonly markdown: string | null;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function commit(folder: string, files: Readonly<Record<string, string>>, message: string): Promise<void> {
  write(folder, files);
  await runGit(folder, ["add", "--all"]);
  await runGit(folder, ["commit", "--quiet", "--message", message]);
}

/** A repository whose `main` holds files, with `learn/checkout` checked out, which has a file of code of its own. */
async function repositoryOf(files: Readonly<Record<string, string>>, message = "Build the button"): Promise<string> {
  const folder = await repositoryWith("01-05: text readme.md = first↵");
  await commit(folder, files, "Ask");
  await runGit(folder, ["checkout", "--quiet", "-b", "learn/checkout"]);
  await commit(folder, { "src/checkout/button.ts": "1\n" }, message);
  return folder;
}

const asked = { [unitFile]: unit, [planFile]: plan, "learning/old.experiment.yaml": old };

function brief(folder: string, ...args: readonly string[]): BriefingAnswer {
  return askUol<BriefingAnswer>(folder, "briefing", ...args);
}

describe("uol briefing", () => {
  before(buildOnce);
  after(removeFolders);

  it("marks what is known of code that was rewritten since", async () => {
    const lines = (word: string): string => Array.from({ length: 20 }, (_, at) => `${word} ${at}\n`).join("");
    const folder = await repositoryOf({ ...asked, "src/checkout/form.ts": lines("old") });
    assert.doesNotMatch(runUol(folder, ["briefing"]).stdout, /rewritten/);
    await commit(folder, { "src/checkout/form.ts": lines("new") }, "Rewrite the form");
    assert.match(runUol(folder, ["briefing"]).stdout, /A shorter form did not help\. \([^\n]*rewritten/);
  });

  it("tells question, bar, registration and what is known where the branch works, and ends with the trailer", async () => {
    const folder = await repositoryOf(asked);
    const { status, stdout, stderr } = runUol(folder, ["briefing"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^# Will they buy\?\n\n## buying\n\n- \*\*We believe:\*\* At least 8% of users will buy\.\n/);
    assert.match(stdout, /\n- \*\*The bar:\*\* Bought: at least 8%\.\n- \*\*Registration:\*\* Sealed\. /);
    assert.match(
      stdout,
      /\n- A shorter form did not help\. \(Refuted in old, 17 Jan 2026; .*; path src\/checkout\/\\\*\\\*, 1 file\)\n/,
    );
    assert.ok(stdout.endsWith("\n\nUnit-of-Learning: checkout\n"));
    assert.ok(!stdout.includes("Before this is merged"));
    const trailers = await runGit(folder, ["interpret-trailers", "--parse"], `Subject\n\n${stdout}`);
    assert.equal(trailers, "Unit-of-Learning: checkout\n");
  });

  it("says the same in every clone, which has no state of its own", async () => {
    const folder = await repositoryOf(asked);
    const bare = await cloneOf(folder, "--bare");
    const clones = await Promise.all([cloneOf(bare), cloneOf(bare)]);
    const [one, other] = clones.map((clone) => runUol(clone, ["briefing"]).stdout);
    assert.match(one ?? "", /^# Will they buy\?/);
    assert.equal(other, one);
    // Of a branch that only the remote has, too.
    await runGit(clones[1], ["checkout", "--quiet", "--detach"]);
    await runGit(clones[1], ["branch", "--quiet", "-D", "learn/checkout"]);
    assert.equal(runUol(clones[1], ["briefing", "learn/checkout"]).stdout, one);
    assert.equal(runUol(clones[1], ["briefing", "origin/learn/checkout"]).stdout, one);
  });

  it("knows a unit by the trailer of a commit, on a detached head too", async () => {
    const { [unitFile]: _, ...others } = asked;
    const unlinked = { ...others, [unitFile]: unit.replace(/^branches.*\n/m, "") };
    const folder = await repositoryOf(unlinked, "Build\n\nUnit-of-Learning: checkout\nUnit-of-Learning: nothing");
    const answer = brief(folder);
    assert.deepEqual(
      answer.units.map(({ id, by }) => [id, by]),
      [["checkout", "trailer"]],
    );
    await runGit(folder, ["checkout", "--quiet", "--detach"]);
    const detached = brief(folder);
    assert.equal(detached.branch, null);
    assert.match(detached.head ?? "", /^No branch is checked out/);
    assert.deepEqual(detached.units, answer.units);
    assert.equal(detached.markdown, answer.markdown);
  });

  it("says to merge the plan first where it is on the branch alone, and to split where its result is there too", async () => {
    const { [planFile]: _, ...others } = asked;
    const folder = await repositoryOf(others);
    write(folder, { [planFile]: plan });
    assert.deepEqual(
      brief(folder).concerns.map(({ what }) => what),
      ["commit-plan"],
    );
    await commit(folder, { [planFile]: plan }, "Plan");
    const alone = runUol(folder, ["briefing"]).stdout;
    assert.match(
      alone,
      /\n## Before this is merged\n\n- The plan of buying is not on main yet\. Merge the plan first\.\n/,
    );
    await commit(
      folder,
      { [planFile]: `${plan}results:\n  - { date: 2026-03-09, successes: 90, of: 1000 }\n` },
      "Result",
    );
    assert.deepEqual(
      brief(folder).concerns.map(({ what }) => what),
      ["split"],
    );
    // Once the plan is on the main line, nothing hinders a squash.
    await runGit(folder, ["branch", "--force", "main", "HEAD~1"]);
    assert.deepEqual(brief(folder).concerns, []);
  });

  it("says that a branch was merged by squash and is not decided", async () => {
    const folder = await repositoryOf(asked);
    await runGit(folder, ["checkout", "--quiet", "main"]);
    await runGit(folder, ["merge", "--quiet", "--squash", "learn/checkout"]);
    await runGit(folder, ["commit", "--quiet", "--message", "Squashed"]);
    await runGit(folder, ["checkout", "--quiet", "learn/checkout"]);
    const { concerns, markdown } = brief(folder);
    assert.deepEqual(
      concerns.map(({ what, id }) => [what, id]),
      [["decide", "checkout"]],
    );
    assert.match(
      markdown ?? "",
      /- This branch was merged .* by squash, and checkout is undecided\. Decide what follows\./,
    );
  });

  it("tells the branch that is being rebased", async () => {
    const folder = await repositoryOf(asked);
    await runGit(folder, ["checkout", "--quiet", "main"]);
    await commit(folder, { "src/checkout/button.ts": "2\n" }, "Other");
    await runGit(folder, ["checkout", "--quiet", "learn/checkout"]);
    await assert.rejects(runGit(folder, ["rebase", "main"]));
    const { branch, head, units } = brief(folder);
    assert.equal(branch, "learn/checkout");
    assert.equal(head, "learn/checkout is being rebased. Finish or abort it before you go on.");
    assert.equal(units[0]?.id, "checkout");
  });

  it("tells of another work tree and of a repository without a commit", async () => {
    const folder = await repositoryOf(asked);
    const tree = join(folderWith({}), "tree");
    await runGit(folder, ["checkout", "--quiet", "main"]);
    await runGit(folder, ["worktree", "add", "--quiet", tree, "learn/checkout"]);
    assert.deepEqual(
      brief(tree).learnings.map(({ id, why, files }) => [id, why, files]),
      [["old#1", "path src/checkout/**, 1 file", 1]],
    );
    assert.equal(runUol(folder, ["briefing", "learn/checkout"]).stdout, runUol(tree, ["briefing"]).stdout);

    const unborn = folderWith(asked);
    await runGit(unborn, ["init", "--quiet", "--initial-branch", "learn/checkout"]);
    const { head, units } = brief(unborn);
    assert.equal(head, "learn/checkout has no commit yet.");
    assert.equal(units[0]?.id, "checkout");
  });

  it("says how to link where nothing is linked, and writes nothing", async () => {
    const folder = await repositoryOf(asked);
    await runGit(folder, ["checkout", "--quiet", "-b", "other", "main"]);
    const { status, stdout, stderr } = runUol(folder, ["briefing"]);
    assert.deepEqual([status, stdout], [0, ""]);
    assert.equal(stderr, "other is linked to no unit of learning. Link it: uol link other --unit ID\n");
  });

  it("refuses a branch that is nowhere, and one of another repository", async () => {
    const folder = await repositoryOf(asked);
    const nowhere = runUol(folder, ["briefing", "learn/chekout"]);
    assert.equal(nowhere.status, 2);
    assert.equal(
      nowhere.stderr,
      'There is no branch "learn/chekout" here or on a remote; did you mean "learn/checkout"?\n',
    );
    const elsewhere = runUol(folder, ["briefing", "api:learn/x"]);
    assert.equal(elsewhere.status, 2);
    assert.equal(elsewhere.stderr, "learn/x is a branch of api; type this in a clone of that.\n");
  });
});
