import type { Experiment, Result } from "./experiment.ts";

/** Readings of the metric that decides: those that name it, and those that name none. */
export function primaryResultsOf({ metric, results = [] }: Experiment): readonly Result[] {
  return results.filter((result) => result.metric === undefined || result.metric === metric);
}

/** The latest reading of each arm, `undefined` standing for "no arms"; of two on one day the later line. */
export function latestByArm(results: readonly Result[]): ReadonlyMap<string | undefined, Result> {
  const latest = new Map<string | undefined, Result>();
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

/** Whether as many were observed as were planned, all arms together. `false` without a planned sample. */
export function isSampleReached(experiment: Experiment): boolean {
  if (experiment.sample === undefined) return false;
  let observed = 0;
  for (const result of latestByArm(primaryResultsOf(experiment)).values()) observed += observedIn(result) ?? 0;
  return experiment.sample <= observed;
}

export function hasResults({ results = [] }: Experiment): boolean {
  return 0 < results.length;
}
