import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { git } from "../../kit/git.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

const files = {
  "learning/clicks.uol.yaml": "title: Do people click?\nlearn: Whether anybody clicks.\n",
  "learning/clicks-test.experiment.yaml":
    "unit: clicks\nhypothesis: At least 8% of users click.\nmetric: clicks\nthreshold: at least 8%\nsample: 100\n",
};
const view = '.pane:has(.pane-header[aria-label^="This Branch"])';

describe("the branch that is checked out", () => {
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await makeRepository(files);
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot });
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("is welcomed on the main line with a way to start, which Escape leaves", async () => {
    const { page, window } = editor;
    await page.locator(view).getByText("This is the line that others are merged into").waitFor();
    await page.locator(view).getByRole("button", { name: "Start Branch for a Unit" }).click();
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "clicks" }).waitFor();
    await window.press({ keys: "Escape" });
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    assert.equal(await git(workspace.path, "branch", "--format=%(refname:short)"), "main");
  });

  it("is linked from the welcome, and then walked with the keyboard alone", async () => {
    const { page, window } = editor;
    await git(workspace.path, "checkout", "--quiet", "-b", "work");
    await page.locator(view).getByText("No unit of learning is linked to this branch").waitFor();
    await page.locator(view).getByRole("button", { name: "Link to a Unit of Learning" }).click();
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: "clicks" }).waitFor();
    await window.press({ keys: "Enter" });
    await page.locator(`${view} .monaco-list-row[aria-label^="Do people click?, unit of learning"]`).waitFor();

    await window.runCommand({ title: "Learning: Focus on This Branch View" });
    await window.press({ keys: "Home" });
    await window.press({ keys: "ArrowDown" });
    await page.locator(`${view} .monaco-list-row.focused[aria-label^="clicks-test,"]`).waitFor();
    await window.press({ keys: "Enter" });
    await page.locator(".tab.active", { hasText: "clicks-test.experiment.yaml" }).waitFor();
    await page.locator('[id="learning-wall.learning-wall.learningWall.branch"]', { hasText: "clicks" }).waitFor();
  });

  it("is said to have no commit before its first one", async () => {
    await git(workspace.path, "checkout", "--quiet", "--orphan", "fresh");
    await editor.page.locator(view).getByText("This branch has no commit yet").waitFor();
  });
});

const folders = ["shop", "tree", "second"];

describe("the branches of a repository, its worktree and a second clone, each a folder of its own", () => {
  let parent: Workspace;
  let editor: OpenEditor;

  before(async () => {
    parent = await makeRepository({
      "all.code-workspace": JSON.stringify({ folders: folders.map((path) => ({ path })) }),
    });
    const shop = join(parent.path, "shop");
    await mkdir(shop);
    await git(shop, "init", "--quiet", "--initial-branch=main");
    for (const [path, text] of Object.entries({
      ...files,
      "learning/clicks.uol.yaml": `${files["learning/clicks.uol.yaml"]}branches: [learn/clicks]\n`,
    })) {
      await mkdir(dirname(join(shop, path)), { recursive: true });
      await writeFile(join(shop, path), text);
    }
    await git(shop, "add", "--all");
    await git(shop, "-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "Begin");
    await git(shop, "worktree", "add", "--quiet", "-b", "learn/clicks", join(parent.path, "tree"));
    await git(parent.path, "clone", "--quiet", shop, "second");
    await git(join(parent.path, "second"), "checkout", "--quiet", "learn/clicks");
    for (const folder of folders) await writeFile(join(parent.path, folder, `${folder}.ts`), "export {};\n");
    editor = await openEditor({ workspace: join(parent.path, "all.code-workspace"), extensionPath: projectRoot });
  });

  after(async () => {
    await editor?.close();
    await parent?.remove();
  });

  it("follow the file in the editor, and are the same in the clone", async () => {
    const { page } = editor;
    const status = page.locator('[id="learning-wall.learning-wall.learningWall.branch"]');
    for (const folder of folders) {
      await page.locator(".explorer-folders-view").getByText(`${folder}.ts`).dblclick();
    }
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    await page.locator(".tab", { hasText: "shop.ts" }).click();
    await status.filter({ hasText: "No unit linked" }).waitFor();
    const inTree = await labelsFor("tree");
    assert.deepEqual(await labelsFor("second"), inTree);
    assert.equal(inTree.length, 2);
  });

  /** What the view says while a file of a folder is in the editor. */
  async function labelsFor(folder: string): Promise<readonly (string | null)[]> {
    const { page } = editor;
    await page.locator(".tab", { hasText: "shop.ts" }).click();
    await page.locator(view).getByText("learn/clicks").waitFor({ state: "hidden" });
    await page.locator(".tab", { hasText: `${folder}.ts` }).click();
    await page.locator(view).getByText("learn/clicks").waitFor();
    await page.locator(`${view} .monaco-list-row[aria-label^="clicks-test,"]`).waitFor();
    return page
      .locator(`${view} .monaco-list-row`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
  }
});
