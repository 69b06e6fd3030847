import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { Picker } from "../../kit/picker.ts";
import { projectRoot } from "../../kit/project.ts";

const form = "pay.ts";
const file = "short-form.experiment.yaml";
const experiment = `hypothesis: At least 8% of users send a shorter form.
metric: sent
threshold: at least 8%
flag: short_form
window: { from: 2026-02-02, to: 2026-02-16 }
results: [{ date: 2026-02-16, successes: 250, of: 5000 }]
learnings:
  - insight: A shorter form did not help.
    recommendation: Keep the fields.
    appliesTo: [src/**]
  - insight: People stop at the **address** [x](command:nothing).
    appliesTo: [src/**]
decision: { choice: stop, date: 2026-03-02, because: It was not reached. }
`;

describe("memory at the code", () => {
  let workspace: Workspace;
  let editor: OpenEditor;
  let page: Page;
  let picker: Picker;

  before(async () => {
    workspace = await makeRepository({
      [`learning/${file}`]: experiment,
      [`src/${form}`]: 'export const form = 1;\n\nif (isOn("short_form")) show();\n',
    });
    editor = await openEditor({
      workspace: workspace.path,
      extensionPath: projectRoot,
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
    page = editor.page;
    picker = new Picker(page);
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  beforeEach(async () => {
    await editor.window.runCommand({ title: "View: Close All Editors" });
    await page.keyboard.press("Control+p");
    await picker.type(form);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: form }).waitFor();
    await picker.press("Enter");
    await page.locator(".tab.active", { hasText: form }).waitFor();
  });

  it("stands in one line above it, and leads by a click and the keys to where it was learned", async () => {
    const lens = page.locator(".codelens-decoration a", { hasText: "2 learnings" });
    await lens.waitFor();
    assert.equal((await lens.innerText()).trim(), "2 learnings: refuted, a shorter form did not help, March");
    await lens.click();
    await picker.asks("What is known already; choose one to open it");
    await picker.says("People stop at the **address**");
    await picker.type("address");
    await picker.press("Enter");
    await page.locator(".tab.active", { hasText: file }).waitFor();
    await page.locator(".statusbar", { hasText: "Ln 11, Col 1" }).waitFor();
  });

  it("is told in full by the keys alone, with words of files as they are", async () => {
    await page.locator(".codelens-decoration a", { hasText: "2 learnings" }).waitFor();
    await editor.window.runCommand({ title: "Show or Focus Hover" });
    const hover = page.locator(".monaco-hover", { hasText: "2 learnings apply to this file" });
    await hover.waitFor();
    assert.match(await hover.innerText(), /People stop at the \*\*address\*\* \[x\]\(command:nothing\)\./);
    const links = hover.locator("a", { hasText: "short-form" });
    assert.equal(await links.count(), 2);
    await links.first().click();
    await page.locator(".tab.active", { hasText: file }).waitFor();
    await page.locator(".statusbar", { hasText: "Ln 8," }).waitFor();
  });

  it("leads from a flag that outlived its experiment to that experiment, by the keys alone", async () => {
    await page.locator(".squiggly-hint").waitFor();
    await page.keyboard.press("Control+g");
    await picker.type(":3:12");
    await picker.press("Enter");
    await page.locator(".statusbar", { hasText: "Ln 3, Col 12" }).waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget", { hasText: "Open experiment" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: file }).waitFor();
    await page.locator(".statusbar", { hasText: "Ln 4," }).waitFor();
  });
});
