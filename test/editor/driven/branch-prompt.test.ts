import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { git } from "../../kit/git.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";

const files = {
  "learning.yaml": 'grace: 7 days\nbranch: "topic/{unit}" # as in the other repositories\n',
  "learning/checkout.uol.yaml": "title: Will they pay?\nlearn: Whether they pay.\n",
  "learning/returns.uol.yaml": "title: Do they come back?\nlearn: Whether they come back.\n",
};

describe("the prompt for the name of a branch", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let page: Page;
  let picker: Picker;

  before(async () => {
    workspace = await makeRepository(files);
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot });
    ({ page } = editor);
    picker = new Picker(page);
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("leads to the template by a click on its words", async () => {
    await startFor("Will they pay?");
    await message().getByRole("link", { name: "branch: in learning.yaml" }).click();
    await atTheTemplate();
  });

  it("leads there by the keyboard too, and is read out with what the name does", async () => {
    await startFor("Will they pay?");
    assert.match(await picker.spoken(), /Creates topic\/checkout from main\./);
    assert.equal(await picker.title(), "Start Branch for checkout");
    await page.keyboard.press("Tab");
    await message().locator("a:focus").waitFor();
    await page.keyboard.press("Space");
    await atTheTemplate();
  });

  it("has a button for it", async () => {
    await startFor("Will they pay?");
    await page.locator('.quick-input-widget [aria-label="Change the Template of Branch Names"]').click();
    await atTheTemplate();
  });

  it("changes nothing when it is left, at whatever step", async () => {
    await command("Start Branch for a Unit of Learning...");
    await focusedRow("Do they come back?").waitFor();
    await page.keyboard.press("Escape");
    await picker.isGone();
    await startFor("Will they pay?");
    await page.keyboard.press("Escape");
    await picker.isGone();
    assert.equal(await git(workspace.path, "branch", "--format=%(refname:short)"), "main");
    assert.equal(await git(workspace.path, "status", "--porcelain"), "");
  });

  it("starts and links a branch by the keyboard alone", async () => {
    await startFor("Will they pay?");
    await picker.says("Creates topic/checkout from main.");
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "topic/checkout" }).waitFor();
    await page.locator(".statusbar", { hasText: "checkout" }).waitFor();
    await untilText(join(workspace.path, "learning/checkout.uol.yaml"), /^branches: \[topic\/checkout\]$/m);
  });

  it("starts one for a unit that is written on the way", async () => {
    await git(workspace.path, "commit", "--quiet", "-am", "Link");
    await command("Start Branch for a Unit of Learning...");
    await focusedRow("Do they come back?").waitFor();
    await page.keyboard.press("Control+End");
    await focusedRow("New Unit of Learning...").waitFor();
    await page.keyboard.press("Enter");
    await picker.answer("What do you want to know?", "Do they read the note?");
    for (const question of ["What will be known", "Why is the answer", "What is it about", "Until when"]) {
      await picker.give(question, "");
    }
    await picker.says("Creates topic/they-read-note from topic/checkout.");
    await page.keyboard.press("Enter");
    await untilText(join(workspace.path, "learning/they-read-note.uol.yaml"), /^branches: \[topic\/they-read-note\]$/m);
    assert.equal(await git(workspace.path, "branch", "--show-current"), "topic/they-read-note");
  });

  it("puts a branch into a worktree by the keyboard alone, and leaves this one as it is", async () => {
    const { path } = workspace;
    await git(path, "add", "--all");
    await git(path, "commit", "--quiet", "-m", "Ask");
    await startFor("Do they come back?", "Start Branch in a New Worktree...");
    assert.equal(await picker.title(), "Start Branch for returns in a New Worktree");
    await page.keyboard.press("Enter");
    const folder = join(`${path}.worktrees`, "topic-returns");
    await notification(`topic/returns is in the worktree ${folder}, and linked there to returns.`);
    assert.match(await readFile(join(folder, "learning/returns.uol.yaml"), "utf8"), /^branches: \[topic\/returns\]$/m);
    assert.equal(await git(path, "branch", "--show-current"), "topic/they-read-note");
    await git(path, "worktree", "remove", "--force", folder);
    await git(path, "branch", "--quiet", "-D", "topic/returns");
  });

  it("is not shown in the middle of a rebase, and a sentence says why", async () => {
    const { path } = workspace;
    await writeFile(join(path, "learning", "returns.uol.yaml"), "title: Do they return?\n");
    await git(path, "commit", "--quiet", "-am", "Here");
    await git(path, "checkout", "--quiet", "main");
    await writeFile(join(path, "learning", "returns.uol.yaml"), "title: Will they return?\n");
    await git(path, "commit", "--quiet", "-am", "There");
    await git(path, "checkout", "--quiet", "topic/they-read-note");
    await git(path, "rebase", "--quiet", "main").catch(() => "stops at the conflict");
    await page.locator(".statusbar", { hasText: "rebasing topic/they-read-note" }).waitFor();
    for (const title of ["Start Branch for a Unit of Learning...", "Link Current Branch to a Unit of Learning..."]) {
      await command(title);
      await notification("topic/they-read-note is being rebased. Finish or abort it before you go on.");
    }
    await git(path, "rebase", "--abort");
  });

  function command(title: string): Promise<void> {
    return editor.window.runCommand({ title: `Learning Wall: ${title}` });
  }

  async function startFor(question: string, title = "Start Branch for a Unit of Learning..."): Promise<void> {
    await command(title);
    await picker.asks("Question, id or hypothesis");
    await page.keyboard.type(question);
    await focusedRow(question).waitFor();
    await page.keyboard.press("Enter");
    await picker.says("The template is");
  }

  function focusedRow(words: string): Locator {
    return page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: words });
  }

  function message(): Locator {
    return page.locator(".quick-input-widget .quick-input-message");
  }

  async function atTheTemplate(): Promise<void> {
    await page.locator(".tab.active", { hasText: "learning.yaml" }).waitFor();
    await page.locator(".statusbar", { hasText: "Ln 2, Col" }).waitFor();
    await picker.isGone();
  }

  async function notification(words: string): Promise<void> {
    await editor.window.runCommand({ title: "Notifications: Show Notifications" });
    await page.locator(".notifications-center", { hasText: words }).waitFor();
    await editor.window.runCommand({ title: "Notifications: Clear All Notifications" });
  }
});

