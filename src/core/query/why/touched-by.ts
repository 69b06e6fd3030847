import type { Day } from "../../base/day.ts";
import { isWithin, relativePath } from "../../base/uri.ts";
import type { EntryOf } from "../../index/entry.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import type { PathPast } from "../../repository/path-past.ts";
import { coversPath } from "../learnings/covers-path.ts";
import { foundByPath } from "../learnings/found-by-path.ts";
import type { Found } from "../learnings/found.ts";
import type { LinkedRepository } from "../units-of-branch.ts";
import { commitReasonsOf } from "./commit-reasons.ts";
import type { Touched, WhyReason } from "./touched.ts";
import { touchesFolder } from "./touches-folder.ts";

/** A place in the code that is asked about. */
export interface WhyQuestion {
  readonly snapshot: Snapshot;
  readonly today: Day;
  /** The URI of a file or a folder, which need not be there any more. */
  readonly uri: string;
  readonly isFolder: boolean;
  /** The repository that the place lies in. */
  readonly repository: LinkedRepository;
  /** What commits did to it; absent where git cannot say. */
  readonly past?: PathPast;
}

/** Every record that touches a place in the code, in the order of their URIs, each with its reasons. */
export interface TouchedBy {
  readonly units: readonly Touched<"unit">[];
  readonly experiments: readonly Touched<"experiment">[];
  readonly learnings: readonly Found[];
}

export function touchedBy(question: WhyQuestion): TouchedBy {
  const { snapshot } = question;
  const means = meaningOf(question);
  const learnings = foundByPath(snapshot, (glob, root) => (means(glob, root) ? glob : undefined));
  const units = touchedUnits(question, means);
  const experiments = new Map<EntryOf<"experiment">, WhyReason[]>();
  const add = (entry: EntryOf<"experiment">, reason: WhyReason): void => {
    const reasons = experiments.get(entry);
    if (reasons) reasons.push(reason);
    else experiments.set(entry, [reason]);
  };
  for (const { entry: unit } of units) {
    for (const entry of experimentsOf(unit, snapshot)) add(entry, { by: "unit", words: `unit ${unit.id}` });
  }
  for (const [entry, glob] of byMetric(snapshot, means)) {
    add(entry, { by: "metric", words: `metric ${entry.record.metric ?? ""}, path ${glob}` });
  }
  for (const entry of new Set(learnings.map((found) => found.entry))) {
    add(entry, { by: "learning", words: "what was learned in it" });
  }
  return { units, learnings, experiments: Array.from(experiments, ([entry, reasons]) => ({ entry, reasons })) };
}

type Means = (glob: string, root: string) => boolean;

/** Whether a glob that is meant from a root means the place. */
function meaningOf({ uri, isFolder }: WhyQuestion): Means {
  return (glob, root) => {
    if (isWithin(uri, root)) return (isFolder ? touchesFolder : coversPath)(glob, relativePath(uri, root));
    return isFolder && isWithin(root, uri);
  };
}

function touchedUnits({ snapshot, past, repository, today }: WhyQuestion, means: Means): readonly Touched<"unit">[] {
  const byCommit = past ? commitReasonsOf(past, repository, today) : () => [];
  return entriesOfKind(snapshot, "unit").flatMap((entry) => {
    const globs = appliesOf(entry.record.appliesTo).paths.filter((glob) => means(glob, entry.root));
    const byPath = globs.map((glob): WhyReason => ({ by: "path", words: `path ${glob}` }));
    const reasons = [...byPath, ...byCommit(entry)];
    return reasons.length === 0 ? [] : [{ entry, reasons }];
  });
}

/** The experiments whose metric depends on the place, each with the glob that says so. */
function byMetric(snapshot: Snapshot, means: Means): readonly (readonly [EntryOf<"experiment">, string])[] {
  const globs = new Map(
    entriesOfKind(snapshot, "metric").flatMap(({ id, root, record }) => {
      const glob = record.code?.find((one) => means(one, root));
      return glob === undefined ? [] : [[`${root}\0${id}`, glob] as const];
    }),
  );
  if (globs.size === 0) return [];
  return entriesOfKind(snapshot, "experiment").flatMap((entry) => {
    const glob = globs.get(`${entry.root}\0${entry.record.metric ?? ""}`);
    return glob === undefined ? [] : [[entry, glob] as const];
  });
}
