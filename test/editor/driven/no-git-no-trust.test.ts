import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Page } from "playwright-core";
import { git } from "../../kit/git.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";
import { webviewOf } from "../../kit/window-driver.ts";

const files = {
  "learning/checkout.uol.yaml": "title: Will they pay?\nlearn: Whether they pay.\n",
  "learning/button.experiment.yaml":
    "unit: checkout\nhypothesis: At least 8% click.\nmetric: clicks\nwindow: { to: 2026-12-24 }\n",
  "learning/whole.experiment.yaml":
    "hypothesis: At least 8% tap.\nmetric: clicks\nthreshold: at least 8%\nsample: 100\n",
};

describe("an untrusted workspace", () => {
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await makeRepository(files);
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot, trusted: false });
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("is read and checked, and shown in sidebar and wall", async () => {
    await openSidebar(editor.page);
    await editor.page.locator('.monaco-list-row[aria-label^="button, Design, no threshold"]').waitFor();
    await editor.page.locator(".statusbar #status\\.problems", { hasText: "1" }).waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    await webviewOf(editor.page).locator("wall-card", { hasText: "At least 8% click." }).waitFor();
  });

  it("is not asked for its history, and a whole plan counts as registered", async () => {
    await editor.page.locator('.monaco-list-row[aria-label^="whole, Run, clicks at least 8%"]').click();
    await editor.page.locator(".tab.active", { hasText: "whole.experiment.yaml" }).waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Show History of the Plan" });
    await notification(editor, "Git is not asked in a folder that you do not trust; trust it to see");
    await editor.window.runCommand({ title: "Learning Wall: Register Plan..." });
    await notification(editor, "Git is not asked in a folder that you do not trust; trust it to see");
  });

  it("answers a branch command with a sentence", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Link Current Branch to a Unit of Learning..." });
    await notification(editor, "Restricted Mode");
  });

  it("says in the view of the branch what it lacks, and leads there", async () => {
    const branch = editor.page.locator('.pane:has(.pane-header[aria-label^="This Branch"])');
    await branch.getByText("which VS Code leaves off in Restricted Mode").waitFor();
    await branch.getByRole("button", { name: "Manage Trust" }).waitFor();
  });
});

describe("a folder without a repository", () => {
  let path: string;
  let editor: OpenEditor;

  before(async () => {
    path = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-empty-"));
    await writeFile(join(path, "notes.txt"), "nothing of ours\n");
    editor = await openEditor({ workspace: path, extensionPath: projectRoot });
  });

  after(async () => {
    await editor?.close();
    await rm(path, { recursive: true, force: true });
  });

  it("is welcomed with three actions", async () => {
    await openSidebar(editor.page);
    const welcome = editor.page.locator(".welcome-view-content");
    for (const action of ["New Unit of Learning", "New Experiment", "Open Sample Workspace"]) {
      await welcome.getByRole("button", { name: action, exact: true }).waitFor();
    }
  });

  it("takes a first unit and a first experiment, by the keyboard alone", async () => {
    const { page } = editor;
    const picker = new Picker(page);
    await editor.window.runCommand({ title: "Learning Wall: New Unit of Learning..." });
    await picker.answer("What do you want to know?", "Will they pay?");
    for (const question of ["What will be known", "Why is the answer", "What is it about", "Until when"]) {
      await picker.give(question, "");
    }
    await page.locator(".tab.active", { hasText: "they-pay.uol.yaml" }).waitFor();
    await page.locator(".monaco-editor.focused .view-line", { hasText: "learn:" }).waitFor();
    await page.keyboard.type("Whether they pay.");
    await page.locator(".monaco-editor.focused .view-line", { hasText: "learn: Whether they pay." }).waitFor();
    await page.keyboard.press("Control+s");
    await page.locator(".tab.active:not(.dirty)").waitFor();
    await untilText(join(path, "learning", "they-pay.uol.yaml"), "title: Will they pay?\nlearn: Whether they pay.\n");

    await editor.window.runCommand({ title: "Learning Wall: New Experiment..." });
    await picker.choose("Which question", "Will they pay?");
    await picker.choose("What do you expect to see?", "At least 8% of them pay.");
    await picker.says("Read as: at least 8%");
    await picker.choose("What is the cheapest way", "Survey");
    for (const question of ["What do you think it will be", "When does it run?", "What will be decided"]) {
      await picker.give(question, "");
    }
    await page.locator(".tab.active", { hasText: ".experiment.yaml" }).waitFor();
    assert.deepEqual((await readdir(join(path, "learning"))).sort(), ["them-pay.experiment.yaml", "they-pay.uol.yaml"]);
    await openSidebar(page);
    await page.locator('.monaco-list-row[aria-label^="them-pay, Design, no window"]').waitFor();
  });

  it("counts a whole plan as registered, and says what would prove it", async () => {
    const { page } = editor;
    await writeFile(
      join(path, "learning", "whole.experiment.yaml"),
      "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nsample: 100\n",
    );
    await page.locator('.monaco-list-row[aria-label^="whole, Run, clicks at least 8%"]').click();
    await page.locator(".tab.active", { hasText: "whole.experiment.yaml" }).waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Show History of the Plan" });
    await notification(editor, "This folder is in no git repository; run git init");
  });

  it("answers a branch command with a sentence", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Start Branch for a Unit of Learning..." });
    await notification(editor, "No git repository is open for this folder.");
  });

  it("can be given the sample, as a repository with its history", async () => {
    const { page } = editor;
    const parent = join(path, "..", `${basename(path)}-sample`);
    await mkdir(parent);
    await editor.window.runCommand({ title: "Learning Wall: Open Sample Workspace" });
    const dialog = page.locator(".quick-input-widget", { hasText: "Where shall the sample workspace go?" });
    await dialog.locator(".monaco-list-row").first().waitFor();
    await dialog.locator("input").first().fill(`${parent}/`);
    await dialog.locator(".monaco-list-row", { hasText: "learning-wall-" }).waitFor({ state: "hidden" });
    const opened = page.context().waitForEvent("page");
    await dialog.getByRole("button", { name: "Put It Here" }).click();
    await (await opened).close();
    const sample = join(parent, "learning-wall-sample");
    assert.match(await readFile(join(sample, "learning.yaml"), "utf8"), /objectives:/);
    assert.ok(20 < Number(await git(sample, "rev-list", "--count", "HEAD")));
    await rm(parent, { recursive: true });
  });
});

