import type { TodaysFile } from "../../core/history/repository-history.ts";

/** The files whose versions are followed. */
const traced = [".experiment.yaml", ".experiment.yml", ".metric.yaml", ".metric.yml"];

/** How the names of all files end whose history is asked for. */
export interface AskedEndings {
  /** Files that count when they come and when they go: those of rows, and all others. */
  readonly all: ReadonlySet<string>;
  /** Those of which every version counts: files of ours, and documents. */
  readonly edited: ReadonlySet<string>;
}

export const noEndings: AskedEndings = { all: new Set(), edited: new Set() };

/**
 * The endings that some files need.
 *
 * Rows and documents are asked for by their extension, so that a path that is being typed does not mean to read all anew.
 */
export function askedEndings(files: readonly Pick<TodaysFile, "data" | "docs">[]): AskedEndings {
  const rows = files.flatMap(({ data }) => data);
  const docs = files.flatMap((file) => file.docs ?? []).flatMap(({ paths }) => paths);
  const edited = [...traced, ...docs.map(endingOf)];
  return { all: new Set([...edited, ...rows.map(endingOf)]), edited: new Set(edited) };
}

export function haveEndings(known: AskedEndings, { all, edited }: AskedEndings): boolean {
  return (
    Array.from(all).every((ending) => known.all.has(ending)) &&
    Array.from(edited).every((ending) => known.edited.has(ending))
  );
}

export function joinEndings(a: AskedEndings, b: AskedEndings): AskedEndings {
  return { all: new Set([...a.all, ...b.all]), edited: new Set([...a.edited, ...b.edited]) };
}

function endingOf(path: string): string {
  return /[^/](\.[\w-]+)$/.exec(path)?.[1] ?? path.slice(path.lastIndexOf("/") + 1);
}
