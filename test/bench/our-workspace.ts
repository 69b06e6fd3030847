import { applyChanges, emptySnapshot, type FileChange } from "../../src/core/index/snapshot.ts";
import { checkSnapshot, emptyCheck } from "../../src/core/rules/check-snapshot.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { benchToday } from "./experiment-text.ts";

const root = "file:///bench";

/** The whole workspace in memory, as the editor holds it. */
export class OurWorkspace {
  #snapshot;
  #check = emptyCheck(benchToday);

  constructor(files: ReadonlyMap<string, string>) {
    this.#snapshot = applyChanges(
      emptySnapshot(),
      Array.from(files, ([path, text]) => changeOf(path, text)),
    );
    this.#check = checkSnapshot(this.#snapshot, benchToday, this.#check);
  }

  /** From the text of one file to all findings; says how many the file has. */
  edit(path: string, text: string): number {
    this.#snapshot = applyChanges(this.#snapshot, [changeOf(path, text)]);
    this.#check = checkSnapshot(this.#snapshot, benchToday, this.#check);
    return this.#check.byUri.get(`${root}/${path}`)?.findings.length ?? 0;
  }
}

function changeOf(path: string, text: string): FileChange {
  return { uri: `${root}/${path}`, root, source: parseSource(text) };
}
