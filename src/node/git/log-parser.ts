import type { BlobChange, Commit } from "../../core/history/commit.ts";
import type { AskedEndings } from "./asked-endings.ts";

/** How `git log -z` is to print a commit, so that `LogParser` can tell its parts. */
export const logFormat = "%x01%H %P%x02%as%x02%aN";

/**
 * Reads what `git log --raw -z` prints, chunk by chunk.
 *
 * What stands between two NULs is a commit, or what became of a file, and then the next one is its path: so no name of
 * a file or an author is taken for anything else.
 */
export class LogParser {
  /** As bytes, of which each is a character. */
  readonly #all: readonly string[];
  readonly #edited: readonly string[];
  readonly #longest: number;
  #rest: Buffer = Buffer.alloc(0);
  #change: Buffer | undefined;
  #commit: (Omit<Commit, "changes"> & { changes: BlobChange[] }) | undefined;

  /** @param endings How the names of the files end that count; all others are passed over. */
  constructor({ all, edited }: AskedEndings) {
    this.#all = Array.from(all, toLatin);
    this.#edited = Array.from(edited, toLatin);
    this.#longest = Math.max(...this.#all.map(({ length }) => length));
  }

  /** The commits that are complete with this chunk. */
  push(chunk: Buffer): Commit[] {
    const commits: Commit[] = [];
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      const ready = this.#take(bytes.subarray(start, end));
      if (ready) commits.push(ready);
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
    return commits;
  }

  /** The commit that was still open when git ended. */
  end(): Commit[] {
    return this.#commit ? [this.#commit] : [];
  }

  #take(bytes: Buffer): Commit | undefined {
    if (this.#change !== undefined) {
      const change = this.#changeOf(this.#change, bytes);
      this.#change = undefined;
      if (change) this.#commit?.changes.push(change);
      return undefined;
    }
    // Git begins the first file of a commit on a new line.
    const mark = bytes[0] === lineFeed ? 1 : 0;
    if (bytes[mark] === colon) this.#change = bytes.subarray(mark + 1);
    if (bytes[mark] !== commitMark) return undefined;
    const before = this.#commit;
    this.#commit = commitOf(bytes.toString("utf8", mark + 1));
    return before;
  }

  /** What became of a file; `undefined` where nothing did that counts: of a file of rows only its birth and its end do. */
  #changeOf(words: Buffer, path: Buffer): BlobChange | undefined {
    const end = path.toString("latin1", Math.max(0, path.length - this.#longest));
    const isAsked = (endings: readonly string[]): boolean => endings.some((ending) => end.endsWith(ending));
    const change = isAsked(this.#all) ? changeOf(words, pathOf(path)) : undefined;
    return change?.before === undefined || change.after === undefined || isAsked(this.#edited) ? change : undefined;
  }
}

function toLatin(words: string): string {
  return Buffer.from(words).toString("latin1");
}

const [commitMark, lineFeed, colon] = [0x01, 0x0a, 0x3a];

function commitOf(words: string): Omit<Commit, "changes"> & { changes: BlobChange[] } {
  const [ids = "", date = "", ...name] = words.split("\u0002");
  const [id = "", ...parents] = ids.split(" ").filter((one) => one !== "");
  return { id, parents, date: known(date) || "1970-01-01", by: known(name.join(" ")), changes: [] };
}

/** Where a commit is damaged, git prints what it was asked with. Signs that steer a terminal are no part of a name. */
function known(words: string): string {
  return /^%a[sN]$/.test(words) ? "" : words.replace(/\p{Cc}/gu, "");
}

/** What became of the text of a file; `undefined` where it is what it was. */
function changeOf(words: Buffer, path: string): BlobChange | undefined {
  const [oldMode = "", newMode = "", oldId = "", newId = ""] = words.toString("latin1").split(" ");
  const before = isFile(oldMode) ? oldId : undefined;
  const after = isFile(newMode) ? newId : undefined;
  if (before === after) return undefined;
  return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** A symbolic link and a submodule have no text of their own. */
function isFile(mode: string): boolean {
  return mode.startsWith("100");
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A name that is no UTF-8 stays apart from all others, and can be that of no file of today. */
function pathOf(bytes: Buffer): string {
  try {
    return strict.decode(bytes);
  } catch {
    return `\0${bytes.toString("latin1")}`;
  }
}
