import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes a file as a whole or not at all: into a new file beside it, which then takes its name.
 *
 * @param mode The permissions of the file that is replaced; those of the system for a new one.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array, mode?: number): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  // A name of none of our kinds, so that no walk and no watcher takes the half-written file for one of ours.
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
