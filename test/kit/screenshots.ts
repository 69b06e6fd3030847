// Makes the pictures of the README from a real VS Code on the sample, with a fixed today: `npm run screenshots`.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { runGit } from "./make-history.ts";
import { copySample } from "./make-workspace.ts";
import { openEditor, type OpenEditor } from "./open-editor.ts";
import { projectRoot } from "./project.ts";
import { webviewOf } from "./window-driver.ts";

/** The day on which the sample was written: the same picture whenever it is made. */
const today = "2026-05-15";
const folder = join(projectRoot, "media", "screenshots");
const themes = { dark: "Default Dark Modern", light: "Default Light Modern" };
const draft = "gift-note-fake-door.experiment.yaml";
/** Its threshold was lowered after the result. */
const moved = "delivery-date-shown.experiment.yaml";

/** Its fall is real, and not as large as it was claimed. */
const judged = "one-page-checkout.experiment.yaml";
/** Its flag outlived its experiment. */
const code = "low-stock-note.ts";
const branch = "learn/security-messaging";

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, theme] of Object.entries(themes)) await photograph(name, theme);
}

async function photograph(name: string, theme: string): Promise<void> {
  const workspace = await copySample(today);
  const editor = await openEditor({
    workspace: workspace.path,
    extensionPath: projectRoot,
    env: { LEARNING_WALL_TODAY: today },
    settings: {
      "workbench.colorTheme": theme,
      "editor.minimap.enabled": false,
      // What a picture shows above a line must not be covered by what it shows about that line.
      "editor.hover.above": false,
      "breadcrumbs.enabled": false,
      "chat.disableAIFeatures": true,
      "window.title": "fernhill",
    },
    viewport: { width: 1400, height: 860 },
    deviceScaleFactor: 2,
  });
  try {
    const { page } = editor;
    await page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    const row = page.locator(`.monaco-list-row[aria-label^="gift-note-fake-door,"]`);
    await row.waitFor();
    await widenSidebar(page);
    const sidebar = page.locator(".part.sidebar");
    await take(sidebar, `sidebar-${name}`, { height: 385 });

    await hoverOverMovedBar(editor);
    await take(page.locator(".part.editor"), `goalposts-${name}`, { height: 400 });
    await editor.window.runCommand({ title: "View: Close All Editors" });

    await hoverOverResults(editor);
    await take(page.locator(".part.editor"), `verdict-${name}`, { height: 560 });
    await editor.window.runCommand({ title: "View: Close All Editors" });

    await hoverOverCode(editor);
    await take(page.locator(".part.editor"), `code-${name}`, { height: 420 });
    await editor.window.runCommand({ title: "View: Close All Editors" });

    await row.click();
    await showFinding(editor);
    await take(page.locator(".part.editor"), `diagnostics-${name}`, { height: 400 });

    await editor.window.runCommand({ title: "View: Toggle Primary Side Bar Visibility" });
    await editor.window.runCommand({ title: "Learning Wall: Open Learning Wall" });
    await webviewOf(page).locator("wall-card", { hasText: "stored card feel safe" }).waitFor();
    await pointAway(page);
    await take(page.locator(".part.editor"), `wall-${name}`);
    await walkTheWall(editor, name);

    await writeThreshold(editor);
    await take(page.locator(".part.editor"), `writing-${name}`, { width: 1040, height: 300 });

    await editor.window.runCommand({ title: "View: Toggle Primary Side Bar Visibility" });
    await showBranch(editor, workspace.path);
    await take(sidebar, `this-branch-${name}`, { height: 228 });
  } finally {
    await editor.close();
    await workspace.remove();
  }
}

/** The story of a card from its results on, then two other ways of looking at the same cards. */
async function walkTheWall({ page }: OpenEditor, name: string): Promise<void> {
  const wall = webviewOf(page);
  const editors = page.locator(".part.editor");
  await wall.locator("wall-card", { hasText: "on a single page" }).click();
  const results = wall.locator("wall-detail").getByRole("heading", { name: "Results" });
  await results.evaluate((heading) => {
    const { host: pane } = heading.getRootNode() as ShadowRoot;
    pane.scrollTop += heading.getBoundingClientRect().top - pane.getBoundingClientRect().top - 60;
  });
  await pointAway(page);
  await take(editors, `details-${name}`);
  await page.keyboard.press("Escape");

  for (const [view, first] of Object.entries({ Lineage: "wall-lineage button", Insights: "wall-insights h2" })) {
    await wall.getByRole("button", { name: view }).click();
    await wall.locator(first).first().waitFor();
    await pointAway(page);
    await take(editors, `${view.toLowerCase()}-${name}`);
  }
}

/** So wide that the rows can be read to their end. */
async function widenSidebar(page: Page): Promise<void> {
  const edge = await page.locator(".part.sidebar").boundingBox();
  if (!edge) throw new Error("The sidebar is not there.");
  await page.mouse.move(edge.x + edge.width, 300);
  await page.mouse.down();
  await page.mouse.move(edge.x + 470, 300, { steps: 5 });
  await page.mouse.up();
}

