import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runGit } from "../kit/make-history.ts";
import { callUol } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { cloneOf, repositoryWith } from "./kit/repository.ts";
import { askUol, buildOnce, runUol, type Run } from "./kit/run-uol.ts";

const unitFile = "learning/checkout.uol.yaml";
const unitText = "title: Will they buy?\nlearn: It # all of it\n";

interface LinkAnswer {
  readonly file: string;
  readonly edits: readonly object[];
  readonly unit: string;
  readonly repo: string | null;
  readonly branch: string;
}

function textIn(folder: string, file = unitFile): string {
  return readFileSync(join(folder, file), "utf8");
}

/** A repository with two units on `main`, and `learn/checkout` checked out. */
async function repositoryWithUnits(text = unitText): Promise<string> {
  const folder = await repositoryWith(
    "01-05: text learning/checkout.uol.yaml = learn: It↵; text learning/basket.uol.yaml = learn: That↵",
  );
  writeFileSync(join(folder, unitFile), text);
  await runGit(folder, ["commit", "--quiet", "--all", "--message", "Ask"]);
  await runGit(folder, ["checkout", "--quiet", "-b", "learn/checkout"]);
  return folder;
}

/** As at a terminal in `folder`, where a person answers. */
async function answering(folder: string, args: readonly string[], answer: string): Promise<Run & { asked: string }> {
  let asked = "";
  const run = await callUol(folder, args, (real) => ({
    toUri: (path) => real.toUri(path === "." ? folder : path),
    isTerminal: true,
    ask: async (question) => {
      asked += question;
      return answer;
    },
  }));
  return { ...run, asked };
}

