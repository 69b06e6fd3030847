/** A line that `git grep` found. */
export interface FoundLine {
  readonly path: string;
  /** From zero. */
  readonly line: number;
  readonly text: string;
}

/** In bytes. A longer line was written by a program, and nobody would look at it. */
const longestLine = 100_000;

/** Reads what `git grep -z -n` prints, chunk by chunk: a path, a number and a line, of which the path may have line breaks. */
export class GrepParser {
  #pending: Buffer[] = [];

  /** The lines that are complete with this chunk. */
  push(chunk: Buffer): FoundLine[] {
    this.#pending.push(chunk);
    // Joined when a line ends, so that a long one is not copied with each chunk.
    if (!chunk.includes(10)) return [];
    const bytes = Buffer.concat(this.#pending);
    const lines: FoundLine[] = [];
    let start = 0;
    for (;;) {
      const afterPath = bytes.indexOf(0, start);
      const afterNumber = afterPath === -1 ? -1 : bytes.indexOf(0, afterPath + 1);
      const end = afterNumber === -1 ? -1 : bytes.indexOf(10, afterNumber + 1);
      if (end === -1) break;
      if (end - afterNumber <= longestLine) {
        lines.push({
          path: bytes.toString("utf8", start, afterPath),
          line: Number(bytes.toString("latin1", afterPath + 1, afterNumber)) - 1,
          text: bytes.toString("utf8", afterNumber + 1, end),
        });
      }
      start = end + 1;
    }
    this.#pending = [bytes.subarray(start)];
    return lines;
  }
}
