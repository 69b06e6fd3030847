import { closeSync, openSync, readSync, statSync } from "node:fs";

const length = 65_536;

/** The beginning of a plain file as text; `undefined` when there is none that may be read. */
export function readStart(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    const bytes = Buffer.alloc(length);
    const file = openSync(path, "r");
    try {
      return new TextDecoder().decode(bytes.subarray(0, readSync(file, bytes)), { stream: true });
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
