import type { SourceDocument } from "../core/source/source-document.ts";
import { findCacheFile, readCacheFile, writeCacheFile } from "./cache-file.ts";
import { parseTexts } from "./parse-texts.ts";
import { readSources } from "./read-sources.ts";

/** Fewer files than this are parsed sooner than a cache is worth a file on somebody's disk. */
const worthCaching = 50;

/**
 * The documents of files below a folder, by their paths; those that nothing can be found of are left out.
 *
 * @param workerFile A script that calls `answerParseRequests` when it is started as a worker.
 */
export async function readCachedSources(
  folder: string,
  paths: readonly string[],
  workerFile: string,
): Promise<ReadonlyMap<string, SourceDocument>> {
  const cacheFile = paths.length < worthCaching ? undefined : findCacheFile(folder, process.env);
  const known = cacheFile ? readCacheFile(cacheFile) : new Map();
  const parse = (texts: readonly string[]): Promise<string[]> => parseTexts(texts, workerFile);
  const { sources, cache, isChanged } = await readSources(folder, paths, known, parse, Date.now());
  if (cacheFile && isChanged) writeCacheFile(cacheFile, cache);
  return sources;
}
