import { runThrough } from "../../../src/core/base/sliced.ts";
import type { Commit } from "../../../src/core/history/commit.ts";
import { noPast } from "../../../src/core/history/past.ts";
import { RepositoryHistory } from "../../../src/core/history/repository-history.ts";
import { unanswered } from "../../../src/core/history/unanswered.ts";
import { readExperimentVersion } from "../../../src/core/history/version.ts";
import { applyBranches } from "../../../src/core/index/apply-branches.ts";
import { applyFlags, wantedFlags } from "../../../src/core/index/apply-flags.ts";
import { todaysFilesOf } from "../../../src/core/index/todays-files.ts";
import { applyHistory, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { cleanFilesOf, exampleFile, hasHistory, hasRepository } from "../../../src/core/rules/example-texts.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import type { Example, ExampleWithHistory, ExampleWithRepository } from "../../../src/core/rules/rule.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { withDataFiles } from "./data-files.ts";
import { snapshotOf, testRoot, testToday, type Files } from "./snapshots.ts";

export type History = ExampleWithHistory["history"];

export function historyOf(example: Example): History | undefined {
  return hasHistory(example) ? example.history : undefined;
}

export function findingsInExample(example: Example): Finding[] {
  return findingsWhere(example, cleanFilesOf(example));
}

/** The findings in files of which git says what it says of those of an example. */
export function findingsWhere(example: Example, files: Files): Finding[] {
  const snapshot = snapshotWith(files, historyOf(example));
  const told = hasRepository(example) ? withRepository(snapshot, example) : snapshot;
  return findingsOf(checkSnapshot(told, testToday));
}

/** @param history What was committed of the experiment of an example; git is not asked without one. */
export function findingsIn(files: Files, history?: History): Finding[] {
  return findingsOf(checkSnapshot(snapshotWith(files, history), testToday));
}

export function snapshotWith(files: Files, history?: History): Snapshot {
  const snapshot = withDataFiles(snapshotOf(files), files);
  return history ? withHistory(snapshot, history) : snapshot;
}

/** Lets git have answered what became of branches, and where the flags stand that are looked for. */
export function withRepository(
  snapshot: Snapshot,
  { fates = {}, flagPlaces = [] }: Pick<ExampleWithRepository, "fates" | "flagPlaces">,
): Snapshot {
  const facts = { repository: "shop", head: {}, branches: [], fates };
  const told = applyBranches(snapshot, [testRoot], new Map([[testRoot, facts]]));
  return applyFlags(told, testRoot, { flags: wantedFlags(told, testRoot, testToday), places: flagPlaces });
}

/** Lets git have answered for the experiment of an example, and for no other file. */
export function withHistory(snapshot: Snapshot, history: History): Snapshot {
  const files = Array.from(todaysFilesOf(snapshot, testRoot)).filter(([, { path }]) => path === exampleFile);
  const pasts = runThrough(
    repositoryOf(history).pastsOf(
      idOf(history.length),
      files.map(([, file]) => file),
    ),
  );
  const byUri = new Map(files.map(([uri, { path }]) => [uri, pasts.get(path) ?? noPast] as const));
  return applyHistory(snapshot, testRoot, { byUri, otherwise: unanswered("no-git-here") });
}

/** A line of made-up commits, each of which is one more version of the experiment. */
function repositoryOf(history: History): RepositoryHistory {
  const texts = new Map(history.map(({ text }, at) => [idOf(at + 1), text]));
  const repository = new RepositoryHistory((_, blob) => readExperimentVersion(parseSource(texts.get(blob) ?? "")));
  repository.add(
    history.map(({ date }, at): Commit => {
      const before = at === 0 ? {} : { before: idOf(at) };
      return {
        id: idOf(at + 1),
        parents: at === 0 ? [] : [idOf(at)],
        date,
        by: "Dana",
        changes: [{ path: exampleFile, ...before, after: idOf(at + 1) }],
      };
    }),
  );
  return repository;
}

/** `1c0ffee...` for the first commit, and for the text that came with it. */
function idOf(number: number): string {
  return `${number}c0ffee`.padEnd(40, "0");
}
