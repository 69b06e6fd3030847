import { runThrough } from "../../../src/core/base/sliced.ts";
import type { Commit } from "../../../src/core/history/commit.ts";
import { noPast } from "../../../src/core/history/past.ts";
import { RepositoryHistory } from "../../../src/core/history/repository-history.ts";
import { readExperimentVersion } from "../../../src/core/history/version.ts";
import type { EntryOf } from "../../../src/core/index/entry.ts";
import { applyHistory, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { todaysFilesOf } from "../../../src/core/index/todays-files.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { snapshotOf, testRoot } from "./snapshots.ts";

/** One version of the file of an experiment; it lies where the one before it lay unless it says another path. */
export interface CommittedText {
  readonly date: string;
  readonly text: string;
  readonly by?: string;
  readonly path?: string;
}

/** A snapshot of one experiment of today, and of what was committed of it on one line, the earliest first. */
export function committed(path: string, now: string, versions: readonly CommittedText[]): Snapshot {
  const snapshot = snapshotOf({ [path]: now });
  const today = todaysFilesOf(snapshot, testRoot);
  const pasts = runThrough(repositoryOf(path, versions).pastsOf(commitId(versions.length), [...today.values()]));
  const byUri = new Map(Array.from(today, ([uri, file]) => [uri, pasts.get(file.path) ?? noPast] as const));
  return applyHistory(snapshot, testRoot, { byUri, otherwise: noPast });
}

/** The experiment of such a snapshot. */
export function committedEntry(now: string, versions: readonly CommittedText[]): EntryOf<"experiment"> {
  const path = "a.experiment.yaml";
  const entry = committed(path, now, versions).entries.get(`${testRoot}/${path}`);
  if (entry?.kind !== "experiment") throw new Error("There is no experiment.");
  return entry;
}

/** The name of the first, second, ... commit. */
export function commitId(number: number): string {
  return `${number}`.padStart(7, "a").padEnd(40, "0");
}

function repositoryOf(path: string, versions: readonly CommittedText[]): RepositoryHistory {
  const texts = new Map(versions.map(({ text }, at) => [commitId(at + 1), text]));
  const repository = new RepositoryHistory((_, blob) => {
    const text = texts.get(blob);
    return text === undefined ? undefined : readExperimentVersion(parseSource(text));
  });
  repository.add(versions.map((_, at) => commitOf(path, versions, at)));
  return repository;
}

function commitOf(today: string, versions: readonly CommittedText[], at: number): Commit {
  const [version, before] = [versions[at], versions[at - 1]];
  const [path, pathBefore] = [version?.path ?? today, before?.path ?? today];
  const [after, old] = [commitId(at + 1), commitId(at)];
  const changes = !before
    ? [{ path, after }]
    : path === pathBefore
      ? [{ path, before: old, after }]
      : [
          { path: pathBefore, before: old },
          { path, after },
        ];
  return { id: after, parents: before ? [old] : [], date: version?.date ?? "", by: version?.by ?? "Dana", changes };
}
