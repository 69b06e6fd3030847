import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { FrameLocator, Locator } from "playwright-core";
import type { WallState } from "../../../src/protocol/wall-state.ts";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";
import { webviewOf } from "../../kit/window-driver.ts";

const experiment = (hypothesis: string, more = ""): string =>
  `unit: checkout\nhypothesis: ${hypothesis}\nmetric: clicks\nthreshold: at least 8%\nwindow: { from: 2026-03-01, to: 2026-03-10 }\n${more}`;

const button = experiment(
  "At least 8% press it.",
  "# counted by hand\nresults:\n  - { date: 2026-03-10, successes: 100, of: 1000 }\nmemo: |\n  They do.\n",
);

const files = {
  "learning.yaml": "grace: 7 days # as agreed\n",
  "learning/checkout.uol.yaml": "title: Will they pay?\nlearn: Whether they pay.\n",
  "learning/button.experiment.yaml": button,
  "learning/hostile.experiment.yaml":
    'hypothesis: "<img src=x onerror=document.title=1><script>document.title=1</script> [a](command:x) \u202e 😀"\nmemo: "<b onclick=x>bold</b> [go](javascript:1)"\n',
  // Enough for the table to have something to scroll.
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`learning/plan-${at}.experiment.yaml`, experiment(`At least ${at}% read.`)]),
  ),
};

