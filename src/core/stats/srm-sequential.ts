import { demand } from "./demand.ts";
import { deviance } from "./distributions/deviance.ts";
import { stirlingError } from "./distributions/stirling-error.ts";
import { type SampleRatio, sharesOf } from "./srm.ts";

export interface SrmSequential extends SampleRatio {
  /** How firmly the alternatives are thought to lie near the planned split, in users: 10,000 finds small mismatches. */
  readonly concentration: number;
}

export interface SrmSequentialResult {
  readonly logEValue: number;
  /** At this moment; the smallest so far holds however often one looks. */
  readonly pValue: number;
}

/**
 * Whether the arms have the sizes that were planned, for looking again and again (Lindon & Malek 2022).
 *
 * The logarithm of the evidence is that of the Dirichlet density at the planned split before the data over that after
 * them, written with `stirlingError` and `deviance`: differences of log-gammas would lose all digits at 1e8 users.
 *
 * @throws RangeError when the numbers are none, or are not as many as there are arms.
 */
export function srmSequential(input: SrmSequential): SrmSequentialResult {
  const { observed, concentration } = input;
  demand.positive("the concentration", concentration);
  const shares = sharesOf(input);
  const total = concentration + observed.reduce((sum, count) => sum + count, 0);
  const gains = observed.map((count, at) => {
    const share = shares[at] ?? 0;
    const before = concentration * share;
    return changeOf(before, before + count) + deviance(before + count, total * share);
  });
  const logEValue = gains.reduce((sum, gain) => sum + gain, 0) - changeOf(concentration, total);
  return { logEValue, pValue: Math.min(1, Math.exp(-logEValue)) };
}

/** What Stirling's formula leaves of the log-gammas. */
function changeOf(before: number, after: number): number {
  return stirlingError(after) - stirlingError(before) + Math.log(before / after) / 2;
}
