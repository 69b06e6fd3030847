import type { Io } from "../io.ts";
import { tame } from "./tame.ts";

/** Files that are read sooner than a person reads a line need none. */
const worthTelling = 5_000_000;

/** A line on a terminal that tells how far a large file is read, and goes when it ends. */
export function showProgress({ isTerminal, err }: Pick<Io, "isTerminal" | "err">): {
  show(path: string, done: number, total: number): void;
  end(): void;
} {
  let last = "";
  const write = (line: string): void => {
    if (line === last) return;
    last = line;
    err(`\r\u001b[K${line}`);
  };
  return {
    show(path, done, total) {
      if (isTerminal && worthTelling < total) write(`Reading ${tame(path)}, ${Math.floor((100 * done) / total)}%`);
    },
    end: () => write(""),
  };
}
