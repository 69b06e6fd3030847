import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Sliced } from "../../core/base/sliced.ts";
import type { TodaysFile } from "../../core/history/repository-history.ts";
import { findForeignFiles } from "./file-silences.ts";
import type { Repository } from "./open-repository.ts";
import { seenFromTop } from "./seen-from-top.ts";

/**
 * Files with their paths as the repository sees them, each document at the place where it lies today; at none where that
 * is in another repository. With a pause after each file, because a look at the disk for each document takes its time.
 *
 * @param files Their paths are seen from the folder that was asked about.
 */
export function* placeFiles(
  repository: Repository,
  files: ReadonlyMap<string, TodaysFile>,
): Sliced<Map<string, TodaysFile>> {
  const seen = new Map<string, TodaysFile>();
  for (const [uri, file] of files) {
    seen.set(uri, seenFromTop(repository.prefix, file));
    yield;
  }
  const named = Array.from(seen.values()).flatMap(({ docs = [] }) => docs.flatMap(({ paths }) => paths));
  const foreign = findForeignFiles(repository, named);
  const placesOf = (paths: readonly string[]): readonly string[] => {
    const found = paths.find((path) => existsSync(join(repository.topLevel, path)));
    return (found === undefined ? paths : [found]).filter((path) => !foreign.has(path));
  };
  for (const [uri, { docs, ...file }] of seen) {
    if (!docs) continue;
    seen.set(uri, { ...file, docs: docs.map(({ doc, paths }) => ({ doc, paths: placesOf(paths) })) });
    yield;
  }
  return seen;
}