describe("commands for branches where git is at its beginning, or above the folder", () => {
  let workspace: Workspace;
  let editor: OpenEditor | undefined;

  beforeEach(async () => {
    workspace = await makeRepository(files);
  });

  afterEach(async () => {
    await editor?.close();
    editor = undefined;
    await workspace?.remove();
  });

  it("say before the first commit what a new branch would replace, and link the one that is to come", async () => {
    await rm(join(workspace.path, ".git"), { recursive: true });
    await git(workspace.path, "init", "--quiet", "--initial-branch=main");
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot });
    const { page, window } = editor;
    await window.runCommand({ title: "Learning Wall: Start Branch for a Unit of Learning..." });
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "Do they come back?" }).waitFor();
    await page.keyboard.press("Enter");
    const picker = new Picker(page);
    await picker.says("There is no commit yet, so topic/returns takes the place of main.");
    assert.equal(await page.locator('.quick-input-widget [aria-label="In a New Worktree"]').count(), 0);
    await page.keyboard.press("Escape");
    await picker.isGone();
    await window.runCommand({ title: "Learning Wall: Link Current Branch to a Unit of Learning..." });
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "Do they come back?" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "returns" }).waitFor();
    await untilText(join(workspace.path, "learning/returns.uol.yaml"), /^branches: \[main\]$/m);
  });

  it("lead to a repository above the folder", async () => {
    const folder = join(workspace.path, "shop");
    await mkdir(folder);
    await writeFile(join(folder, "checkout.uol.yaml"), files["learning/checkout.uol.yaml"]);
    editor = await openEditor({ workspace: folder, extensionPath: projectRoot });
    const { page, window } = editor;
    await window.runCommand({ title: "Learning Wall: Link Current Branch to a Unit of Learning..." });
    await window.runCommand({ title: "Notifications: Show Notifications" });
    const told = page.locator(".notifications-center", { hasText: "If one lies above it, open it from there." });
    // The Git extension looks through all folders first, which takes the longest where there is none.
    await told.getByRole("button", { name: "Open Repository" }).click({ timeout: 120_000 });
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: workspace.path }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "No unit linked" }).waitFor();
    await window.runCommand({ title: "Learning Wall: Link Current Branch to a Unit of Learning..." });
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "Will they pay?" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "checkout" }).waitFor();
  });
});

async function untilText(file: string, expected: RegExp): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  const text = (): Promise<string> => readFile(file, "utf8").catch(() => "");
  while (!expected.test(await text()) && !patience.aborted) await new Promise(setImmediate);
  assert.match(await text(), expected);
}
