import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { DataQuestion, DataReadingOptions } from "../../core/data/data-source.ts";
import type { DataReading } from "../../core/data/data-reading.ts";
import { findForeignBytes, unread } from "../../core/data/data-refusals.ts";
import { formatOf, startReading } from "../../core/data/start-reading.ts";
import { findDataFile, type DataFile } from "./find-data-file.ts";

/** Reads a file of rows from the disk in pieces; see `ReadData`. */
export async function readData(
  question: DataQuestion,
  options: DataReadingOptions = {},
): Promise<readonly DataReading[]> {
  const file = findDataFile(question);
  if ("why" in file) return question.requests.map(() => file);
  return readDataFile(file, question, options);
}

/** The same of a file that was found. */
export async function readDataFile(
  file: DataFile,
  { requests, path }: Pick<DataQuestion, "requests" | "path">,
  { signal, onProgress }: DataReadingOptions = {},
): Promise<readonly DataReading[]> {
  const readers = requests.map((request) => startReading(request, formatOf(path)));
  const decoder = new TextDecoder();
  const hash = createHash("sha256");
  let done = 0;
  try {
    const stream = createReadStream(file.path, signal ? { signal } : {});
    for await (const piece of stream as AsyncIterable<Buffer>) {
      const foreign = done === 0 ? findForeignBytes(piece) : undefined;
      if (foreign) return requests.map(() => unread(foreign, path));
      hash.update(piece);
      const text = decoder.decode(piece, { stream: true });
      for (const reader of readers) reader.push(text);
      done += piece.length;
      onProgress?.(done, file.stamp.size);
      if (readers.every(({ refusal }) => refusal)) break;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (isFault(error)) return requests.map(() => unread("locked", path));
    throw error;
  }
  const digest = hash.digest("hex");
  const end = decoder.decode();
  return readers.map((reader) => {
    reader.push(end);
    const read = reader.finish();
    return "why" in read ? read : { uri: file.uri, hash: digest, ...read };
  });
}

/** Whether the file system said no. */
function isFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}
