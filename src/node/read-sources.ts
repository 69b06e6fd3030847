import { lstatSync } from "node:fs";
import { join } from "node:path";
import {
  recallByStamp,
  recallByText,
  toCachedSource,
  type CachedSource,
  type FileStamp,
  type Recalled,
  type SourceCache,
} from "../core/index/source-cache.ts";
import { unpackSource } from "../core/source/pack-source.ts";
import type { SourceDocument } from "../core/source/source-document.ts";
import { readSourceFile } from "./read-source-file.ts";

export interface ReadSources {
  /** By path below the root. What is no plain file, or has gone meanwhile, is left out. */
  readonly sources: ReadonlyMap<string, SourceDocument>;
  /** What to keep for the next time: these files and no others. */
  readonly cache: SourceCache;
  /** Whether `cache` differs from the one that was given. */
  readonly isChanged: boolean;
}

interface Unparsed {
  readonly path: string;
  readonly text: string;
  readonly stamp: FileStamp;
}

/**
 * Reads files into documents, asking the disk and the parser only for what the cache does not know.
 *
 * @param parse Gives each text's packed document.
 * @param now In milliseconds since 1970.
 */
export async function readSources(
  root: string,
  paths: readonly string[],
  cache: SourceCache,
  parse: (texts: readonly string[]) => Promise<readonly string[]>,
  now: number,
): Promise<ReadSources> {
  const sources = new Map<string, SourceDocument>();
  const entries = new Map<string, CachedSource>();
  const unparsed: Unparsed[] = [];
  const keep = (path: string, { entry, source }: Recalled): void => {
    entries.set(path, entry);
    sources.set(path, source);
  };

  for (const path of paths) {
    const stamp = findStamp(join(root, path));
    if (!stamp) continue;
    const unchanged = recallByStamp(cache, path, stamp);
    if (unchanged) {
      keep(path, unchanged);
      continue;
    }
    const file = readSourceFile(join(root, path), stamp.size);
    if ("unreadable" in file) {
      sources.set(path, file.unreadable);
      continue;
    }
    const same = recallByText(cache, path, file.text, stamp, now);
    if (same) keep(path, same);
    else unparsed.push({ path, text: file.text, stamp });
  }

  const packed = await parse(unparsed.map(({ text }) => text));
  for (const [at, { path, text, stamp }] of unparsed.entries()) {
    const document = packed[at] as string;
    keep(path, { entry: toCachedSource(text, document, stamp, now), source: unpackSource(document) });
  }
  return { sources, cache: entries, isChanged: !haveSameEntries(cache, entries) };
}

function findStamp(path: string): FileStamp | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? { size: stats.size, mtimeMs: stats.mtimeMs } : undefined;
  } catch {
    // It is there and may not be looked at; opening it fails the same way, and that is reported.
    return { size: 0, mtimeMs: 0 };
  }
}

function haveSameEntries(a: SourceCache, b: SourceCache): boolean {
  return a.size === b.size && Array.from(a).every(([path, entry]) => b.get(path) === entry);
}
