import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { experimentText } from "./experiment-text.ts";

const filesPerFolder = 250;
/** Files of a repository are older than the run that reads them; younger ones are never trusted by their time. */
const yesterday = Date.now() / 1000 - 86_400;

/** Writes `count` experiments and the units that they name into a new folder below the system's temporary one. */
export function writeWorkspace(count: number): string {
  const root = mkdtempSync(join(tmpdir(), "uol-bench-"));
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), yesterday, yesterday);
  };
  mkdirSync(join(root, "units"));
  for (let number = 0; number < 100; number++)
    write(`units/unit-${number}.uol.yaml`, `learn: What question ${number} is about.\n`);
  for (let number = 0; number < count; number++) {
    const folder = `area-${Math.floor(number / filesPerFolder)}`;
    if (number % filesPerFolder === 0) mkdirSync(join(root, folder));
    write(`${folder}/trial-${number}.experiment.yaml`, experimentText(number));
  }
  return root;
}
