import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TodaysFile } from "../../core/history/repository-history.ts";
import { findForeignFiles } from "./file-silences.ts";
import type { Repository } from "./open-repository.ts";

/** Files with each of their documents at the place where it lies today; at none where that is in another repository. */
export function placeDocs(repository: Repository, files: ReadonlyMap<string, TodaysFile>): Map<string, TodaysFile> {
  const named = Array.from(files.values()).flatMap(({ docs = [] }) => docs.flatMap(({ paths }) => paths));
  const foreign = findForeignFiles(repository, named);
  const placesOf = (paths: readonly string[]): readonly string[] => {
    const found = paths.find((path) => existsSync(join(repository.topLevel, path)));
    return (found === undefined ? paths : [found]).filter((path) => !foreign.has(path));
  };
  const placed = ({ docs, ...file }: TodaysFile): TodaysFile =>
    docs ? { ...file, docs: docs.map(({ doc, paths }) => ({ doc, paths: placesOf(paths) })) } : file;
  return new Map(Array.from(files, ([uri, file]) => [uri, placed(file)]));
}
