import { hashText } from "../base/hash-text.ts";
import { packedVersion, unpackSource } from "../source/pack-source.ts";
import type { SourceDocument } from "../source/source-document.ts";

/**
 * What files were parsed to, by path, so that an unchanged file is not parsed again.
 *
 * Plain data that knows nothing of where it is kept: the command line keeps it in a file of the cache folder.
 */
export type SourceCache = ReadonlyMap<string, CachedSource>;

export interface CachedSource {
  readonly stamp: FileStamp;
  readonly length: number;
  readonly hash: number;
  /** The document as `packSource` wrote it, unpacked when it is asked for, so that loading a cache takes no time. */
  readonly packed: string;
  /** The hash of `packed`, so that a damaged cache is noticed. */
  readonly seal: number;
}

/** What a file system knows of a file without reading it. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtimeMs: number;
}

/** Clocks of file systems are coarse, FAT's ticks every two seconds: within one tick a file can change unseen. */
const tickMs = 2_000;
/** The time of a file that was written just before it was read: equal to none, so that its text is looked at again. */
const unsettled = -1;

/** Whether a file that was looked at then cannot change any more without another time; both in milliseconds since 1970. */
export function isSettled(mtimeMs: number, readAt: number): boolean {
  return mtimeMs + tickMs < readAt;
}

/**
 * The entry of a text that was read and parsed.
 *
 * @param readAt When the file was looked at, in milliseconds since 1970.
 */
export function toCachedSource(text: string, packed: string, stamp: FileStamp, readAt: number): CachedSource {
  return {
    stamp: settle(stamp, readAt),
    length: text.length,
    hash: hashText(text),
    packed,
    seal: hashText(packed),
  };
}

/** What is known of a file. */
export interface Recalled {
  readonly entry: CachedSource;
  readonly source: SourceDocument;
}

/** The document of a file that need not even be read; `undefined` when it may have changed. */
export function recallByStamp(cache: SourceCache, path: string, { size, mtimeMs }: FileStamp): Recalled | undefined {
  const entry = cache.get(path);
  return entry?.stamp.size === size && entry.stamp.mtimeMs === mtimeMs ? recall(entry) : undefined;
}

/** The document of a file that holds the same text as before, with its new stamp; `undefined` when the text is another. */
export function recallByText(
  cache: SourceCache,
  path: string,
  text: string,
  stamp: FileStamp,
  readAt: number,
): Recalled | undefined {
  const entry = cache.get(path);
  if (!entry || entry.length !== text.length || entry.hash !== hashText(text)) return undefined;
  return recall({ ...entry, stamp: settle(stamp, readAt) });
}

/**
 * The cache as a text: a first line that names the version, then one line a file.
 *
 * Lines, so that a reader can take them in slices, and one bad line costs one file.
 */
export function formatSourceCache(cache: SourceCache): string {
  const lines = [header];
  for (const [path, { stamp, length, hash, packed, seal }] of cache) {
    lines.push(`${JSON.stringify([path, stamp.size, stamp.mtimeMs, length, hash, seal])}\t${packed}`);
  }
  return lines.join("\n");
}

/** The cache in a text. What is foreign, of another version, or damaged is left out; nothing is ever thrown. */
export function parseSourceCache(text: string): SourceCache {
  const cache = new Map<string, CachedSource>();
  const [first, ...lines] = text.split("\n");
  if (first !== header) return cache;
  for (const line of lines) {
    const parsed = parseLine(line);
    if (parsed) cache.set(...parsed);
  }
  return cache;
}

const header = `learning-wall source cache ${packedVersion}`;

function parseLine(line: string): [path: string, entry: CachedSource] | undefined {
  const tab = line.indexOf("\t");
  try {
    const [path, size, mtimeMs, length, hash, seal] = JSON.parse(line.slice(0, tab));
    if (typeof path !== "string") return undefined;
    return [path, { stamp: { size, mtimeMs }, length, hash, packed: line.slice(tab + 1), seal }];
  } catch {
    return undefined;
  }
}

/** Nothing of a damaged entry is used. */
function recall(entry: CachedSource): Recalled | undefined {
  return hashText(entry.packed) === entry.seal ? { entry, source: unpackSource(entry.packed) } : undefined;
}

function settle(stamp: FileStamp, readAt: number): FileStamp {
  return isSettled(stamp.mtimeMs, readAt) ? stamp : { ...stamp, mtimeMs: unsettled };
}
