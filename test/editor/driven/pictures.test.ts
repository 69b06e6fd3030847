import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { makeRepository, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

const file = "a.experiment.yaml";
const text = `hypothesis: At least 8% of users click.
metric: clicks
threshold: at least 8%
window: { from: 2026-02-02, to: 2026-02-16 }
results: [{ date: 2026-02-16, successes: 900, of: 10000 }]
`;

/** Markdown of VS Code drops what it does not trust, and a picture that cannot be decoded has its place all the same. */
describe("the picture of a verdict", () => {
  let workspace: Workspace;
  let editor: OpenEditor;

  before(async () => {
    workspace = await makeRepository({ [file]: text });
    editor = await openEditor({
      workspace: workspace.path,
      extensionPath: projectRoot,
      env: { LEARNING_WALL_TODAY: "2026-03-10" },
    });
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
  });

  it("is drawn in the hover on results", async () => {
    const { page } = editor;
    await page.locator(".explorer-folders-view").getByText(file).dblclick();
    await page.locator(".codelens-decoration", { hasText: "Supported (0.9998)" }).waitFor();
    await page
      .locator(".view-line", { hasText: /^results/ })
      .locator("span span")
      .first()
      .hover();
    assert.deepEqual(await drawnIn(page.locator(".monaco-hover img")), [320, 34]);
  });
});

/** The size that a picture has by itself, which is none where it could not be read. */
async function drawnIn(picture: Locator): Promise<readonly [width: number, height: number]> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight] as const;
  });
}
