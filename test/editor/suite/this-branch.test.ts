import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import type { GitExtension, Repository } from "../../../src/editor/git/git-api.ts";
import { git } from "../../kit/git.ts";
import { editorWindow } from "../../kit/window-client.ts";
import { statusWith } from "../kit/git-in-window.ts";
import { closeEverything, open, problemsIn, settled, textOnDisk, until, uriOf } from "../kit/workspace.ts";

const pane = (name: string): string =>
  `[id="workbench.view.extension.learningWall"] .pane:has(.pane-header[aria-label^="${name}"])`;
const view = pane("This Branch");
const unit = "learning/plant-returns.uol.yaml";
const others = ["Hypotheses", "Learnings"];

/** The name and address of whoever commits in these tests. */
const person = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false"];

describe("the This Branch view", () => {
  let folder: string;
  let main: string;

  before(async () => {
    await settled();
    folder = uriOf(".").fsPath;
    main = await git(folder, "rev-parse", "main");
    await vscode.commands.executeCommand("learningWall.thisBranch.focus");
    await waitFor("");
    for (const name of others) await toggle(name);
  });

  afterEach(async () => {
    await closeEverything();
    await git(folder, "rebase", "--abort").catch(() => undefined);
    await git(folder, "checkout", "--quiet", "--force", "main");
    await git(folder, "reset", "--quiet", "--hard", main);
    await git(folder, "clean", "--quiet", "-d", "--force", "--force");
    const kept = ["main", "learn/security-messaging", "learn/newsletter-subject"];
    const branches = (await git(folder, "branch", "--format=%(refname:short)")).split("\n");
    const made = branches.filter((name) => !kept.includes(name));
    if (0 < made.length) await git(folder, "branch", "--quiet", "-D", ...made);
    await settled();
  });

  after(async () => {
    for (const name of others) await toggle(name);
  });

  it("says on the main line that it is one, and which other branch was merged undecided", async () => {
    await row("main is the line that others are merged into");
    await row("Branch learn/newsletter-subject, merged");
  });

  it("follows a switch to a branch that a unit names, and back", async () => {
    await git(folder, "checkout", "--quiet", "learn/security-messaging");
    await row("Which words make a stored card feel safe?, unit of learning");
    await row("security-wording, Run");
    await row("Learnings for this branch, ");
    await git(folder, "checkout", "--quiet", "main");
    await row("main is the line that others are merged into");
  });

  it("tells the last of several switches, of which each comes while the one before is asked about", async () => {
    const unitRow = "Which words make a stored card feel safe?, unit of learning";
    const mainRow = "main is the line that others are merged into";
    await row(mainRow);
    for (const [last, shown, gone, words] of [
      ["learn/security-messaging", unitRow, mainRow, "security-messaging"],
      ["main", mainRow, unitRow, "No unit linked"],
    ] as const) {
      const other = last === "main" ? "learn/security-messaging" : "main";
      for (const branch of [last, other, last]) {
        await git(folder, "checkout", "--quiet", branch);
        await lookAgain(folder);
      }
      await row(shown);
      await waitFor(` .monaco-list-row[aria-label^="${gone}"]`, true);
      await editorWindow.waitFor({ selector: statusWith(words) });
    }
  });

  it("finds what became of a branch after the last of several merges and resets at once", async () => {
    await link("learn/why-returned");
    await git(folder, ...person, "commit", "--quiet", "-am", "Link");
    await git(folder, "checkout", "--quiet", "-b", "learn/why-returned");
    await commit("src/care.ts", "export {};\n", "Work");
    await git(folder, "checkout", "--quiet", "main");
    const merge = ["merge", "--quiet", "--no-ff", "learn/why-returned"];
    const reset = ["reset", "--quiet", "--hard", "HEAD~1"];
    const isFound = (): boolean => problemsIn(unit).some((problem) => problem.startsWith("branch-merged-undecided"));
    await doAtOnce(merge, reset, merge);
    await until(isFound);
    await row("Branch learn/why-returned, merged");
    await doAtOnce(reset, merge, reset);
    await until(() => !isFound());
    await waitFor(` .monaco-list-row[aria-label^="Branch learn/why-returned"]`, true);
  });

  it("offers the link on a branch that no unit names, and has the unit as soon as it is written", async () => {
    await git(folder, "checkout", "--quiet", "-b", "learn/why-returned");
    await row("No unit of learning is linked to learn/why-returned.");
    await link("learn/why-returned");
    await row("Why do people send plants back?");
  });

  it("knows the unit by the trailer of a commit, and what was learned about the files of the branch", async () => {
    await git(folder, "checkout", "--quiet", "-b", "unnamed");
    await commit("src/product-page/care.ts", "export {};\n", "Note\n\nUnit-of-Learning: plant-returns");
    await row("Why do people send plants back?, unit of learning, by the trailer of a commit");
    await row("A number that people cannot check makes them doubt the page");
  });

  it("finds what was learned about a file that is not committed yet", async () => {
    await git(folder, "checkout", "--quiet", "-b", "learn/letter");
    await link("learn/letter", "learning/checkout-redesign.uol.yaml");
    const insight = "A number that people cannot check makes them doubt the page";
    await row("What keeps people from finishing the checkout?");
    await waitFor(` .monaco-list-row[aria-label^="${insight}"]`, true);
    await writeOnDisk("src/product-page/care.ts", "export {};\n");
    await row(insight);
  });

  for (const [how, words, merge] of [
    ["a merge commit", "", (name: string) => git(folder, ...person, "merge", "--quiet", "--no-ff", name)],
    [
      "a squash",
      " by squash",
      async (name: string) => {
        await git(folder, "merge", "--quiet", "--squash", name);
        await git(folder, ...person, "commit", "--quiet", "-m", "Take it over");
      },
    ],
    ["a rebase", " by rebase", (name: string) => replay(name)],
  ] as const) {
    it(`lists a branch that was merged by ${how}, as its question is open`, async () => {
      await branchOff("learn/why-returned");
      await commit("src/later.ts", "export {};\n", "Later");
      await merge("learn/why-returned");
      await link("learn/why-returned");
      await mergedRow("learn/why-returned", words, ", undecided, plant-returns");
    });
  }

  it("lists a branch that was merged by a rebase in a second clone too, and knows it by its trailer when it is deleted", async () => {
    await branchOff("learn/why-returned", "Work\n\nUnit-of-Learning: plant-returns");
    await link("learn/why-returned");
    await git(folder, ...person, "commit", "--quiet", "-am", "Link");
    await replay("learn/why-returned");
    await mergedRow("learn/why-returned", " by rebase", ", undecided, plant-returns");
    await git(folder, "clone", "--quiet", ".", "second");
    await git(folder, "reset", "--quiet", "--hard", main);
    await waitFor(` .monaco-list-row[aria-label^="Branch learn/why-returned"]`, true);
    const second = join(folder, "second");
    await openRepository(second);
    await mergedRow("learn/why-returned", " by rebase");
    await git(folder, "branch", "--quiet", "-D", "learn/why-returned");
    await git(second, "fetch", "--quiet", "--prune");
    await mergedRow("learn/why-returned", ", as a commit with its trailer shows");
    await closeRepository(second);
  });

  it("follows a branch that is renamed, and mends the link", async () => {
    await git(folder, "checkout", "--quiet", "-b", "learn/old-name");
    await commit("src/care.ts", "export {};\n", "Work");
    await link("learn/old-name");
    await git(folder, ...person, "commit", "--quiet", "-am", "Link");
    await git(folder, "branch", "-m", "learn/old-name", "learn/new-name");
    const renamed = await row("Branch learn/old-name, renamed to learn/new-name");
    await editorWindow.click({ selector: renamed });
    await editorWindow.click({ selector: `${renamed} .action-label[aria-label^="Update Link"]` });
    await row("Why do people send plants back?");
    await until(() => vscode.workspace.textDocuments.some((document) => document.getText().includes("learn/new-name")));
  });

  it("lists a branch that is named like a part of the view", async () => {
    await git(folder, "checkout", "--quiet", "-b", "unit");
    await commit("src/care.ts", "export {};\n", "Work");
    await git(folder, "checkout", "--quiet", "main");
    await git(folder, ...person, "merge", "--quiet", "--no-ff", "unit");
    await git(folder, "checkout", "--quiet", "-b", "learn/why-returned");
    await writeOnDisk(unit, `${await textOnDisk(unit)}branches: [unit, learn/why-returned]\n`);
    await row("Why do people send plants back?, unit of learning");
    await row("Branch unit, merged");
  });

  it("says of a deleted branch that nothing was written down", async () => {
    await git(folder, "checkout", "--quiet", "-b", "learn/gift-notes");
    await commit("src/gifts.ts", "export {};\n", "Work");
    await git(folder, "checkout", "--quiet", "main");
    const gifts = "learning/gift-notes.uol.yaml";
    await commit(gifts, `${await textOnDisk(gifts)}branches: [learn/gift-notes]\n`, "Link");
    await git(folder, "branch", "--quiet", "-D", "learn/gift-notes");
    await row("Branch learn/gift-notes, deleted without a memo");
  });

  it("says that no branch is checked out", async () => {
    await git(folder, "checkout", "--quiet", "--detach");
    await row("No branch is checked out");
    await editorWindow.waitFor({
      selector: '[id="learning-wall.learning-wall.learningWall.branch"]:has-text("No branch")',
    });
  });

  it("keeps the unit of a branch that is being rebased, and says so", async () => {
    await git(folder, "checkout", "--quiet", "learn/security-messaging");
    await row("Which words make a stored card feel safe?");
    await git(folder, "checkout", "--quiet", "-b", "learn/again");
    await commit("src/care.ts", "export const here = 1;\n", "Here");
    await link("learn/again");
    await git(folder, ...person, "commit", "--quiet", "-am", "Link");
    await git(folder, "checkout", "--quiet", "main");
    await commit("src/care.ts", "export const there = 2;\n", "There");
    await git(folder, "checkout", "--quiet", "learn/again");
    await git(folder, ...person, "rebase", "main").catch(() => undefined);
    await row("learn/again is being rebased. Finish or abort it before you go on.");
    await editorWindow.waitFor({
      selector: '[id="learning-wall.learning-wall.learningWall.branch"]:has-text("rebasing learn/again")',
    });
    await git(folder, "rebase", "--abort");
    await waitFor(' .monaco-list-row[aria-label^="learn/again is being rebased"]', true);
    await row("Why do people send plants back?, unit of learning");
    await editorWindow.waitFor({ selector: `${statusWith("plant-returns")}:not(:has-text("rebasing"))` });
  });

  it("tells of another repository when that of the file is closed while it is asked about", async () => {
    const second = await openSecondClone();
    await git(second, "checkout", "--quiet", "-b", "learn/closed");
    await lookAgain(second);
    await vscode.commands.executeCommand("git.close", vscode.Uri.file(second));
    await until(() => repositories().every(({ rootUri }) => rootUri.fsPath !== second));
    await row("main is the line that others are merged into");
    await waitFor(' .monaco-list-row[aria-label*="learn/closed"]', true);
    await editorWindow.waitFor({ selector: statusWith("No unit linked") });
    await closeEverything();
    await rm(second, { recursive: true, force: true });
  });

  it("is the same in a second clone that opens later, and follows from file to file", async () => {
    const second = await openSecondClone();
    await open("src/checkout/checkout.ts");
    await row("main is the line that others are merged into");
    await closeEverything();
    await closeRepository(second);
  });

  /** Clones the repository, checks out a branch that is linked there, and opens a file of it. */
  async function openSecondClone(): Promise<string> {
    await git(folder, "clone", "--quiet", ".", "second");
    const second = join(folder, "second");
    await git(second, "checkout", "--quiet", "learn/security-messaging");
    await openRepository(second);
    await open("second/src/checkout/checkout.ts");
    await row("Which words make a stored card feel safe?, unit of learning");
    return second;
  }

  /** A branch with a commit of its own that begins on the main line, which is checked out again. */
  async function branchOff(name: string, message = "Work"): Promise<void> {
    await git(folder, "checkout", "--quiet", "-b", name);
    await commit("src/care.ts", `export {}; // ${name}\n`, message);
    await git(folder, "checkout", "--quiet", "main");
  }

  /** Puts the commits of a branch upon the main line, as a host does where it merges by rebase. */
  async function replay(name: string): Promise<void> {
    await git(folder, "checkout", "--quiet", "--detach", name);
    await git(folder, ...person, "rebase", "--quiet", "main");
    const replayed = await git(folder, "rev-parse", "HEAD");
    await git(folder, "checkout", "--quiet", "main");
    await git(folder, "merge", "--quiet", "--ff-only", replayed);
  }

  /** Each of them while git is asked about what the one before did. */
  async function doAtOnce(...deeds: readonly (readonly string[])[]): Promise<void> {
    for (const deed of deeds) {
      await git(folder, ...person, ...deed);
      await lookAgain(folder);
    }
  }

  async function link(branch: string, path = unit): Promise<void> {
    await writeOnDisk(path, `${await textOnDisk(path)}branches: [${branch}]\n`);
  }

  async function writeOnDisk(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  async function commit(path: string, text: string, message: string): Promise<void> {
    await writeOnDisk(path, text);
    await git(folder, "add", path);
    await git(folder, ...person, "commit", "--quiet", "-m", message);
  }
});

async function openRepository(path: string): Promise<void> {
  await vscode.commands.executeCommand("git.openRepository", path);
  await until(() => repositories().some(({ rootUri }) => rootUri.fsPath === path));
}

/** Has the Git extension look now, without waiting for what follows from what it sees. */
async function lookAgain(path: string): Promise<void> {
  await repositories()
    .find(({ rootUri }) => rootUri.fsPath === path)
    ?.status();
}

/** Removes it from the disk as well. */
async function closeRepository(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await until(() => repositories().every(({ rootUri }) => rootUri.fsPath !== path));
}

function repositories(): readonly Repository[] {
  const api = vscode.extensions.getExtension<GitExtension>("vscode.git")?.exports.getAPI(1);
  return api?.repositories ?? [];
}

/** Waits for the row of a merged branch that says how in these words, or in none. */
async function mergedRow(name: string, how: string, behind = ""): Promise<void> {
  const others = ["by squash", "by rebase", "trailer"].filter((words) => !how.includes(words));
  const not = others.map((words) => `:not([aria-label*="${words}"])`).join("");
  await waitFor(` .monaco-list-row[aria-label^="Branch ${name}, merged "][aria-label*="${how}${behind}"]${not}`);
}

async function waitFor(selector: string, hidden = false): Promise<void> {
  await editorWindow.waitFor({ selector: `${view}${selector}`, ...(hidden && { hidden }) });
}

/** The selector of the row whose accessible label begins with these words, once it is there. */
async function row(start: string): Promise<string> {
  const selector = `${view} .monaco-list-row[aria-label^="${start}"]`;
  await editorWindow.waitFor({ selector });
  return selector;
}

/** Folds or unfolds a view, so that the others have room. */
async function toggle(name: string): Promise<void> {
  await editorWindow.click({ selector: `${pane(name)} .pane-header` });
}
