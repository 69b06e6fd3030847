import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { benchFiles } from "./bench-files.ts";

/** Files of a repository are older than the run that reads them; younger ones are never trusted by their time. */
const yesterday = Date.now() / 1000 - 86_400;

/** Writes a workspace of `count` files into a new folder below the system's temporary one. */
export function writeWorkspace(count: number): string {
  const root = mkdtempSync(join(tmpdir(), "uol-bench-"));
  for (const [path, text] of benchFiles(count)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, yesterday, yesterday);
  }
  return root;
}
