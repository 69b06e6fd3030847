import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { makeHistory, runGit } from "../../kit/make-history.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";
import { webviewOf } from "../../kit/window-driver.ts";

const script = `
  02-20: plan sealed; plan amended; plan broken; plan edited; text learning/checkout.uol.yaml = learn: Will they pay?↵
  03-05 by lee: result sealed; result amended; result broken; result edited; plan together; result together
  03-06 by lee: broken.threshold: at least 6%; amended.threshold: at least 7%; amended.amendments: [{ field: threshold, was: at least 8%, date: 2026-03-06, why: A slip. }]; plan told; told.decision: { choice: stop, date: 2026-03-06, because: It is late. }; told.propagation: [{ doc: docs/told.md }]
  today: plan draft; draft.unit: checkout; plan second; plan half; no threshold half
`;

describe("registration", () => {
  let folder: string;
  let editor: OpenEditor;
  let page: Page;
  let short: (name: string) => string;

  before(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-registration-"));
    const { ids } = await makeHistory(folder, script);
    short = (name) => ids.get(name)?.slice(0, 7) ?? assert.fail(`There is no commit ${name}.`);
    await git("config", "user.name", "Dana");
    await git("config", "user.email", "dana@example.com");
    editor = await openEditor({
      workspace: folder,
      extensionPath: projectRoot,
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
    ({ page } = editor);
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
  });

  after(async () => {
    await editor?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  afterEach(async () => {
    await page.keyboard.press("Escape");
    await editor.window.runCommand({ title: "View: Close All Editors" });
  });

  it("stands in the rows of the sidebar, in words for everybody", async () => {
    const rows = {
      sealed: "sealed, Run, 9.0%, Collecting, 6 days left, clicks at least 8%, sealed",
      amended: "amended, Run, 9.0%, Collecting, 6 days left, amended, clicks at least 7%",
      broken: "broken, Run, plan moved after the result, 9.0%, Exploratory, 6 days left",
      together: "together, Run, 9.0%, Collecting, 6 days left, unproved, clicks at least 8%",
      draft: "draft, Design, not committed",
      half: "half, Design, no threshold",
    };
    for (const words of Object.values(rows)) await row(words).waitFor();
    assert.equal(await page.locator(".sidebar .codicon-unlock").count(), 1, "the one that is broken has a mark");
  });

  it("stands above the bar", async () => {
    const lenses = {
      sealed: "At least 8% since 2026-02-20 by dana, sealed",
      amended: "Amended after the first result: was at least 8%",
      broken: "Moved after the first result: was at least 8%",
      together: "At least 8% since 2026-03-05 by lee, unproved: came with its result",
      draft: "Not committed yet",
    };
    for (const [id, words] of Object.entries(lenses)) {
      await openFile(id);
      await lens(words).waitFor();
    }
  });

  it("leads from the bar that moved to the plan before the result", async () => {
    await openFile("broken");
    await follow("Moved after the first result", page.locator(".tab.active", { hasText: `(${short("#1")} ↔ now)` }));
    await page.locator(".editor.original .view-line", { hasText: "threshold: at least 8%" }).waitFor();
    await page.locator(".editor.modified .view-line", { hasText: "threshold: at least 6%" }).waitFor();
  });

  it("tells on the bar what was when, with a link to what a commit changed", async () => {
    await openFile("broken");
    await lens("Moved").waitFor();
    await page
      .locator(".view-line", { hasText: /^threshold/ })
      .locator("span span")
      .first()
      .hover();
    const hover = page.locator(".monaco-hover", { hasText: "Broken. After the first result" });
    await hover.locator("li", { hasText: "by lee: at least 8% → at least 6%, after a result" }).waitFor();
    await hover.getByText("2026-03-06").last().click();
    await page.locator(".tab.active", { hasText: `(${short("#3")}^ ↔ ${short("#3")})` }).waitFor();
    await page.locator(".editor.original .view-line", { hasText: "threshold: at least 8%" }).waitFor();
  });

  it("lists the changes where there is nothing else to show, by the keyboard", async () => {
    await openFile("amended");
    await editor.window.runCommand({ title: "Learning Wall: Show History of the Plan" });
    const picker = page.locator(".quick-input-widget", { hasText: "amended: Amended" });
    await picker.locator(".monaco-list-row", { hasText: "threshold: at least 8% → at least 7%" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: `(${short("#3")}^ ↔ ${short("#3")})` }).waitFor();
  });

  it("is asked of a file that has none, and says where to ask", async () => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget .quick-input-box input").fill("checkout.uol");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "checkout.uol.yaml" }).first().click();
    await page.locator(".tab.active", { hasText: "checkout.uol.yaml" }).waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Show History of the Plan" });
    await notification("Open the file of an experiment, and ask for its history from there.");
  });

  it("breaks with the key that moves the bar, and is amended by a quick fix and a reason", async () => {
    await openFile("edited");
    await lens("At least 8% since 2026-02-20 by dana, sealed").waitFor();
    await page.locator(".view-line", { hasText: /^threshold/ }).click();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("6");
    await row("edited, Run, plan moved after the result").waitFor();
    await lens("Moved after the first result: was at least 8%").waitFor();
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget .monaco-list-row", { hasText: "Record as amendment" }).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(".action-widget .monaco-list-row.focused", { hasText: "Record as amendment" }).waitFor();
    await page.keyboard.press("Enter");
    await lens("Moved after the first result without a reason: was at least 8%").waitFor();
    await page.keyboard.type("A slip.");
    await lens("Amended after the first result: was at least 8%").waitFor();
    await row("edited, Run, 9.0%, Exploratory, 6 days left, amended, clicks at least 6%").waitFor();
    await editor.window.runCommand({ title: "File: Revert File" });
    await lens("At least 8% since 2026-02-20 by dana, sealed").waitFor();
  });

  it("is shown on the wall", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    const card = webviewOf(page).locator("wall-card:has(wall-registration[broken])");
    await card.locator("wall-registration", { hasText: "Broken" }).waitFor();
    assert.match((await card.locator("wall-registration").getAttribute("title")) ?? "", /^After the first result /);
  });

  it("says what a plan lacks before it can be registered", async () => {
    await openFile("half");
    await editor.window.runCommand({ title: "Learning Wall: Register Plan..." });
    await notification("The plan has no threshold. Write that first.");
  });

  it("commits the plan and nothing else, when asked twice", async () => {
    await openFile("second");
    await lens("Not committed yet").waitFor();
    const picker = page.locator(".quick-input-widget", { hasText: "Register the Plan of second" });
    await follow("Commit the plan", picker);
    await picker.locator(".monaco-list-row", { hasText: "Commit learning/second.experiment.yaml" }).waitFor();
    await page.keyboard.press("Enter");
    await lens("At least 8% since").waitFor();
    assert.equal(await lastCommit(), "Register second\n\nlearning/second.experiment.yaml");
    assert.match(await git("status", "--porcelain"), /\?\? learning\/draft\.experiment\.yaml/);
  });

  it("takes along no file that is staged", async () => {
    const before = await lastCommit();
    await git("add", "learning/half.experiment.yaml");
    await openFile("draft");
    await page.locator(".statusbar", { hasText: "main*+" }).waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Register Plan..." });
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Commit learning/draft" }).waitFor();
    await page.keyboard.press("Enter");
    await notification("Other files are staged");
    assert.equal(await lastCommit(), before);
    await git("rm", "--quiet", "--cached", "learning/half.experiment.yaml");
    await page.locator(".statusbar", { hasText: "main*+" }).waitFor({ state: "hidden" });
  });

  it("offers the commit before a branch is begun, and does as it is told", async () => {
    await startBranch("Commit the plan, then branch");
    await page.locator(".quick-input-widget", { hasText: "The template is branch:" }).waitFor();
    await page.keyboard.press("Escape");
    assert.match(await lastCommit(), /^Register second/, "whoever gives up has committed nothing");

    await startBranch("Commit the plan, then branch");
    await page.locator(".quick-input-widget", { hasText: "The template is branch:" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".statusbar", { hasText: "learn/checkout" }).waitFor();
    assert.equal(
      await lastCommit("main"),
      "Register draft\n\nUnit-of-Learning: checkout\nlearning/draft.experiment.yaml",
    );
    await row("draft, Run, 6 days left, clicks at least 8%, sealed").waitFor();
  });

  it("follows a commit that is made outside", async () => {
    await openFile("half");
    await writeFile(
      join(folder, "learning", "half.experiment.yaml"),
      "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 9%\nwindow: { to: 2026-03-16 }\n",
    );
    await lens("Not committed yet").waitFor();
    await git("add", "learning/half.experiment.yaml");
    await git("commit", "--quiet", "--message=Outside", "--", "learning/half.experiment.yaml");
    await lens("At least 9% since").waitFor();
    await row("half, Run").waitFor();
  });

  it("settles what a document must tell when that is committed outside, and not before", async () => {
    await openFile("told");
    const open = page.locator(".monaco-editor .squiggly-info");
    await open.waitFor();
    await mkdir(join(folder, "docs"));
    await writeFile(join(folder, "docs", "told.md"), "It is late.\n");
    await git("add", "docs/told.md");
    assert.equal(await open.count(), 1);
    await git("commit", "--quiet", "--message=Tell", "--", "docs/told.md");
    await open.waitFor({ state: "detached" });
  });

  it("waits for a merge that brings a result, and says so until it is committed", async () => {
    const path = join(folder, "learning", "half.experiment.yaml");
    await git("checkout", "--quiet", "-b", "side");
    await writeFile(path, `${await readFile(path, "utf8")}results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n`);
    await git("commit", "--quiet", "--all", "--message=Result");
    await row("half, Run, 9.0%, Collecting, 6 days left, clicks at least 9%, sealed").waitFor();
    await git("checkout", "--quiet", "-");
    await row("half, Run, 6 days left, clicks at least 9%, sealed").waitFor();
    await git("merge", "--quiet", "--no-commit", "--no-ff", "side");
    await row("half, Run, 9.0%, Collecting, 6 days left, unproved, clicks at least 9%").waitFor();
    await git("commit", "--quiet", "--message=Merge");
    await row("half, Run, 9.0%, Collecting, 6 days left, clicks at least 9%, sealed").waitFor();
  });

  function git(...args: readonly string[]): Promise<string> {
    return runGit(folder, args);
  }

  /** Its message, and the files in it. */
  async function lastCommit(ref = "HEAD"): Promise<string> {
    return (await git("show", "--format=%B", "--name-only", ref)).trim().replaceAll(/\n+/g, "\n").replace("\n", "\n\n");
  }

  /** By the keyboard alone, down to the offer that has these words. */
  async function startBranch(offer: string): Promise<void> {
    await editor.window.runCommand({ title: "Learning Wall: Start Branch for a Unit of Learning..." });
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Will they pay?" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator('.quick-input-widget input[placeholder="Not committed yet: draft"]').waitFor();
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: offer }).waitFor();
    await page.keyboard.press("Enter");
  }

  async function openFile(id: string): Promise<void> {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget .quick-input-box input").fill(`${id}.experiment`);
    await page
      .locator(".quick-input-widget .monaco-list-row", { hasText: `${id}.experiment.yaml` })
      .first()
      .click();
    await page.locator(".tab.active", { hasText: `${id}.experiment.yaml` }).waitFor();
  }

  /** Of the tree of hypotheses: the branch of a unit shows its experiments once more. */
  function row(words: string): Locator {
    return page.getByRole("tree", { name: "Hypotheses" }).locator(`.monaco-list-row[aria-label^="${words}"]`);
  }

  function lens(words: string): Locator {
    return page.locator(".codelens-decoration a, .codelens-decoration span", { hasText: words }).first();
  }

  /** The lines above a line are drawn anew now and then, and a click on one that goes is lost. */
  async function follow(words: string, shown: Locator): Promise<void> {
    for (let tries = 0; tries < 5 && !(await shown.isVisible()); tries++) {
      await lens(words).click();
      await shown.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await shown.waitFor();
  }

  /** Under test VS Code keeps its toasts to itself, and shows them in the list. */
  async function notification(words: string): Promise<void> {
    await editor.window.runCommand({ title: "Notifications: Show Notifications" });
    await page.locator(".notifications-center", { hasText: words }).waitFor();
    await editor.window.runCommand({ title: "Notifications: Clear All Notifications" });
  }
});
