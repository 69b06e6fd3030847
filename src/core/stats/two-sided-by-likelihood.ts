/** A distribution of counts with one peak. */
interface Counts {
  readonly mean: number;
  /** The last possible count, which may be infinite. */
  readonly last: number;
  logProbability(k: number): number;
  atMost(k: number): number;
  atLeast(k: number): number;
}

/**
 * The exact two-sided p-value by R's rule: the sum of all outcomes that are no more probable than the observed one, with
 * a factor of 1 + 1e-7 against rounding (`binom.test`, `poisson.test`).
 */
export function twoSidedByLikelihood(observed: number, counts: Counts): number {
  const { mean, last } = counts;
  if (observed === mean) return 1;
  const limit = counts.logProbability(observed) + Math.log1p(1e-7);
  const isNoMoreProbable = (k: number): boolean => counts.logProbability(k) <= limit;
  if (observed < mean) {
    const from = firstOf(isNoMoreProbable, Math.ceil(mean), last, 1);
    return Math.min(1, counts.atMost(observed) + (from > last ? 0 : counts.atLeast(from)));
  }
  const to = firstOf(isNoMoreProbable, Math.floor(mean), 0, -1);
  return Math.min(1, counts.atLeast(observed) + (to < 0 ? 0 : counts.atMost(to)));
}

/** The first count from `start` in the direction `step` that passes, one beyond `end` when none does; by bisection. */
function firstOf(passes: (k: number) => boolean, start: number, end: number, step: 1 | -1): number {
  if (passes(start)) return start;
  const most = Math.abs(end - start) + 1;
  let failing = 0;
  let passing = 1;
  while (passing < most && !passes(start + step * passing)) {
    failing = passing;
    passing *= 2;
  }
  passing = Math.min(passing, most);
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2);
    if (passes(start + step * middle)) passing = middle;
    else failing = middle;
  }
  return start + step * passing;
}
