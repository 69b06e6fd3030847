// Prints how long the view of the branch takes to follow a switch, in a real window: the repository of `write-code.ts` with
// 2,000 files of ours.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../kit/project.ts";
import { runInEditor } from "../kit/run-in-editor.ts";
import { benchFiles } from "./bench-files.ts";
import { writeCode } from "./write-code.ts";

const fileCount = 2000;

/** Not committed, so that they are there on every branch. */
async function writeOurFiles(root: string): Promise<void> {
  for (const [path, text] of benchFiles(fileCount)) {
    // The units are those that the repository has.
    if (path.startsWith("units/")) continue;
    const file = path === "learning.yaml" ? join(root, path) : join(root, "learning", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function main(): Promise<void> {
  const workspace = writeCode(20_000, 5000);
  const folder = await mkdtemp(join(tmpdir(), "learning-wall-bench-"));
  const testsPath = join(folder, "branches-in-host.js");
  try {
    await writeOurFiles(workspace);
    execFileSync("git", ["-C", workspace, "status"], { stdio: "ignore" });
    await build({
      entryPoints: [join(import.meta.dirname, "branches-in-host.ts")],
      outfile: testsPath,
      bundle: true,
      platform: "node",
      format: "cjs",
      external: ["vscode"],
    });
    if (!(await runInEditor({ workspace, extensionPath: projectRoot, testsPath }))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
    await rm(workspace, { recursive: true });
  }
}

void main();
