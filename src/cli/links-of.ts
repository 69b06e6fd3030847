import type { Entry } from "../core/index/entry.ts";
import { numberedLearnings } from "../core/index/numbered-learnings.ts";
import { entriesOfKind, type Snapshot } from "../core/index/snapshot.ts";
import { learningIdOf } from "../core/model/learning-id.ts";
import { experimentsOf } from "../core/index/experiments-of.ts";

/** What a record leads to and what led to it, as ids. */
export interface Links {
  readonly unit: string | null;
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly experiments: readonly string[];
  readonly branches: readonly string[];
  readonly learnings: readonly string[];
}

export function linksOf(entry: Entry, snapshot: Snapshot): Links {
  const { kind, record } = entry;
  const experiments = kind === "unit" ? experimentsOf(entry, snapshot) : kind === "experiment" ? [entry] : [];
  return {
    unit: kind === "experiment" ? (record.unit ?? null) : null,
    parent: kind === "unit" || kind === "experiment" ? (record.parent ?? null) : null,
    children: childrenOf(entry, snapshot),
    experiments: kind === "unit" ? experiments.map(({ id }) => id) : [],
    branches: kind === "unit" ? (record.branches ?? []).map(toBranchName) : [],
    learnings: experiments.flatMap((experiment) =>
      numberedLearnings(experiment).map(({ learning, number }) => learningIdOf(learning, experiment.id, number)),
    ),
  };
}

/** What names the record as its parent: units may follow from both, experiments only from experiments. */
function childrenOf({ kind, id, root }: Entry, snapshot: Snapshot): string[] {
  const candidates = [
    ...entriesOfKind(snapshot, "unit"),
    ...(kind === "experiment" ? entriesOfKind(snapshot, "experiment") : []),
  ];
  const names: readonly (string | undefined)[] = [id, `${kind}:${id}`];
  return candidates
    .filter((entry) => entry.root === root && names.includes(entry.record.parent))
    .map((entry) => entry.id);
}

function toBranchName(branch: string | { readonly repo: string; readonly branch: string }): string {
  return typeof branch === "string" ? branch : `${branch.repo}:${branch.branch}`;
}