/** One window for all of it, and each story goes on where the one before has left the wall. */
describe("the wall in a window, by clicks and keys", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let picker: Picker;

  before(async () => {
    workspace = await makeRepository(files);
    const env = { LEARNING_WALL_TODAY: "2026-03-12" };
    editor = await openEditor({ workspace: workspace.path, extensionPath: projectRoot, env });
    picker = new Picker(editor.page);
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("is searched at once, and tells the story of a card", async () => {
    await editor.window.runCommand({ title: "Learning Wall: Search the Wall..." });
    await wall().locator("wall-search input:focus").waitFor();
    await editor.page.keyboard.type("press");
    await card("At least 8% press it.").waitFor();
    await card("At least 59% read.").waitFor({ state: "hidden" });
    await card("At least 8% press it.").getByRole("button").first().click();
    await wall().locator("wall-detail", { hasText: "They do." }).waitFor();
  });

  it("opens the file at the line, and follows what is written there", async () => {
    const { page, window } = editor;
    await page.keyboard.press("e");
    await page.locator(".tab.active", { hasText: "button.experiment.yaml" }).waitFor();
    await page.locator('[id="status.editor.selection"]', { hasText: "Ln 2," }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.type(" All of them.");
    await window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    await card("At least 8% press it. All of them.").waitFor();
    await page.locator(".tab", { hasText: "button.experiment.yaml" }).click();
    await window.runCommand({ title: "File: Revert File" });
    await window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    await card("All of them.").waitFor({ state: "hidden" });
    await card("At least 8% press it.").waitFor();
  });

  it("decides by a letter, and takes it back by another", async () => {
    await chooseCard();
    await editor.page.keyboard.press("r");
    await picker.asks("Where are the numbers?");
    await picker.press("Escape");
    await wall().locator("wall-card:focus-within", { hasText: "At least 8% press it." }).waitFor();
    await decide();
    await untilText(fileOf("button"), (text) => text.startsWith(`${button}decision:`));
    await wall().locator("wall-app:focus-within").press("Control+z");
    await said("Taken back: the decision of button.");
    await untilText(fileOf("button"), (text) => text === button);
    await card("They do it anyway.").waitFor({ state: "hidden" });
    await wall().locator("wall-app:focus-within").press("Control+z");
    await said("There is nothing to take back on the wall.");
  });

  it("takes nothing back where somebody went on", async () => {
    await chooseCard();
    await decide();
    await untilText(fileOf("button"), (text) => text.startsWith(`${button}decision:`));
    const onward = `${await readFile(fileOf("button"), "utf8")}# and on\n`;
    await writeFile(fileOf("button"), onward);
    await wall().locator("wall-app:focus-within").press("Control+z");
    await said("learning/button.experiment.yaml has changed since, so the decision of button was not taken back.");
    assert.equal(await readFile(fileOf("button"), "utf8"), onward);
  });

  it("keeps a query in the settings of the team, and replaces it when it may", async () => {
    const settings = join(workspace.path, "learning.yaml");
    await saveView("", " Pressed ");
    await said("Saved the view Pressed.");
    await untilText(settings, (text) => text === "grace: 7 days # as agreed\nviews:\n  Pressed: press\n");
    await search("owner:dana");
    await saveView("Pressed");
    await editor.page.locator(".monaco-dialog-box").getByRole("button", { name: "Replace" }).click();
    await untilText(settings, (text) => text === 'grace: 7 days # as agreed\nviews:\n  Pressed: "owner:dana"\n');
    await editor.page.locator(".tab.active", { hasText: "Learning Wall" }).waitFor();
    await wall().getByRole("button", { name: "Pressed" }).press("Control+z");
    await said("Taken back: the view.");
    await untilText(settings, (text) => text.endsWith("Pressed: press\n"));
  });

  it("shows what is hostile as the text that it is", async () => {
    await search("onerror");
    await card("<script>document.title=1</script> [a](command:x)").click();
    await wall().locator("wall-detail", { hasText: "<b onclick=x>bold</b>" }).waitFor();
    assert.equal(await wall().locator("img, wall-app script, a[href]").count(), 0);
    assert.equal(
      await wall()
        .locator("html")
        .evaluate(() => document.title),
      "Learning Wall",
    );
  });

  it("stands in the sidebar as well, narrow, with a search of its own", async () => {
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click({ force: true });
    await editor.page.locator(".pane-header", { hasText: "Wall" }).click();
    const narrow = await sidebar();
    await narrow.locator("wall-card").first().waitFor();
    await narrow.locator("wall-search input").fill("42% read");
    await narrow.locator("wall-card", { hasText: "At least 42% read." }).waitFor();
    const tooWide = await narrow
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => Math.max(0, scrollWidth - clientWidth));
    assert.equal(tooWide, 0);
    await editor.window.runCommand({ title: "View: Show Explorer" });
    await narrow.locator("wall-search").waitFor({ state: "hidden" });
    assert.equal(await wall().locator("wall-search input").inputValue(), "onerror");
  });

  it("stands after a reload where it stood: at its view, its card and its height", async () => {
    const { page } = editor;
    await search("");
    await wall().locator("wall-search input").press("Escape");
    await page.keyboard.press("4");
    await wall().locator("wall-table:focus-within").waitFor();
    for (let row = 0; row < 40; row++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await wall().locator("wall-detail").waitFor();
    const before = await untilKept();
    assert.ok(0 < before.height, "the table has nothing to scroll");

    await editor.reload();
    await wall().locator("wall-detail").waitFor();
    assert.deepEqual(await untilKept(before.height), before);
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click({ force: true });
    const narrow = await sidebar();
    await narrow.locator("wall-card", { hasText: "At least 42% read." }).waitFor();
    assert.equal(await narrow.locator("wall-search input").inputValue(), "42% read");
  });

  /** Where the table stands, as soon as it has stood still for long enough to be remembered. */
  async function untilKept(height?: number): Promise<{ readonly height: number; readonly card: string }> {
    const patience = AbortSignal.timeout(20_000);
    for (;;) {
      const [now, kept = 0] = await wall()
        .locator("wall-app")
        .evaluate((app) => {
          const { view } = app as HTMLElement & { readonly view?: WallState };
          return [app.shadowRoot?.querySelector(".view")?.scrollTop, view?.scrolled.table];
        });
      const isThere = now === kept && (height === undefined ? 0 < kept : now === height);
      if (isThere || patience.aborted) {
        return { height: kept, card: await wall().locator('wall-table [aria-current="true"]').innerText() };
      }
    }
  }

  function wall(): FrameLocator {
    return webviewOf(editor.page);
  }

  function card(words: string): Locator {
    return wall().locator("wall-card", { hasText: words });
  }

  /** In place of what was asked before, of which filters stand as tokens beside the field. */
  async function search(query: string): Promise<void> {
    const clear = wall().locator("wall-search").getByRole("button", { name: "Clear search" });
    if (await clear.isVisible()) await clear.click();
    await wall().locator("wall-search input").fill(query);
  }

  async function said(sentence: string): Promise<void> {
    await wall().locator("wall-said", { hasText: sentence }).waitFor();
  }

  function chooseCard(): Promise<void> {
    return card("At least 8% press it.").getByRole("button").first().focus();
  }

  async function decide(): Promise<void> {
    await editor.page.keyboard.press("d");
    await picker.choose("Pivot, persevere or stop?", "Stop");
    await picker.answer("Why?", "They do it anyway.");
    await picker.answer("Who decides?", "");
    await picker.isGone();
    await card("They do it anyway.").waitFor();
    // The keys come back to the wall by themselves.
    await wall().locator("wall-app:focus-within").waitFor();
  }

  async function saveView(...names: readonly string[]): Promise<void> {
    await wall().getByRole("button", { name: "Saved views" }).click();
    await wall().getByRole("menuitem", { name: "Save this view" }).click();
    for (const name of names) {
      await picker.asks("Such as: Overdue by owner");
      await picker.type(name);
      await picker.press("Enter");
      if (name === "") await picker.says("Write a name.");
    }
  }

  function fileOf(id: string): string {
    return join(workspace.path, "learning", `${id}.experiment.yaml`);
  }

  /** Waits until the disk has what is expected. */
  async function untilText(file: string, isExpected: (text: string) => boolean): Promise<void> {
    const patience = AbortSignal.timeout(20_000);
    while (!isExpected(await readFile(file, "utf8")) && !patience.aborted) await setImmediate();
    const text = await readFile(file, "utf8");
    assert.ok(isExpected(text), text);
  }

  /** The webview that is narrow; the other one is the panel. */
  async function sidebar(): Promise<FrameLocator> {
    const frames = editor.page.locator("iframe.webview.ready").filter({ visible: true });
    const patience = AbortSignal.timeout(20_000);
    while (!patience.aborted) {
      for (const frame of await frames.all()) {
        const box = await frame.boundingBox();
        if (box && box.width < 400) return frame.contentFrame().frameLocator("#active-frame");
      }
    }
    return assert.fail("no view of the sidebar shows the wall");
  }
});
