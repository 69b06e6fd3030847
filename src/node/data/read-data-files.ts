import type { DataQuestion } from "../../core/data/data-source.ts";
import type { DataReading } from "../../core/data/data-reading.ts";
import {
  readDataCache,
  recallData,
  toCachedData,
  writeDataCache,
  type CachedData,
  type DataCache,
} from "./data-cache.ts";
import { findDataFile } from "./find-data-file.ts";
import { readDataFile } from "./read-data.ts";

/** Smaller files are read sooner than a cache. */
const worthCaching = 1_000_000;
const mostKept = 16;

/**
 * Reads files of rows one after the other, asking the disk only for what the cache does not know.
 *
 * @param cacheFile Where the answers of large files are kept; absent where nothing is to be kept.
 * @param now In milliseconds since 1970.
 */
export async function readDataFiles(
  questions: readonly DataQuestion[],
  cacheFile: string | undefined,
  now: number,
  onProgress?: (path: string, done: number, total: number) => void,
): Promise<readonly (readonly DataReading[])[]> {
  let known: DataCache | undefined;
  const kept = new Map<string, CachedData>();
  let isChanged = false;
  const answers: (readonly DataReading[])[] = [];

  for (const question of questions) {
    const { path, requests } = question;
    const file = findDataFile(question);
    if ("why" in file) {
      answers.push(requests.map(() => file));
      continue;
    }
    const isLarge = cacheFile !== undefined && worthCaching <= file.stamp.size;
    if (isLarge) known ??= readDataCache(cacheFile);
    const before = isLarge ? known?.get(file.uri) : undefined;
    const recalled = known && before ? recallData(known, file, requests) : undefined;
    const readings =
      recalled ??
      (await readDataFile(file, question, { onProgress: (done, total) => onProgress?.(path, done, total) }));
    answers.push(readings);
    const entry = recalled ? before : isLarge ? toCachedData(file, requests, readings, now) : undefined;
    if (entry) kept.set(file.uri, entry);
    isChanged ||= entry !== before;
  }

  if (cacheFile !== undefined && isChanged) writeDataCache(cacheFile, latestOf(known ?? new Map(), kept));
  return answers;
}

/** What was asked for now and, as far as there is room, what was asked for before. */
function latestOf(before: DataCache, now: DataCache): DataCache {
  const others = Array.from(before).filter(([uri]) => !now.has(uri));
  return new Map([...others, ...now].slice(-mostKept));
}
