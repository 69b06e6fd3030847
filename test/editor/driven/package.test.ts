import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { copySample, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

const execute = promisify(execFile);
const megabyte = 1_000_000;

describe("the packed extension", () => {
  let folder: string;
  let vsix: string;
  let workspace: Workspace;
  let editor: OpenEditor | undefined;

  before(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-package-"));
    vsix = join(folder, "learning-wall.vsix");
    await run("npm", "run", "package", "--silent", "--", "--out", vsix);
    workspace = await copySample();
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
    await rm(folder, { recursive: true, force: true });
    // The package needs bundles of its own sort; whoever comes next expects the ordinary ones.
    await run("node", "esbuild.mjs");
  });

  it("holds only what runs, and is small", async () => {
    assert.ok((await stat(vsix)).size < megabyte);
    const listed = await run("npx", "vsce", "ls", "--no-dependencies");
    const files = listed.split("\n").filter((line) => line !== "" && !line.startsWith("npm "));
    const allowed =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|ThirdPartyNotices\.txt|dist\/(extension|extension-house|cli|wall|shared\/[\w-]+)\.js|media\/(icon\.png|(activity-bar|wall-light|wall-dark)\.svg|sample\/.+|schemas\/\w+\.schema\.json|walkthrough\/[a-z-]+\.md)|syntaxes\/[\w.-]+\.json)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const needed of [
      "dist/extension.js",
      "dist/extension-house.js",
      "dist/cli.js",
      "dist/wall.js",
      "ThirdPartyNotices.txt",
      "LICENSE",
      "media/schemas/experiment.schema.json",
      "media/walkthrough/register.md",
      "syntaxes/learning-yaml.tmLanguage.json",
    ]) {
      assert.ok(files.includes(needed), `${needed} is not packed`);
    }
  });

  it("answers on the command line as it is packed", async () => {
    const listed = await run("node", "dist/cli.js", "list", "--root", workspace.path);
    assert.match(listed, /^Design +gift-note-fake-door /m);
  });

  it("works once it is installed", async () => {
    editor = await openEditor({ workspace: workspace.path, vsix });
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    await editor.page.locator('.monaco-list-row[aria-label^="gift-note-fake-door, Design, no threshold"]').waitFor();
  });
});

async function run(command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute(command, args, { cwd: projectRoot, maxBuffer: 10 * megabyte });
  return stdout;
}
