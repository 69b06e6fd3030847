import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { makeHistory, runGit } from "../../kit/make-history.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

describe("two repositories and a folder without one, in a window that comes to be trusted", () => {
  let folder: string;
  let editor: OpenEditor;

  before(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-trust-"));
    for (const name of ["shop", "blog", "notes"]) await mkdir(join(folder, name));
    await makeHistory(join(folder, "shop"), "02-20: plan button\n03-05: button.threshold: at least 9%");
    await makeHistory(join(folder, "blog"), "02-20: plan title\ntoday: plan draft");
    await writeFile(
      join(folder, "notes", "loose.experiment.yaml"),
      "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\n",
    );
    const workspace = join(folder, "all.code-workspace");
    await writeFile(workspace, JSON.stringify({ folders: ["shop", "blog", "notes"].map((path) => ({ path })) }));
    editor = await openEditor({
      workspace,
      extensionPath: projectRoot,
      trusted: false,
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
  });

  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it("claim nothing as long as it is not", async () => {
    await rowExactly("button, Run, 6 days left, clicks at least 9%").waitFor();
    await rowExactly("draft, Run, 6 days left, clicks at least 8%").waitFor();
  });

  it("are asked each for its own as soon as it is", async () => {
    const { page, window } = editor;
    await window.runCommand({ title: "Workspaces: Manage Workspace Trust" });
    await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).first().click();
    await row("button, Run, 6 days left, amended, clicks at least 9%").waitFor();
    await row("title, Run, 6 days left, clicks at least 8%, sealed").waitFor();
    await row("draft, Design, not committed").waitFor();
    await rowExactly("loose, Run, 6 days left, clicks at least 8%").waitFor();
  });

  it("are followed when one of them goes on", async () => {
    await commitAll("blog");
    await row("draft, Run, 6 days left, clicks at least 8%, sealed").waitFor();
    await row("button, Run, 6 days left, amended, clicks at least 9%").waitFor();
  });

  it("are asked again where a repository comes", async () => {
    await runGit(join(folder, "notes"), ["init", "--quiet", "--initial-branch=main"]);
    await commitAll("notes");
    await row("loose, Run, 6 days left, clicks at least 8%, sealed").waitFor();
  });

  async function commitAll(name: string): Promise<void> {
    const path = join(folder, name);
    await runGit(path, ["add", "--all"]);
    await runGit(path, ["-c", "user.name=Dana", "-c", "user.email=d@example.com", "commit", "--quiet", "-m", "Plan"]);
  }

  function rowExactly(words: string): Locator {
    return editor.page.locator(`.sidebar .monaco-list-row[aria-label="${words}"]`);
  }

  function row(words: string): Locator {
    return editor.page.locator(`.sidebar .monaco-list-row[aria-label^="${words}"]`);
  }
});
