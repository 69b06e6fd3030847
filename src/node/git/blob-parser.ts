import type { ObjectId } from "../../core/history/commit.ts";

/** A blob as `git cat-file --batch` gives it. */
export interface Blob {
  readonly id: ObjectId;
  /** Its bytes; absent where the clone lacks it, or it is larger than we read. */
  readonly bytes?: Buffer;
  readonly why?: "missing" | "too-large";
}

/** Reads what `git cat-file --batch` prints, chunk by chunk; what is too large is passed over unread. */
export class BlobParser {
  readonly #largest: number;
  #rest: Buffer = Buffer.alloc(0);
  /** How many bytes are still to be passed over. */
  #skip = 0;

  /** @param largest In bytes. */
  constructor(largest: number) {
    this.#largest = largest;
  }

  /** The blobs that are complete with this chunk. */
  push(chunk: Buffer): Blob[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const blobs: Blob[] = [];
    for (let blob = this.#next(); blob; blob = this.#next()) blobs.push(blob);
    return blobs;
  }

  #next(): Blob | undefined {
    const passed = Math.min(this.#skip, this.#rest.length);
    this.#skip -= passed;
    this.#rest = this.#rest.subarray(passed);
    const end = this.#rest.indexOf(10);
    if (end === -1) return undefined;
    const [id = "", type, size] = this.#rest.toString("latin1", 0, end).split(" ");
    const start = end + 1;
    if (size === undefined) {
      this.#rest = this.#rest.subarray(start);
      return { id, why: "missing" };
    }
    const length = Number(size);
    if (this.#largest < length || type !== "blob") {
      this.#rest = this.#rest.subarray(start);
      this.#skip = length + 1;
      return { id, why: "too-large" };
    }
    if (this.#rest.length < start + length + 1) return undefined;
    const bytes = this.#rest.subarray(start, start + length);
    this.#rest = this.#rest.subarray(start + length + 1);
    return { id, bytes };
  }
}
