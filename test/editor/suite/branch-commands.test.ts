import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import type { Repository } from "../../../src/editor/git/git-api.ts";
import { git as runGit } from "../../kit/git.ts";
import { editorWindow } from "../../kit/window-client.ts";
import {
  asks,
  notification,
  openRepository,
  pick,
  statusWith,
  withLine,
  type Restorable,
} from "../kit/git-in-window.ts";
import { closeEverything, open, settled, textOnDisk, until, uriOf, write } from "../kit/workspace.ts";

const unit = "learning/plant-returns.uol.yaml";
const other = "learning/page-speed.uol.yaml";
const asTest = ["-c", "user.name=Test", "-c", "user.email=test@example.com"] as const;
const focusedRow = ".quick-input-widget .monaco-list-row.focused";

describe("the commands for branches", () => {
  let repository: Repository & Restorable;
  let outside: string;

  before(async () => {
    await settled();
    repository = await until(() => openRepository());
    outside = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-remote-"));
    const remote = join(outside, "shop.git");
    await git("clone", "--quiet", "--bare", repository.rootUri.fsPath, remote);
    await runGit(remote, "branch", "learn/far", "main");
    await git("remote", "add", "origin", remote);
    await git("fetch", "--quiet", "origin");
  });

  afterEach(async () => {
    await editorWindow.press({ keys: "Escape" });
    await closeEverything();
    await git("checkout", "--quiet", "--force", "main");
    await git("clean", "--quiet", "--force", "-d");
    await until(() => repository.state.HEAD?.name === "main");
    await settled();
  });

  after(async () => {
    await git("remote", "remove", "origin");
    await rm(outside, { recursive: true, force: true });
  });

  describe("to choose a unit", () => {
    it("put the one of the open experiment first, with its deadline", async () => {
      await open("learning/returns-interviews.experiment.yaml");
      const done = vscode.commands.executeCommand("learningWall.linkBranch");
      await editorWindow.waitFor({ selector: `${focusedRow}:has-text("plant-returns")` });
      assert.match(await editorWindow.textOf({ selector: focusedRow }), /plant-returns, [A-Z][a-z]+.*, in the editor/);
      await editorWindow.press({ keys: "Escape" });
      await done;
    });

    it("find it by the hypothesis of an experiment, and change nothing when left", async () => {
      const before = await textOnDisk("learning/security-messaging.uol.yaml");
      const { hypothesis = "" } =
        (await textOnDisk("learning/security-wording.experiment.yaml")).match(/^hypothesis: (?<hypothesis>.*)$/m)
          ?.groups ?? {};
      const done = vscode.commands.executeCommand("learningWall.linkBranch");
      await editorWindow.waitFor({ selector: focusedRow });
      await editorWindow.type({ text: hypothesis.slice(0, 30) });
      await editorWindow.waitFor({ selector: `${focusedRow}:has-text("security-messaging")` });
      await editorWindow.press({ keys: "Escape" });
      await done;
      assert.equal(await textOnDisk("learning/security-messaging.uol.yaml"), before);
    });

    it("link another branch than the one that is checked out", async () => {
      const before = await textOnDisk(unit);
      const done = vscode.commands.executeCommand("learningWall.linkBranch");
      await pick("Another Branch...");
      await editorWindow.waitFor({ selector: '.quick-input-widget input[placeholder="Name of a branch"]' });
      await pick("learn/far");
      await editorWindow.waitFor({ selector: ".quick-input-title:has-text('Link learn/far')" });
      await pick("plant-returns");
      await done;
      assert.equal(await textOnDisk(unit), withLine(before, "branches: [learn/far]"));
    });
  });

  describe("to start one", () => {
    it("say at each key what the name will do", async () => {
      const done = start();
      await asks("Creates learn/plant-returns from main.");
      const sentences = {
        "learn/far": "learn/far is on origin: it will be checked out from there.",
        "learn/security-messaging": "It is linked to security-messaging as well.",
        "main/x": "main/x cannot be beside main",
        "learn/FAR": "learn/far differs by capitals only",
        "a b": "Leave out spaces.",
        "": "Write a name for the branch.",
      };
      for (const [name, sentence] of Object.entries(sentences)) {
        await retype(name);
        await asks(sentence);
      }
      await editorWindow.press({ keys: "Enter" });
      await asks("Write a name for the branch.");
      await editorWindow.press({ keys: "Escape" });
      await done;
      assert.equal(repository.state.HEAD?.name, "main");
    });

    it("take a branch from its remote, which it follows then", async () => {
      const before = await textOnDisk(unit);
      const done = start();
      await asks("Creates learn/plant-returns");
      await retype("learn/far");
      await asks("learn/far is on origin");
      await editorWindow.press({ keys: "Enter" });
      await done;
      assert.equal(await git("rev-parse", "--abbrev-ref", "learn/far@{upstream}"), "origin/learn/far");
      assert.equal(await textOnDisk(unit), withLine(before, "branches: [learn/far]"));
      await git("checkout", "--quiet", "--force", "main");
      await git("branch", "--quiet", "-D", "learn/far");
    });

    it("suggest a free name where the usual one is another unit's branch", async () => {
      await git("branch", "--quiet", "learn/plant-returns");
      await name(other, "branches: [learn/plant-returns]");
      const done = start();
      await asks("Creates learn/plant-returns-2 from main.");
      await editorWindow.press({ keys: "Escape" });
      await done;
      await git("branch", "--quiet", "-D", "learn/plant-returns");
    });

    it("link in a worktree of its own, and leave what is checked out here", async () => {
      const before = await textOnDisk(unit);
      const done = start();
      await asks("Creates learn/plant-returns");
      await editorWindow.click({ selector: '.quick-input-widget [aria-label="In a New Worktree"]' });
      await done;
      const folder = (await git("worktree", "list", "--porcelain")).match(/^worktree (?<path>.*plant-returns)$/m)
        ?.groups?.["path"];
      assert.ok(folder);
      assert.equal(await readFile(join(folder, unit), "utf8"), withLine(before, "branches: [learn/plant-returns]"));
      assert.equal(await textOnDisk(unit), before);
      assert.equal(repository.state.HEAD?.name, "main");
      await notification("Open in New Window");

      const again = start();
      await asks(`learn/plant-returns is checked out in the worktree ${folder}: it will be linked there.`);
      await editorWindow.press({ keys: "Escape" });
      await again;

      const switching = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("learn/security-messaging");
      await switching;
      assert.equal(repository.state.HEAD?.name, "learn/security-messaging");
      await git("worktree", "remove", "--force", folder);
      await git("branch", "--quiet", "-D", "learn/plant-returns");
    });

    it("take a branch from its remote into a worktree, which follows it there", async () => {
      const before = await textOnDisk(unit);
      await startInWorktree("learn/far");
      const folder = await worktreeOf("learn/far");
      assert.equal(await readFile(join(folder, unit), "utf8"), withLine(before, "branches: [learn/far]"));
      assert.equal(await git("rev-parse", "--abbrev-ref", "learn/far@{upstream}"), "origin/learn/far");
      assert.equal(repository.state.HEAD?.name, "main");
      await git("worktree", "remove", "--force", folder);
      await git("branch", "--quiet", "-D", "learn/far");
    });

    it("say what is in the way of a worktree", async () => {
      const parent = `${repository.rootUri.fsPath}.worktrees`;
      await mkdir(join(parent, "learn-busy", "notes"), { recursive: true });
      await git("branch", "--quiet", "learn/busy");
      await startInWorktree("learn/busy");
      await notification("learn/busy could not be checked out: the folder for its worktree is there already.");
      await git("branch", "--quiet", "-D", "learn/busy");
      await rm(parent, { recursive: true });
    });

    it("make no worktree of a branch that lacks the file of the unit", async () => {
      await write("learning/fresh.uol.yaml", "title: Fresh?\nlearn: Whether it is fresh.\n");
      await open("learning/fresh.uol.yaml");
      await settled();
      await startInWorktree("learn/far", "fresh");
      await notification("fresh does not exist on learn/far, so a worktree would not have it.");
      assert.equal(await git("branch", "--list", "learn/far"), "");
    });

    it("refuse a worktree that would not have the file of the unit", async () => {
      await write("learning/fresh.uol.yaml", "title: Fresh?\nlearn: Whether it is fresh.\n");
      await open("learning/fresh.uol.yaml");
      await settled();
      const done = start("fresh");
      await asks("Creates learn/fresh");
      await editorWindow.click({ selector: '.quick-input-widget [aria-label="In a New Worktree"]' });
      await done;
      await notification("fresh is not committed yet, so a new worktree would not have it");
      assert.equal(await git("branch", "--list", "learn/fresh"), "");
    });

    it("lead to the template, which is offered to be written", async () => {
      const before = await textOnDisk("learning.yaml");
      const done = start();
      await editorWindow.click({ selector: ".quick-input-widget a:has-text('branch: in learning.yaml')" });
      await done;
      await vscode.commands.executeCommand("notifications.showList");
      await editorWindow.click({ selector: ".notifications-center .monaco-button:has-text('Write It Down')" });
      await until(async () => (await textOnDisk("learning.yaml")) !== before);
      assert.equal((await textOnDisk("learning.yaml")).replace('branch: "learn/{unit}"\n', ""), before);
      await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith("/learning.yaml"));
      const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
      assert.match(document.lineAt(selection.active.line).text, /^branch: /);
    });
  });

  describe("to switch", () => {
    it("show every linked branch, and say which is gone", async () => {
      await name(unit, "branches: [learn/gone, learn/far]");
      const done = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("learn/gone");
      await done;
      await notification("learn/gone is neither here nor on a remote, as far as the last fetch shows.");
      const rest = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("learn/far");
      await rest;
      assert.equal(repository.state.HEAD?.name, "learn/far");
      await git("checkout", "--quiet", "--force", "main");
      await git("branch", "--quiet", "-D", "learn/far");
    });

    it("lead to the worktree that has it, and leave what is checked out here", async () => {
      const folder = join(outside, "apart");
      await git("worktree", "add", "--quiet", "-b", "learn/apart", folder);
      await name(unit, "branches: [learn/apart]");
      const done = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("learn/apart");
      await done;
      await notification(`learn/apart is checked out in the worktree ${folder}.`);
      assert.equal(repository.state.HEAD?.name, "main");
      await git("worktree", "remove", "--force", folder);
      await git("branch", "--quiet", "-D", "learn/apart");
    });

    it("check out a renamed branch by its new name, which the file is then offered", async () => {
      await git("branch", "--quiet", "learn/old");
      await name(unit, "branches: [learn/old]");
      await git("branch", "--quiet", "-m", "learn/old", "learn/new");
      await until(() => renamedInFile("learn/new"));
      const done = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("renamed to learn/new");
      await done;
      await until(() => repository.state.HEAD?.name === "learn/new");
      await vscode.commands.executeCommand("notifications.showList");
      await editorWindow.click({ selector: ".notifications-center .monaco-button:has-text('Update Link')" });
      await until(async () => (await textOnDisk(unit)).includes("branches: [learn/new]"));
      await git("checkout", "--quiet", "--force", "main");
      await git("branch", "--quiet", "-D", "learn/new");
    });

    it("keep what is not committed, with a sentence", async () => {
      const file = "learning/security-messaging.uol.yaml";
      const changed = `# not committed\n${await textOnDisk(file)}`;
      await write(file, changed);
      await git("checkout", "--quiet", "-b", "learn/other");
      await git("rm", "--quiet", "--cached", file);
      await git(...asTest, "commit", "--quiet", "-m", "Other");
      await git("checkout", "--quiet", "--force", "main");
      await write(file, changed);
      await name(unit, "branches: [learn/other]");
      const done = vscode.commands.executeCommand("learningWall.switchBranch");
      await pick("learn/other");
      await done;
      await notification("learn/other could not be checked out");
      assert.equal(await textOnDisk(file), changed);
      await git("branch", "--quiet", "-D", "learn/other");
    });
  });

  describe("to keep links as they are", () => {
    const uri = (): string => uriOf(unit).toString();

    it("give one the new name, which undo takes back", async () => {
      const before = withLine(await textOnDisk(unit), "branches: [learn/old] # the first");
      await write(unit, before);
      const editor = await open(unit);
      await until(() => editor.document.getText() === before);
      await vscode.commands.executeCommand("learningWall.updateLink", uri(), { branch: "learn/old" }, "learn/new");
      assert.equal(await textOnDisk(unit), before.replace("learn/old", "learn/new"));
      await vscode.commands.executeCommand("undo");
      await until(() => editor.document.getText() === before);
    });

    it("are offered the new name of a branch where they stand in the file", async () => {
      await git("branch", "--quiet", "learn/old");
      await name(unit, "branches: [learn/old]");
      await git("branch", "--quiet", "-m", "learn/old", "learn/new");
      const action = await until(() => renamedInFile("learn/new"));
      assert.ok(action.edit);
      await vscode.workspace.applyEdit(action.edit);
      const { document } = await open(unit);
      assert.match(document.getText(), /^branches: \[learn\/new\]$/m);
      await document.save();
      await git("branch", "--quiet", "-D", "learn/new");
    });

    it("take one out, and say where it is not there any more", async () => {
      const before = await textOnDisk(unit);
      const linked = withLine(before, "branches: [{ repo: api, branch: learn/old }]");
      await write(unit, linked);
      const editor = await open(unit);
      await until(() => editor.document.getText() === linked);
      const link = { repo: "api", branch: "learn/old" };
      await vscode.commands.executeCommand("learningWall.updateLink", uri(), link);
      assert.equal(await textOnDisk(unit), before);
      await vscode.commands.executeCommand("learningWall.updateLink", uri(), link);
      await notification("plant-returns is not linked to api:learn/old any more.");
    });
  });

  it("unlink the one unit that names the branch, beside one that a trailer names", async () => {
    const before = await textOnDisk(other);
    await git("checkout", "--quiet", "-b", "trailed");
    await git(...asTest, "commit", "--quiet", "--allow-empty", "-m", "Ask\n\nUnit-of-Learning: plant-returns");
    await name(other, "branches: [trailed]");
    await editorWindow.waitFor({ selector: statusWith("page-speed +1") });
    await vscode.commands.executeCommand("learningWall.unlinkBranch");
    assert.equal(await textOnDisk(other), before);
    await vscode.commands.executeCommand("learningWall.unlinkBranch");
    await notification("trailed is for plant-returns by a trailer of its commits, so there is no link to take out.");
    await git("checkout", "--quiet", "--force", "main");
    await git("branch", "--quiet", "-D", "trailed");
  });

  describe("for a commit", () => {
    afterEach(() => (repository.inputBox.value = ""));

    it("write the trailer behind what was typed, once, and never over it", async () => {
      await link();
      repository.inputBox.value = "Ask less\n\nBecause it helps.";
      await vscode.commands.executeCommand("learningWall.addTrailer");
      const expected = "Ask less\n\nBecause it helps.\n\nUnit-of-Learning: plant-returns";
      assert.equal(repository.inputBox.value, expected);
      await vscode.commands.executeCommand("learningWall.addTrailer");
      await notification("The message names plant-returns already.");
      assert.equal(repository.inputBox.value, expected);
    });

    it("leave room for the subject, and say so", async () => {
      await link();
      await vscode.commands.executeCommand("learningWall.addTrailer");
      assert.equal(repository.inputBox.value, "\n\nUnit-of-Learning: plant-returns");
      await notification("Write the subject in the first line");
    });

    it("stand in the title of source control where the branch has a unit", async () => {
      const action = '.sidebar .action-label[aria-label="Add the Trailer of the Unit of Learning"]';
      await vscode.commands.executeCommand("workbench.view.scm");
      await editorWindow.waitFor({ selector: action, hidden: true });
      await link();
      repository.inputBox.value = "Ask less";
      // The actions of a view are shown where the focus is.
      await vscode.commands.executeCommand("workbench.scm.focus");
      await editorWindow.click({ selector: action });
      await until(() => repository.inputBox.value === "Ask less\n\nUnit-of-Learning: plant-returns");
    });

    it("stand there as well where a trailer alone names the unit", async () => {
      const action = '.sidebar .action-label[aria-label="Add the Trailer of the Unit of Learning"]';
      await vscode.commands.executeCommand("workbench.view.scm");
      await editorWindow.waitFor({ selector: action, hidden: true });
      await git("checkout", "--quiet", "-b", "trailed");
      await git(...asTest, "commit", "--quiet", "--allow-empty", "-m", "Ask\n\nUnit-of-Learning: plant-returns");
      await editorWindow.waitFor({ selector: statusWith("plant-returns") });
      await vscode.commands.executeCommand("workbench.scm.focus");
      await editorWindow.click({ selector: action });
      await until(() => repository.inputBox.value.endsWith("Unit-of-Learning: plant-returns"));
      await git("checkout", "--quiet", "--force", "main");
      await git("branch", "--quiet", "-D", "trailed");
    });

    it("are completed in the box of the message", async () => {
      await link();
      repository.inputBox.value = "";
      await vscode.commands.executeCommand("workbench.scm.focus");
      await editorWindow.click({ selector: ".scm-editor .view-lines" });
      await editorWindow.type({ text: "Ask less\n\nUnit-" });
      await editorWindow.waitFor({
        selector: ".suggest-widget .monaco-list-row:has-text('Unit-of-Learning: plant-returns')",
      });
      await editorWindow.press({ keys: "Enter" });
      await until(() => repository.inputBox.value === "Ask less\n\nUnit-of-Learning: plant-returns");
    });

    async function link(): Promise<void> {
      await name(unit, "branches: [main]");
      await editorWindow.waitFor({ selector: statusWith("plant-returns") });
    }
  });

  it("brief a pull request, with the trailer in the end", async () => {
    await repository.checkout("learn/security-messaging");
    await until(() => repository.state.HEAD?.name === "learn/security-messaging");
    await settled();
    const uri = await vscode.commands.executeCommand<vscode.Uri>("learningWall.briefing");
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(text, /^# Which words make a stored card feel safe\?/);
    assert.match(text, /\nUnit-of-Learning: security-messaging\n$/);
    await vscode.commands.executeCommand("notifications.showList");
    await editorWindow.click({ selector: ".notifications-center .monaco-button:has-text('Copy Markdown')" });
    await until(async () => (await vscode.env.clipboard.readText()) === text);
  });

  function start(words = "plant-returns"): Promise<unknown> {
    const done = vscode.commands.executeCommand("learningWall.startBranch");
    return pick(words).then(() => done);
  }

  async function startInWorktree(branch: string, words?: string): Promise<void> {
    const done = start(words);
    await asks("The template is");
    await retype(branch);
    await asks(branch === "learn/far" ? "learn/far is on origin" : `${branch} exists`);
    await editorWindow.click({ selector: '.quick-input-widget [aria-label="In a New Worktree"]' });
    await done;
  }

  async function worktreeOf(branch: string): Promise<string> {
    const list = await git("worktree", "list", "--porcelain");
    const block = list.split("\n\n").find((lines) => lines.includes(`branch refs/heads/${branch}`));
    return /^worktree (.+)$/m.exec(block ?? "")?.[1] ?? assert.fail(list);
  }

  /** What is offered at the first link of the unit, once git has told that its branch has this name. */
  async function renamedInFile(name: string): Promise<vscode.CodeAction | undefined> {
    const { document } = await open(unit);
    const lines = document.getText().split("\n");
    const at = lines.findIndex((text) => text.startsWith("branches:"));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(at, 13, at, 13),
    );
    return actions.find(({ title }) => title === `Change the link to ${name}, as the branch is called now`);
  }

  /** In an editor, because the workspace is told of what happens there at once. */
  async function name(path: string, line: string): Promise<void> {
    const { document, edit } = await open(path);
    // The editor may still be about to notice what the test before this one has put back.
    await until(async () => document.getText() === (await textOnDisk(path)));
    const text = withLine(document.getText(), line);
    await edit((change) => change.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
    await document.save();
    await settled();
  }

  async function retype(name: string): Promise<void> {
    await editorWindow.press({ keys: "Control+a" });
    await editorWindow.press({ keys: "Delete" });
    if (name !== "") await editorWindow.type({ text: name });
  }

  function git(...args: readonly string[]): Promise<string> {
    return runGit(repository.rootUri.fsPath, ...args);
  }
});
