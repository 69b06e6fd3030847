import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { git } from "../../kit/git.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";

describe("a unit whose code is in another repository", () => {
  let notes: Workspace;
  let shop: Workspace;
  let editor: OpenEditor;
  let page: Page;
  const unit = (): string => join(notes.path, "learning/checkout.uol.yaml");

  before(async () => {
    notes = await makeRepository({ "learning/checkout.uol.yaml": "title: Will they pay?\nlearn: Whether they pay.\n" });
    shop = await makeRepository({ "src/pay.ts": "export const pay = 1;\n" });
    await git(shop.path, "remote", "add", "origin", "https://example.com/team/shop-app.git");
    await git(shop.path, "checkout", "--quiet", "-b", "learn/pay");
    const file = join(notes.path, "..", `${basename(notes.path)}.code-workspace`);
    await writeFile(file, JSON.stringify({ folders: [{ path: notes.path }, { path: shop.path }] }));
    editor = await openEditor({ workspace: file, extensionPath: projectRoot });
    ({ page } = editor);
    await openFile("pay.ts");
  });

  after(async () => {
    await editor?.close();
    await notes?.remove();
    await shop?.remove();
  });

  it("is linked by the name of that repository, and knows the branch by it", async () => {
    await command("Link Current Branch to a Unit of Learning...");
    const picker = new Picker(page);
    await picker.choose("Question, id or hypothesis", "Will they pay?");
    await untilText(/^branches: \[\{ repo: shop-app, branch: learn\/pay \}\]$/m);
    await status().filter({ hasText: "checkout" }).waitFor();
  });

  it("is found by its branch, which is switched to in its own repository", async () => {
    await git(shop.path, "checkout", "--quiet", "-b", "other");
    await status().waitFor({ state: "hidden" });
    await command("Switch to a Branch of a Unit of Learning...");
    const picker = new Picker(page);
    await picker.choose("Branch, unit or question", "shop-app:learn/pay");
    await status().filter({ hasText: "checkout" }).waitFor();
    assert.equal(await git(shop.path, "branch", "--show-current"), "learn/pay");
    assert.equal(await git(notes.path, "branch", "--show-current"), "main");
  });

  it("has a trailer for the commits of that repository, and a sentence for those of the other one", async () => {
    await page.keyboard.press("Control+Shift+G");
    await addTrailerIn(notes);
    await notification(`In ${basename(notes.path)}, main is linked to no unit of learning.`);
    await addTrailerIn(shop);
    await page.locator(".scm-editor .view-line", { hasText: "Unit-of-Learning:" }).waitFor();
  });

  it("is not switched to in the middle of a merge in its own repository", async () => {
    await git(shop.path, "commit", "--quiet", "--allow-empty", "-m", "Pay");
    await git(shop.path, "checkout", "--quiet", "-b", "third", "HEAD~1");
    await git(shop.path, "merge", "--quiet", "--no-ff", "--no-commit", "learn/pay");
    await openFile("checkout.uol.yaml");
    await command("Switch to a Branch of a Unit of Learning...");
    await new Picker(page).choose("Branch, unit or question", "shop-app:learn/pay");
    await notification("A merge into third is not finished. Finish or abort it before you go on.");
    assert.equal(await git(shop.path, "branch", "--show-current"), "third");
    await git(shop.path, "merge", "--abort");
    await git(shop.path, "checkout", "--quiet", "learn/pay");
    await openFile("pay.ts");
    await status().filter({ hasText: "checkout" }).waitFor();
  });

  it("is unlinked again, and its file is as it was", async () => {
    await command("Unlink Current Branch");
    await untilText(/^title: Will they pay\?\nlearn: Whether they pay\.\n$/);
    await status().waitFor({ state: "hidden" });
  });

  /** Hidden where no unit lies in the repository, and none names its branch. */
  function status(): Locator {
    return page.locator('.statusbar [id="learning-wall.learning-wall.learningWall.branch"]');
  }

  function command(title: string, category = "Learning Wall: "): Promise<void> {
    return editor.window.runCommand({ title: category + title });
  }

  async function openFile(name: string): Promise<void> {
    await page.keyboard.press("Control+p");
    await page.locator(".quick-input-widget .quick-input-box input").fill(name);
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: name }).first().click();
    await page.locator(".tab.active", { hasText: name }).waitFor();
  }

  /** From the menu of a repository, by Enter: a menu takes no click in its first tenth of a second. */
  async function addTrailerIn({ path }: Workspace): Promise<void> {
    const title = page.locator(".scm-view .scm-provider", { hasText: basename(path) });
    await title.locator('.action-label[aria-label="More Actions..."]').click();
    const item = page.locator(".monaco-menu .action-item", { hasText: "Add the Trailer of the Unit of Learning" });
    await item.hover();
    await item.and(page.locator(".focused")).waitFor();
    await page.keyboard.press("Enter");
  }

  async function notification(words: string): Promise<void> {
    await command("Notifications: Show Notifications", "");
    await page.locator(".notifications-center", { hasText: words }).waitFor();
    await command("Notifications: Clear All Notifications", "");
  }

  async function untilText(expected: RegExp): Promise<void> {
    const patience = AbortSignal.timeout(20_000);
    while (!expected.test(await readFile(unit(), "utf8")) && !patience.aborted) await new Promise(setImmediate);
    assert.match(await readFile(unit(), "utf8"), expected);
  }
});