/** The finding under its line, once the colours of the language have come. */
async function showFinding({ page, window }: OpenEditor): Promise<void> {
  await page.locator(".tab.active", { hasText: draft }).waitFor();
  await page.locator(".squiggly-error").waitFor();
  // Keys and values are coloured apart as soon as the grammar is there.
  await page.waitForFunction(
    () => new Set(Array.from(document.querySelectorAll(".view-line span span"), (part) => part.className)).size > 2,
  );
  await window.runCommand({ title: "Go to Next Problem (Error, Warning, Info)" });
  await page.locator(".peekview-widget, .marker-widget", { hasText: "There is no threshold" }).first().waitFor();
  await page.locator(".codelens-decoration a", { hasText: "Would people" }).waitFor();
  await page.locator("[class*=codicon-gutter-lightbulb]").first().waitFor();
  await pointAway(page);
}

/** The draft with the threshold that it lacks half written, and what the editor offers for it. */
async function writeThreshold({ page, window }: OpenEditor): Promise<void> {
  await page.locator(".tab", { hasText: draft }).click();
  await window.press({ keys: "Escape" });
  await page.locator(".codelens-decoration").first().waitFor();
  await page.locator(".view-line", { hasText: "baseline:" }).click();
  await window.press({ keys: "End" });
  await window.press({ keys: "Enter" });
  await window.type({ text: "threshold: in" });
  await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "increase by" }).first().waitFor();
  // The finding moves from the metric, where the threshold was missing, to what was written of it.
  await page.waitForFunction(() => {
    const line = Array.from(document.querySelectorAll(".view-line")).find(({ textContent }) =>
      textContent.startsWith("threshold"),
    );
    const mark = document.querySelector(".squiggly-error");
    return line && mark && Math.abs(mark.getBoundingClientRect().top - line.getBoundingClientRect().top) < 10;
  });
  await pointAway(page);
}

/** The bar that was lowered after its result: what stands above it, and what git says of it. */
async function hoverOverMovedBar({ page, window }: OpenEditor): Promise<void> {
  await window.press({ keys: "F1" });
  await page.locator(".quick-input-widget .quick-input-box input").fill(moved);
  await page.locator(".quick-input-widget .monaco-list-row", { hasText: moved }).first().click();
  await page.locator(".codelens-decoration", { hasText: "Moved after the first result" }).waitFor();
  await page
    .locator(".view-line", { hasText: /^threshold/ })
    .locator("span span")
    .last()
    .hover();
  await page.locator(".monaco-hover li", { hasText: "after a result" }).waitFor();
}

/** What the data of an experiment say: above its file, and in full over its results. */
async function hoverOverResults({ page, window }: OpenEditor): Promise<void> {
  await window.press({ keys: "F1" });
  await page.locator(".quick-input-widget .quick-input-box input").fill(judged);
  await page.locator(".quick-input-widget .monaco-list-row", { hasText: judged }).first().click();
  await page.locator(".codelens-decoration", { hasText: "Inconclusive" }).waitFor();
  await page
    .locator(".view-line", { hasText: /^metric/ })
    .locator("span span")
    .first()
    .hover();
  await page.locator(".monaco-hover img").waitFor();
}

/** What was learned about a file of the code, above it and in full over its first line. */
async function hoverOverCode({ page, window }: OpenEditor): Promise<void> {
  await window.press({ keys: "F1" });
  await page.locator(".quick-input-widget .quick-input-box input").fill(code);
  await page.locator(".quick-input-widget .monaco-list-row", { hasText: code }).first().click();
  await page.locator(".codelens-decoration", { hasText: "learnings" }).waitFor();
  await page.locator(".view-line").first().locator("span span").first().hover();
  await page.locator(".monaco-hover li", { hasText: "Do:" }).first().waitFor();
}

/** Why the branch of the sample exists, alone in the sidebar. */
async function showBranch({ page }: OpenEditor, workspace: string): Promise<void> {
  await runGit(workspace, ["switch", "--quiet", branch]);
  const unit = page.locator('.monaco-list-row[aria-label*="stored card feel safe"]');
  const pane = page.locator(".pane-header", { hasText: "This Branch" });
  await pane.getByText(branch).waitFor();
  for (const other of ["Hypotheses", "Learnings"]) await page.locator(".pane-header", { hasText: other }).click();
  await unit.waitFor();
  await page.locator(".monaco-list-row", { hasText: "Learnings for this branch" }).waitFor();
  await page.locator(".monaco-list-row", { hasText: "Other branches" }).waitFor();
  await pointAway(page);
}

/** Out of the way, so that no tooltip covers what is to be seen. */
async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(700, 855);
  await page.locator(".workbench-hover").filter({ visible: true }).waitFor({ state: "detached" });
}

/** A picture of a part of the window, cut where nothing stands. */
async function take(
  part: Locator,
  name: string,
  { width = Infinity, height = Infinity }: { readonly width?: number; readonly height?: number } = {},
): Promise<void> {
  const box = await part.boundingBox();
  if (!box) throw new Error(`There is nothing to be seen of ${name}.`);
  const clip = { ...box, width: Math.min(box.width, width), height: Math.min(box.height, height) };
  await part.page().screenshot({ path: join(folder, `${name}.png`), clip });
}

void main();
