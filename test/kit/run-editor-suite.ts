// Runs `test/editor/suite/` inside a real VS Code, on a copy of the sample: `node --import tsx test/kit/run-editor-suite.ts`.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { copySample } from "./make-workspace.ts";
import { projectRoot } from "./project.ts";
import { runInEditor } from "./run-in-editor.ts";

const sources = join(projectRoot, "test", "editor");
const bundles = join(projectRoot, "dist", "test", "editor");

/** The extension host loads CommonJS; what it has itself, and mocha with its one set of globals, stays outside. */
async function bundleSuite(): Promise<string> {
  const files = await readdir(join(sources, "suite"), { recursive: true });
  const suites = files.filter((file) => file.endsWith(".test.ts")).map((file) => join(sources, "suite", file));
  await rm(bundles, { recursive: true, force: true });
  await build({
    entryPoints: [join(sources, "runner.ts"), ...suites],
    outbase: sources,
    outdir: bundles,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
  });
  return join(bundles, "runner.js");
}

async function main(): Promise<void> {
  const testsPath = await bundleSuite();
  const workspace = await copySample();
  try {
    const passed = await runInEditor({ workspace: workspace.path, extensionPath: projectRoot, testsPath });
    process.exitCode = passed ? 0 : 1;
  } finally {
    await workspace.remove();
  }
}

void main();