describe("uol link", () => {
  before(buildOnce);
  after(removeFolders);

  it("writes the branch that is checked out into the file of a unit, and nothing else", async () => {
    const folder = await repositoryWithUnits();
    const { status, stdout, stderr } = runUol(folder, ["link", "--unit", "checkout"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, `Linked learn/checkout to checkout, in ${unitFile}.\n  branches: [learn/checkout]\n`);
    assert.equal(textIn(folder), `${unitText}branches: [learn/checkout]\n`);
  });

  it("keeps comments, line ends and the form of the list", async () => {
    const texts: readonly [before: string, after: string][] = [
      [
        "learn: It\r\nbranches: # who\r\n  - old # mine\r\nowner: dana\r\n",
        "learn: It\r\nbranches: # who\r\n  - old # mine\r\n  - learn/checkout\r\nowner: dana\r\n",
      ],
      ["learn: It\nbranches: [ old ] # who\n", "learn: It\nbranches: [ old, learn/checkout ] # who\n"],
      ["learn: It\nbranches: old\n", "learn: It\nbranches: [old, learn/checkout]\n"],
      [
        "learn: It\nbranches: [{ repo: x, branch: learn/checkout }]\n",
        "learn: It\nbranches: [{ repo: x, branch: learn/checkout }, learn/checkout]\n",
      ],
    ];
    for (const [before, after] of texts) {
      const folder = await repositoryWithUnits(before);
      assert.equal(runUol(folder, ["link", "--unit", "checkout"]).status, 0);
      assert.equal(textIn(folder), after);
    }
  });

  it("says what it would write", async () => {
    const folder = await repositoryWithUnits();
    const answer = askUol<LinkAnswer>(folder, "link", "--unit", "checkout", "--dry-run");
    assert.equal(textIn(folder), unitText);
    const { file, unit, repo, branch } = answer;
    assert.deepEqual(
      { file, unit, repo, branch },
      { file: unitFile, unit: "checkout", repo: null, branch: "learn/checkout" },
    );
    assert.deepEqual(answer.edits, [
      { line: 3, column: 1, endLine: 3, endColumn: 1, newText: "branches: [learn/checkout]\n" },
    ]);
  });

  it("writes nothing for a link that is there", async () => {
    const folder = await repositoryWithUnits();
    runUol(folder, ["link", "--unit", "checkout"]);
    const text = textIn(folder);
    const { status, stdout } = runUol(folder, ["link", "learn/checkout", "--unit", "unit:checkout"]);
    assert.equal(status, 0);
    assert.equal(stdout, `learn/checkout is linked to checkout already, in ${unitFile}.\n`);
    assert.equal(textIn(folder), text);
    assert.deepEqual(askUol<LinkAnswer>(folder, "link", "--unit", "checkout").edits, []);
  });

  it("links a branch that is nowhere yet with a notice, and the main line with another", async () => {
    const folder = await repositoryWithUnits();
    const nowhere = runUol(folder, ["link", "learn/later", "--unit", "checkout"]);
    assert.equal(nowhere.status, 0);
    assert.equal(
      nowhere.stderr,
      "There is no branch learn/later here or on a remote yet; it is linked all the same.\n",
    );
    assert.match(
      runUol(folder, ["link", "main", "--unit", "checkout"]).stderr,
      /^main is the line that others are merged/,
    );
    assert.match(textIn(folder), /^branches: \[learn\/later, main\]$/m);
  });

  it("links a branch of a remote by its own name", async () => {
    const folder = await repositoryWithUnits();
    await runGit(folder, ["checkout", "--quiet", "main"]);
    const clone = await cloneOf(folder);
    await runGit(clone, ["checkout", "--quiet", "-b", "other", "origin/main"]);
    const { status, stderr } = runUol(clone, ["link", "origin/learn/checkout", "--unit", "checkout"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(textIn(clone), /^branches: \[learn\/checkout\]$/m);
  });

  it("refuses a name that git refuses, and an id that is no unit", async () => {
    const folder = await repositoryWithUnits();
    const rows: readonly [args: readonly string[], words: RegExp][] = [
      [["link", "a..b", "--unit", "checkout"], /^"a\.\.b" cannot be the name of a branch\. Leave out "\.\."/],
      [["link", "HEAD", "--unit", "checkout"], /^"HEAD" cannot be the name of a branch\./],
      [["link", "a b", "--unit", "checkout"], /Leave out spaces\.\n$/],
      [["link", "--unit", "chekout"], /^There is no unit "chekout"; did you mean "checkout"\?\n$/],
      [["link"], /^--unit is missing; type for example: uol link /],
    ];
    for (const [args, words] of rows) {
      const { status, stderr, stdout } = runUol(folder, args);
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, words);
    }
    assert.equal(textIn(folder), unitText);
  });

  it("asks on a terminal which unit is meant", async () => {
    const folder = await repositoryWithUnits();
    const { status, asked, stderr } = await answering(folder, ["link"], "basket");
    assert.equal(status, 0);
    assert.equal(asked, "Which unit does learn/checkout work on? ");
    assert.match(stderr, /^ {2}1 {2}basket - That\n {2}2 {2}checkout - Will they buy\?\n$/);
    assert.match(textIn(folder, "learning/basket.uol.yaml"), /^branches: \[learn\/checkout\]$/m);
  });

  it("wants a name where none is checked out, and links what is being rebased", async () => {
    const folder = await repositoryWithUnits();
    writeFileSync(join(folder, "code.ts"), "a\n");
    await runGit(folder, ["add", "."]);
    await runGit(folder, ["commit", "--quiet", "--message", "Build"]);
    await runGit(folder, ["checkout", "--quiet", "main"]);
    writeFileSync(join(folder, "code.ts"), "b\n");
    await runGit(folder, ["add", "."]);
    await runGit(folder, ["commit", "--quiet", "--message", "Other"]);
    await runGit(folder, ["checkout", "--quiet", "--detach"]);
    const detached = runUol(folder, ["link", "--unit", "checkout"]);
    assert.equal(detached.status, 2);
    assert.match(detached.stderr, /^No branch is checked out \(HEAD is at \w{7}\)\. .* Or name it\.\n$/);
    assert.equal(runUol(folder, ["link", "learn/checkout", "--unit", "checkout", "--dry-run"]).status, 0);

    await runGit(folder, ["checkout", "--quiet", "learn/checkout"]);
    await assert.rejects(runGit(folder, ["rebase", "main"]));
    const rebasing = runUol(folder, ["link", "--unit", "checkout"]);
    assert.equal(rebasing.status, 0);
    assert.match(rebasing.stdout, /^Linked learn\/checkout to checkout/);
  });

  it("links the branch of a repository without a commit", async () => {
    const folder = folderWith({ [unitFile]: unitText });
    await runGit(folder, ["init", "--quiet", "--initial-branch", "learn/first"]);
    assert.equal(runUol(folder, ["link", "--unit", "checkout"]).status, 0);
    assert.match(textIn(folder), /^branches: \[learn\/first\]$/m);
  });

  it("wants a name outside of git, and takes it", () => {
    const folder = folderWith({ [unitFile]: unitText });
    const { status, stderr } = runUol(folder, ["link", "--unit", "checkout"]);
    assert.equal(status, 2);
    assert.match(stderr, /no git repository.*Or name the branch\.\n$/);
    assert.equal(runUol(folder, ["link", "learn/x", "--unit", "checkout"]).status, 0);
    assert.match(textIn(folder), /^branches: \[learn\/x\]$/m);
  });

  it("names the repository of a branch where the unit lies in another one", async () => {
    const units = await repositoryWithUnits();
    const code = await repositoryWith("01-05: text code.ts = a↵");
    await runGit(code, ["remote", "add", "origin", "git@example.com:team/shop-api.git"]);
    await runGit(code, ["checkout", "--quiet", "-b", "one-click"]);
    const { status, stderr } = runUol(code, ["link", "--unit", "checkout", "--root", units]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(textIn(units), /^branches: \[\{ repo: shop-api, branch: one-click \}\]$/m);
    // Its own branch is plain, wherever one stands.
    assert.equal(runUol(code, ["link", "learn/checkout", "--unit", "checkout", "--root", units]).status, 0);
    assert.match(textIn(units), /, learn\/checkout\]$/m);
    assert.equal(runUol(units, ["link", "shop-app:x", "--unit", "checkout"]).status, 0);
    assert.match(textIn(units), /, \{ repo: shop-app, branch: x \}\]$/m);
  });

  it("takes the name of a repository in other letters for its own", async () => {
    const units = await repositoryWithUnits();
    await runGit(units, ["remote", "add", "origin", "git@example.com:team/shop.git"]);
    assert.equal(runUol(units, ["link", "Shop:learn/checkout", "--unit", "checkout"]).status, 0);
    assert.match(textIn(units), /^branches: \[learn\/checkout\]$/m);
    const code = await repositoryWith("01-05: text code.ts = a↵");
    assert.equal(runUol(code, ["link", "SHOP:learn/x", "--unit", "checkout", "--root", units]).status, 0);
    assert.match(textIn(units), /^branches: \[learn\/checkout, learn\/x\]$/m);
  });

  it("writes a plain name from another work tree of the same repository", async () => {
    const folder = await repositoryWithUnits();
    const tree = join(folderWith({}), "tree");
    await runGit(folder, ["worktree", "add", "--quiet", "-b", "learn/tree", tree]);
    assert.equal(runUol(tree, ["link", "--unit", "checkout", "--root", folder]).status, 0);
    assert.match(textIn(folder), /^branches: \[learn\/tree\]$/m);
    assert.equal(runUol(tree, ["link", "--unit", "checkout"]).status, 0);
    assert.match(textIn(tree), /^branches: \[learn\/tree\]$/m);
  });
});

describe("uol unlink", () => {
  before(buildOnce);
  after(removeFolders);

  it("takes the branch that is checked out out of the one unit that names it", async () => {
    const folder = await repositoryWithUnits(`${unitText}branches: [learn/checkout] # ours\nowner: dana\n`);
    const dry = runUol(folder, ["unlink", "--dry-run"]);
    assert.equal(dry.stdout, `This would unlink learn/checkout from checkout, in ${unitFile}.\n`);
    const { status, stdout, stderr } = runUol(folder, ["unlink"]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, `Unlinked learn/checkout from checkout, in ${unitFile}.\n`);
    assert.equal(textIn(folder), `${unitText}owner: dana\n`);
  });

  it("keeps the comments of other items, and line ends", async () => {
    const text =
      "learn: It\r\nbranches:\r\n  # first\r\n  - old # mine\r\n  - learn/checkout\r\n  # last\r\nowner: dana\r\n";
    const folder = await repositoryWithUnits(text);
    assert.equal(runUol(folder, ["unlink", "--unit", "checkout"]).status, 0);
    assert.equal(textIn(folder), text.replace("  - learn/checkout\r\n", ""));
  });

  it("takes out a branch that is named with its repository", async () => {
    const units = await repositoryWithUnits(
      "learn: It\nbranches: [old, { repo: shop-api, branch: one-click }, one-click]\n",
    );
    const code = await repositoryWith("01-05: text code.ts = a↵");
    await runGit(code, ["remote", "add", "origin", "https://example.com/team/shop-api"]);
    await runGit(code, ["checkout", "--quiet", "-b", "one-click"]);
    const { status, stdout } = runUol(code, ["unlink", "--root", units]);
    assert.equal(status, 0);
    assert.match(stdout, /^Unlinked shop-api:one-click from checkout/);
    assert.equal(textIn(units), "learn: It\nbranches: [old, one-click]\n");
  });

  it("wants to know the unit where several name the branch, and asks on a terminal", async () => {
    const folder = await repositoryWithUnits(`${unitText}branches: [learn/checkout]\n`);
    appendFileSync(join(folder, "learning/basket.uol.yaml"), "branches: [learn/checkout]\n");
    const { status, stderr } = runUol(folder, ["unlink"]);
    assert.equal(status, 2);
    assert.match(stderr, /^--unit is missing; /);
    const run = await answering(folder, ["unlink"], "basket");
    assert.equal(run.status, 0);
    assert.equal(run.asked, "From which unit should learn/checkout be unlinked? ");
    assert.equal(textIn(folder, "learning/basket.uol.yaml"), "learn: That\n");
    assert.match(textIn(folder), /learn\/checkout/);
  });

  it("refuses a link that is not there", async () => {
    const folder = await repositoryWithUnits(`${unitText}branches: [learn/checkout]\n`);
    const rows: readonly [args: readonly string[], words: string][] = [
      [["unlink", "learn/chekout"], 'No unit is linked to learn/chekout; did you mean "learn/checkout"?\n'],
      [["unlink", "x", "--unit", "basket"], 'basket is not linked to x; "uol show ID" lists the branches of a unit.\n'],
    ];
    for (const [args, words] of rows) {
      const { status, stderr } = runUol(folder, args);
      assert.deepEqual([status, stderr], [2, words]);
    }
  });

  it("takes out a name that git refuses", async () => {
    const folder = await repositoryWithUnits(`${unitText}branches: [a..b]\n`);
    assert.equal(runUol(folder, ["unlink", "a..b"]).status, 0);
    assert.equal(textIn(folder), unitText);
  });
});
