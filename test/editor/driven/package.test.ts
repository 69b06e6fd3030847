import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { copySample, type Workspace } from "../../kit/make-workspace.ts";
import { openEditor, type OpenEditor } from "../../kit/open-editor.ts";
import { projectRoot } from "../../kit/project.ts";

const execute = promisify(execFile);
const megabyte = 1_000_000;

describe("the packed extension", () => {
  let folder: string;
  let project: string;
  let vsix: string;
  let workspace: Workspace;
  let editor: OpenEditor | undefined;

  before(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-package-"));
    vsix = join(folder, "learning-wall.vsix");
    project = join(folder, "project");
    await copyProject(project);
    await run(project, "npm", "run", "package", "--silent", "--", "--out", vsix);
    workspace = await copySample();
  });

  after(async () => {
    await editor?.close();
    await workspace?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("holds only what runs, and is small", async () => {
    assert.ok((await stat(vsix)).size < megabyte);
    const listed = await run(project, "npx", "vsce", "ls", "--no-dependencies");
    const files = listed.split("\n").filter((line) => line !== "" && !line.startsWith("npm "));
    const allowed =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|ThirdPartyNotices\.txt|dist\/(extension|extension-house|cli|wall|shared\/[\w-]+)\.js|media\/(icon\.png|(activity-bar|wall-light|wall-dark)\.svg|wall-copy\.css|sample\/.+|schemas\/\w+\.schema\.json|walkthrough\/[a-z-]+\.md)|syntaxes\/[\w.-]+\.json)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const needed of [
      "dist/extension.js",
      "dist/extension-house.js",
      "dist/cli.js",
      "dist/wall.js",
      "media/wall-copy.css",
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
    const listed = await run(project, "node", "dist/cli.js", "list", "--root", workspace.path);
    assert.match(listed, /^Design +gift-note-fake-door /m);
  });

  it("works once it is installed", async () => {
    editor = await openEditor({ workspace: workspace.path, vsix });
    await editor.page.locator('.activitybar .action-label[aria-label^="Learning"]').click();
    await editor.page.locator('.monaco-list-row[aria-label^="gift-note-fake-door, Design, no threshold"]').waitFor();
  });
});

/** The package needs bundles of its own sort, while others use the ordinary ones. */
async function copyProject(to: string): Promise<void> {
  const apart = new Set([".git", ".vscode-test", "dist", "node_modules"]);
  await cp(projectRoot, to, { recursive: true, filter: (path) => !apart.has(basename(path)) });
  await symlink(join(projectRoot, "node_modules"), join(to, "node_modules"), "junction");
}

async function run(cwd: string, command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute(command, args, { cwd, maxBuffer: 10 * megabyte });
  return stdout;
}
