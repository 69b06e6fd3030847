import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Runs a script of this folder in a process of its own; what it printed.
 *
 * Bundled first, as everything that we ship is, because a loader that translates file by file slows small functions.
 */
export async function runScript(name: string, argument: number | string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "uol-bench-script-"));
  const outfile = join(folder, "script.cjs");
  try {
    await build({
      entryPoints: [join(import.meta.dirname, name)],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    return execFileSync(process.execPath, [outfile, String(argument)], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
