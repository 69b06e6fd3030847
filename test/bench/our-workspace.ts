import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../../src/core/index/snapshot.ts";
import { checkSnapshot } from "../../src/core/rules/check-snapshot.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { reparseSource, type ParsedText } from "../../src/core/source/reparse-source.ts";
import type { SourceDocument } from "../../src/core/source/source-document.ts";
import { benchToday } from "./experiment-text.ts";

export const benchRoot = "file:///bench";

/** The whole workspace in memory, as the editor holds it. */
export class OurWorkspace {
  readonly #parsed: ReadonlyMap<string, ParsedText>;
  #snapshot;
  #check;

  constructor(files: ReadonlyMap<string, string>) {
    this.#parsed = new Map(Array.from(files, ([path, text]) => [path, { text, source: parseSource(text) }]));
    const changes = Array.from(this.#parsed, ([path, { source }]) => changeOf(path, source));
    this.#snapshot = applyChanges(emptySnapshot(), changes);
    this.#check = checkSnapshot(this.#snapshot, benchToday);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** From the text of one file, one edit away from what it was at first, to all findings; says how many the file has. */
  edit(path: string, text: string): number {
    const before = this.#parsed.get(path);
    const change = changeOf(path, before ? reparseSource(text, before) : parseSource(text));
    this.#snapshot = applyChanges(this.#snapshot, [change]);
    this.#check = checkSnapshot(this.#snapshot, benchToday, this.#check);
    return this.#check.byUri.get(change.uri)?.findings.length ?? 0;
  }
}

function changeOf(path: string, source: SourceDocument): FileChange & { readonly source: SourceDocument } {
  return { uri: `${benchRoot}/${path}`, root: benchRoot, source };
}
