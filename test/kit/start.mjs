// `npm start`: shows the extension on a copy of the sample. `--check` only proves that it would.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalledOrExit } from "./ensure-installed.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

ensureInstalledOrExit();
const { status } = spawnSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(1);

// Only now, because what it needs was perhaps not installed before.
const { tsImport } = await import("tsx/esm/api");
const { openSample } = await tsImport("./open-sample.ts", import.meta.url);
await openSample({ check: process.argv.includes("--check") });
