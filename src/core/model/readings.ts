import type { Experiment, Result } from "./experiment.ts";

/** Readings of the metric that decides: those that name it, and those that name none. */
export function primaryResultsOf({ metric, results = [] }: Experiment): readonly Result[] {
  return results.filter((result) => result.metric === undefined || result.metric === metric);
}

/** The latest reading of each arm, `undefined` standing for "no arms"; of two on one day the later line. */
export function latestByArm<Reading extends { readonly arm?: string | undefined; readonly date?: string | undefined }>(
  results: readonly Reading[],
): ReadonlyMap<string | undefined, Reading> {
  const latest = new Map<string | undefined, Reading>();
  for (const result of results) {
    const known = latest.get(result.arm);
    if (!known || (known.date ?? "") <= (result.date ?? "")) latest.set(result.arm, result);
  }
  return latest;
}

/** How many were observed in a reading; `undefined` where it does not say. */
export function observedIn({ of, n, values, before, exposure }: Result): number | undefined {
  return of ?? n ?? values?.length ?? before?.length ?? exposure;
}

/**
 * How many a file of rows holds for a reading, by arm (`undefined` where it has none); `undefined` where the reading names
 * no file, or nobody has read it.
 */
export type ObservedInData = (result: Result) => ReadonlyMap<string | undefined, number> | undefined;

/** Whether as many were observed as were planned, all arms together. `false` without a planned sample. */
export function isSampleReached(experiment: Experiment, observedInData: ObservedInData = unread): boolean {
  if (experiment.sample === undefined) return false;
  const counted = primaryResultsOf(experiment).flatMap((result) => countsOf(result, observedInData));
  let observed = 0;
  for (const { count } of latestByArm(counted).values()) observed += count;
  return experiment.sample <= observed;
}

const unread: ObservedInData = () => undefined;

/** A file may hold several arms; each is a reading of its own. */
function countsOf(result: Result, observedInData: ObservedInData): readonly Counted[] {
  const { date, arm } = result;
  const byArm = observedInData(result) ?? new Map([[undefined, observedIn(result) ?? 0]]);
  return Array.from(byArm, ([group, count]) => ({ date, arm: group ?? arm, count }));
}

interface Counted {
  readonly date: string | undefined;
  readonly arm: string | undefined;
  readonly count: number;
}

export function hasResults({ results = [] }: Experiment): boolean {
  return 0 < results.length;
}
