import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { hashText } from "../core/base/hash-text.ts";
import { formatSourceCache, parseSourceCache, type SourceCache } from "../core/index/source-cache.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The file in which the parses of a root are kept: in the user's cache folder, never in the repository.
 *
 * `LEARNING_WALL_CACHE` names another folder, or is `off`. `undefined` when there is no place for it.
 */
export function findCacheFile(root: string, environment: Environment, platform = process.platform): string | undefined {
  const chosen = environment["LEARNING_WALL_CACHE"];
  if (chosen === "off") return undefined;
  const folder = chosen || join(cacheFolder(environment, platform), "learning-wall");
  return join(folder, `${hashText(root).toString(36)}.cache`);
}

/** The file beside it, in which is kept what the committed versions of files say. */
export function findHistoryCacheFile(root: string, environment: Environment): string | undefined {
  return findCacheFile(root, environment)?.replace(/cache$/, "history");
}

/** The file beside it, in which is kept what large files of rows came to. */
export function findDataCacheFile(root: string, environment: Environment): string | undefined {
  return findCacheFile(root, environment)?.replace(/cache$/, "data");
}

/** Reads a cache; an absent or damaged one is empty. */
export function readCacheFile(path: string): SourceCache {
  try {
    return parseSourceCache(readFileSync(path, "utf8"));
  } catch {
    return new Map();
  }
}

/** Keeps a cache for the next time. Silent when that fails: it costs time, never an answer. */
export function writeCacheFile(path: string, cache: SourceCache): void {
  try {
    writeFileAtomically(path, formatSourceCache(cache));
  } catch {
    // A full disk, or a home that nobody may write to.
  }
}

function cacheFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (environment["XDG_CACHE_HOME"]) return environment["XDG_CACHE_HOME"];
  if (platform === "win32") return environment["LOCALAPPDATA"] || join(homedir(), "AppData", "Local");
  return platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
}
