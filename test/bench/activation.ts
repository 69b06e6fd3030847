// Prints our own work at activation in a folder without files of ours: loading the root's bundle, and `activate`.
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../kit/project.ts";
import { runInEditor } from "../kit/run-in-editor.ts";

/** An extension that does nothing: VS Code runs tests only beside one that is under development. */
const bystander = { name: "bystander", publisher: "bench", version: "1.0.0", engines: { vscode: "^1.101.0" } };

async function main(): Promise<void> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-bench-"));
  const workspace = join(folder, "workspace");
  const extensionPath = join(folder, "bystander");
  const testsPath = join(folder, "activation-in-host.js");
  try {
    await mkdir(workspace);
    await mkdir(extensionPath);
    await writeFile(join(workspace, "notes.txt"), "nothing of ours\n");
    await writeFile(join(extensionPath, "package.json"), JSON.stringify(bystander));
    await build({
      entryPoints: [join(import.meta.dirname, "activation-in-host.ts")],
      outfile: testsPath,
      bundle: true,
      platform: "node",
      format: "cjs",
      external: ["vscode"],
    });
    const env = { LEARNING_WALL_EXTENSION: projectRoot };
    if (!(await runInEditor({ workspace, extensionPath, testsPath, env }))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

void main();
