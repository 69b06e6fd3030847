import { runThrough } from "../../../src/core/base/sliced.ts";
import type { BlobChange, Commit } from "../../../src/core/history/commit.ts";
import { noPast, type Past } from "../../../src/core/history/past.ts";
import { registrationOf } from "../../../src/core/history/registration-of.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { RepositoryHistory } from "../../../src/core/history/repository-history.ts";
import { textOf, type ScriptedCommit, type ScriptedHistory } from "../../kit/history-script.ts";
import { todayOf, versionOf } from "./versions.ts";

/** A scripted history as git would tell it, without git; a blob is named by its own text. */
export function commitsOf({ commits }: ScriptedHistory): readonly Commit[] {
  return commits.map((commit) => {
    const { name, date, by, parents } = commit;
    return { id: name, parents: parents.map((parent) => parent.name), date, by, changes: changesIn(commit) };
  });
}

/** What the core says of each experiment of today. */
export function registrationsIn(
  history: ScriptedHistory,
  repository = newRepository(),
): ReadonlyMap<string, Registration> {
  const pasts = pastsIn(history, repository);
  return new Map(
    todaysIn(history).map(({ file, plan }) => [file.path, registrationOf(pasts.get(file.path) ?? noPast, plan)]),
  );
}

/** What history says of each experiment of today that was committed. */
export function pastsIn(history: ScriptedHistory, repository = newRepository()): ReadonlyMap<string, Past> {
  if (!repository.add(commitsOf(history))) throw new Error("The history is cut off.");
  const files = todaysIn(history).map(({ file }) => file);
  return runThrough(repository.pastsOf(headOf(history)?.name ?? "", files));
}

function todaysIn({ today }: ScriptedHistory): readonly ReturnType<typeof todayOf>[] {
  const experiments = Array.from(today).filter(([path]) => path.includes(".experiment."));
  return experiments.map(([path, text]) => todayOf(path, textOf(text)));
}

/** The tip of main. */
export function headOf({ commits }: ScriptedHistory): ScriptedCommit | undefined {
  return commits.findLast(({ branch }) => branch === "main");
}

export function newRepository(): RepositoryHistory {
  return new RepositoryHistory((path, blob) => versionOf(path, blob));
}

function changesIn({ files, parents }: ScriptedCommit): readonly BlobChange[] {
  const before = parents[0]?.files ?? new Map<string, string>();
  const paths = new Set([...before.keys(), ...files.keys()]);
  return Array.from(paths).flatMap((path): BlobChange[] => {
    const [old, young] = [before.get(path), files.get(path)];
    const was = old === undefined ? {} : { before: textOf(old) };
    const is = young === undefined ? {} : { after: textOf(young) };
    return was.before === is.after ? [] : [{ path, ...was, ...is }];
  });
}