describe("a folder while the Git extension of VS Code is switched off", () => {
  const code = "src/form.ts";
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await makeRepository({
      "learning/short-form.experiment.yaml": `hypothesis: At least 8% of users send a shorter form.
metric: sent
threshold: at least 8%
flag: short_form
window: { from: 2026-02-02, to: 2026-02-16 }
learnings: [{ insight: Nobody minds the fields., appliesTo: [src/**] }]
decision: { choice: stop, date: 2026-03-02, because: Another question came first. }
`,
      [code]: 'if (isOn("short_form")) show();\nhide();\n',
    });
    await git(workspace.path, "checkout", "--quiet", "-b", "without");
    await writeFile(join(workspace.path, code), "export const form = 1;\n");
    await git(workspace.path, "commit", "--quiet", "-am", "Take the flag out");
    await git(workspace.path, "checkout", "--quiet", "main");
    editor = await openEditor({
      workspace: workspace.path,
      extensionPath: projectRoot,
      settings: { "git.enabled": false },
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("follows what is checked out with the flags and the learnings of its code", async () => {
    const { page, window } = editor;
    await openSidebar(page);
    const learning = page.locator('.monaco-list-row[aria-label^="Nobody minds the fields."]');
    const worn = learning.and(page.locator('[aria-label*="code rewritten"]'));
    await window.runCommand({ title: "Problems: Focus on Problems View" });
    const flag = page.locator(".markers-panel .monaco-list-row", { hasText: "its flag still stands in the code" });

    await learning.waitFor();
    await flag.waitFor();
    assert.equal(await worn.count(), 0);
    await git(workspace.path, "checkout", "--quiet", "without");
    await flag.waitFor({ state: "hidden" });
    await worn.waitFor();
    await git(workspace.path, "checkout", "--quiet", "main");
    await flag.waitFor();
    await worn.waitFor({ state: "hidden" });
  });
});

async function openSidebar(page: Page): Promise<void> {
  const view = page.locator('[id="workbench.view.extension.learningWall"]');
  if (!(await view.isVisible())) await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
  await view.waitFor();
}

/** Under test VS Code keeps its toasts to itself, and shows them in the list. */
async function notification({ page, window }: OpenEditor, words: string): Promise<void> {
  await window.runCommand({ title: "Notifications: Show Notifications" });
  await page.locator(".notifications-center", { hasText: words }).waitFor();
  await window.runCommand({ title: "Notifications: Clear All Notifications" });
}

/** Waits until a file holds a text; saving is done when the disk has it, not when the tab says so. */
async function untilText(file: string, expected: string): Promise<void> {
  const patience = AbortSignal.timeout(20_000);
  while ((await readFile(file, "utf8")) !== expected && !patience.aborted) await setImmediate();
  assert.equal(await readFile(file, "utf8"), expected);
}
