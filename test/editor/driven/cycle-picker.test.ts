import assert from "node:assert/strict";
import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";

const plan = `hypothesis: At least 8% of users click. # said in January
metric: clicks
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
# Counted by hand.
results: [{ date: 2026-02-16, successes: 450, of: 5000 }]
memo: It works.
`;
const decision = `decision:
  choice: pivot
  date: 2026-03-10
  because: "It holds: for now."
  dissent: Lee would go on.
`;
const ids = ["walked", "left", "beaten", "removed", "dirty", "by-mouse", "undone"];

describe("the picker of a step", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let page: Page;
  let picker: Picker;

  before(async () => {
    workspace = await makeRepository(
      Object.fromEntries(ids.map((id) => [`learning/${id}.experiment.yaml`, plan] as const)),
    );
    editor = await openEditor({
      workspace: workspace.path,
      extensionPath: projectRoot,
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
    page = editor.page;
    picker = new Picker(page);
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    await row("walked").waitFor();
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  afterEach(() => editor.window.runCommand({ title: "Notifications: Clear All Notifications" }));

  it("is walked by the keys alone, forth and back, and leaves the cursor behind what it wrote", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Decide..." });
    await picker.choose("Id or hypothesis", "walked");
    await picker.asks("Pivot, persevere or stop?");
    assert.equal(await picker.title(), "Decide: walked (1/3)");
    await picker.says("450 of 5,000 (9.0%), above the target of 8% in this sample.");
    await picker.says("the rule says so if the claim is supported");
    await picker.choose("Pivot, persevere or stop?", "Pivot");
    await picker.answer("Why?", "It holds: for now.");
    await picker.asks("The rule says persevere. What speaks against it?");
    assert.match(await picker.title(), /\(3\/4\)$/);

    await picker.goBack();
    await picker.asks("Why?");
    assert.equal(await picker.value(), "It holds: for now.");
    await picker.press("Enter");
    await picker.answer("The rule says persevere. What speaks against it?", "Lee would go on.");
    await picker.answer("Who decides?", "");
    await picker.isGone();

    await untilText("walked", plan + decision);
    await page.locator(".tab.active:not(.dirty)", { hasText: "walked.experiment.yaml" }).waitFor();
    await page
      .locator(".statusbar", { hasText: `Ln ${linesIn(plan + decision)}, Col ${lastColumn(decision)}` })
      .waitFor();
    await notification("Decided to pivot.");
  });

  it("is read by a screen reader: what it is, the question, and how to answer", async () => {
    await follow("left");
    await picker.choose("Pivot, persevere or stop?", "Persevere");
    await picker.asks("Why?");
    assert.match(await picker.spoken(), /Why\? Write a sentence that somebody understands in a year\./);
    await picker.press("Escape");
    await picker.isGone();
  });

  it("changes nothing for whoever leaves it, however late", async () => {
    await follow("left");
    await picker.choose("Pivot, persevere or stop?", "Persevere");
    await picker.answer("Why?", "It was reached.");
    await picker.asks("When is it measured again?");
    await picker.press("Escape");
    await picker.isGone();
    await editor.window.runCommand({ title: "File: Save All" });
    assert.equal(await textOf("left"), plan);
    await follow("left");
    await picker.asks("Pivot, persevere or stop?");
    assert.equal(await picker.value(), "", "nothing is left of the answers");
    await picker.press("Escape");
  });

  it("takes no answer that it does not understand, and says what to write", async () => {
    await follow("left");
    await picker.choose("Pivot, persevere or stop?", "Persevere");
    await picker.asks("Why?");
    await picker.press("Enter");
    await picker.says("An answer is needed here.");
    await picker.type("It was reached.");
    await picker.press("Enter");
    await picker.asks("When is it measured again?");
    await picker.type("tomorrow");
    await picker.says('"tomorrow" is no day; write it as YYYY-MM-DD, such as 2026-03-16.');
    await picker.press("Enter");
    await picker.says('"tomorrow" is no day');
    await picker.press("Escape");
    assert.equal(await textOf("left"), plan);
  });

  it("writes nothing into a file that has changed meanwhile, and says so", async () => {
    await follow("beaten");
    await picker.choose("Pivot, persevere or stop?", "Stop");
    await picker.asks("Why?");
    const theirs = plan.replace("It works.", "It does not work.");
    await writeFile(fileOf("beaten"), theirs);
    await picker.answer("Why?", "Because.");
    await picker.answer("The rule says persevere. What speaks against it?", "Nothing.");
    await picker.answer("Who decides?", "dana");
    await picker.isGone();
    await notification("learning/beaten.experiment.yaml has changed meanwhile, and nothing was written.");
    assert.equal(await textOf("beaten"), theirs);
  });

  it("does not bring a file back that was removed meanwhile", async () => {
    await follow("removed");
    await picker.choose("Pivot, persevere or stop?", "Stop");
    await picker.answer("Why?", "Because.");
    await picker.asks("The rule says persevere. What speaks against it?");
    await rm(fileOf("removed"));
    await picker.answer("The rule says persevere. What speaks against it?", "Nothing.");
    await picker.answer("Who decides?", "");
    await picker.isGone();
    await notification("learning/removed.experiment.yaml has changed meanwhile, and nothing was written.");
    await assert.rejects(access(fileOf("removed")));
  });

  it("goes on with what is not saved yet, and leaves the saving to its person", async () => {
    await row("dirty").dblclick();
    await page.locator(".tab.active", { hasText: "dirty.experiment.yaml" }).waitFor();
    await page.locator(".monaco-editor.focused").waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("# mine\n");
    await page.locator(".tab.active.dirty").waitFor();
    await editor.window.runCommand({ title: "Learning Wall: Decide..." });
    await decideInPicker();
    await page.locator(".view-line", { hasText: "dissent: Lee would go on." }).waitFor();
    await page.locator(".tab.active.dirty", { hasText: "dirty.experiment.yaml" }).waitFor();
    assert.equal(await textOf("dirty"), plan);
    await editor.window.runCommand({ title: "File: Save" });
    await untilText("dirty", `# mine\n${plan}${decision}`);
  });

  it("is taken back as a whole by one undo", async () => {
    await follow("undone");
    await decideInPicker();
    await untilText("undone", plan + decision);
    await page.locator(".tab.active", { hasText: "undone.experiment.yaml" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".tab.active.dirty").waitFor();
    await page.keyboard.press("Control+s");
    await untilText("undone", plan);
  });

  it("is opened from a row, which offers the next step and hides what makes no sense", async () => {
    await row("by-mouse").click({ button: "right" });
    const menu = page.locator(".context-view .monaco-menu");
    await menu.getByText("Decide...").waitFor();
    await menu.getByText("Amend the Plan...").waitFor();
    for (const hidden of ["Register Plan...", "Write Memo...", "Propagate...", "Check Back..."]) {
      assert.equal(await menu.getByText(hidden).count(), 0, hidden);
    }
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    await row("by-mouse").hover();
    await row("by-mouse").locator('.action-label[aria-label^="Decide"]').click();
    await picker.asks("Pivot, persevere or stop?");
    await picker.press("Escape");
  });

  it("is opened from above the file", async () => {
    await row("by-mouse").dblclick();
    await page.locator(".tab.active", { hasText: "by-mouse.experiment.yaml" }).waitFor();
    const lens = page.locator(".codelens-decoration a", { hasText: /^\s*Decide\s*$/ }).first();
    for (let tries = 0; tries < 5 && !(await page.locator(".quick-input-widget").isVisible()); tries++) {
      await lens.click();
      await page
        .locator(".quick-input-widget")
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
    }
    await picker.asks("Pivot, persevere or stop?");
    await picker.press("Escape");
  });

  it("takes no plan by accident, and no name that was taken meanwhile", async () => {
    await editor.window.runCommand({ title: "Learning Wall: New Experiment..." });
    await picker.asks("What do you expect to see?");
    await picker.says("Type one sentence with a number that could prove you wrong, or choose a plan.");
    await picker.press("Enter");
    await picker.answer("What do you expect to see?", "At least 30% of readers open the letter within two weeks.");
    await picker.asks("What is the cheapest way to find out?");
    await writeFile(fileOf("readers-open-letter-within-two"), "title: theirs\n");
    await picker.give("What is the cheapest way to find out?", "survey", "Survey");
    for (const words of ["What do you think it will be", "What will be decided"]) await picker.give(words, "");
    await picker.isGone();
    await page.locator(".tab.active", { hasText: "readers-open-letter-within-two-2.experiment.yaml" }).waitFor();
    assert.equal(await textOf("readers-open-letter-within-two"), "title: theirs\n");
    assert.match(await textOf("readers-open-letter-within-two-2"), /^method: survey$/m);
  });

  async function decideInPicker(): Promise<void> {
    await picker.choose("Pivot, persevere or stop?", "Pivot");
    await picker.answer("Why?", "It holds: for now.");
    await picker.answer("The rule says persevere. What speaks against it?", "Lee would go on.");
    await picker.answer("Who decides?", "");
    await picker.isGone();
  }

  /** The next step of a row, by a click on it. */
  async function follow(id: string): Promise<void> {
    await row(id).hover();
    await row(id).locator('.action-label[aria-label^="Decide"]').click();
  }

  function row(id: string): Locator {
    return page.getByRole("tree", { name: "Hypotheses" }).locator(`.monaco-list-row[aria-label^="${id},"]`);
  }

  function fileOf(id: string): string {
    return join(workspace.path, "learning", `${id}.experiment.yaml`);
  }

  async function textOf(id: string): Promise<string> {
    return readFile(fileOf(id), "utf8");
  }

  /** Saving is done when the disk has it, not when the tab says so. */
  async function untilText(id: string, expected: string): Promise<void> {
    const patience = AbortSignal.timeout(20_000);
    while ((await textOf(id)) !== expected && !patience.aborted) await setImmediate();
    assert.equal(await textOf(id), expected);
  }

  /** Under test VS Code keeps its toasts to itself, and shows them in the list. */
  async function notification(words: string): Promise<void> {
    await editor.window.runCommand({ title: "Notifications: Show Notifications" });
    await page.locator(".notifications-center", { hasText: words }).waitFor();
  }
});

function linesIn(text: string): number {
  return text.trimEnd().split("\n").length;
}

function lastColumn(text: string): number {
  return (text.trimEnd().split("\n").at(-1) ?? "").length + 1;
}
