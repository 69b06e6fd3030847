import type { Interval } from "../../stats/interval.ts";
import { sequentialMean } from "../../stats/sequential-mean.ts";
import type { Bound } from "../claim.ts";
import type { Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";

/** An estimate that is nearly normal, in the scale in which its bound is tested. */
export interface Contrast {
  readonly value: number;
  readonly standardError: number;
  readonly nullValue: number;
  /** Observations behind it, all groups together; for rates the exposure. */
  readonly n: number;
  /** What stands behind the smaller group: observations, or events of a rate. */
  readonly least: number;
  readonly counts: "observations" | "events";
  /** In the scale of the bound. */
  readonly estimate: number;
  /** All that lies within so many standard errors, in the scale of the bound. */
  readonly within: (reach: number) => Interval;
}

/** An estimate against its bound, at any time, once enough stand behind it to be nearly normal. */
export function judgeContrast(contrast: Contrast, bound: Bound, level: number, tuningN: number): Finding | Refusal {
  const { value: estimate, standardError, nullValue, n } = contrast;
  const refusal = refusalOf(contrast);
  if (refusal) return refusal;
  const alpha = tailOf(level);
  const ask = { estimate, standardError, nullValue, n, tuningN, alpha };
  const { halfWidth } = sequentialMean({ ...ask, alpha: 2 * alpha, alternative: "two-sided" });
  return {
    ...oneSided(bound, {
      greater: sequentialMean({ ...ask, alternative: "greater" }).pValue,
      less: sequentialMean({ ...ask, alternative: "less" }).pValue,
    }),
    n,
    estimate: contrast.estimate,
    interval: endsOf(contrast.within(halfWidth / standardError)),
    remarks: [],
  };
}

/** Behind each group, for its estimate to be nearly normal. */
export const enough = 100;

function refusalOf({ least, counts, standardError, n, estimate }: Contrast): Refusal | undefined {
  if (least < enough) {
    return {
      why: `The always-valid method needs about ${enough} ${counts} in each group; the smallest has ${least}.`,
      n,
      estimate,
      tooFew: { least, counts },
    };
  }
  if (standardError > 0) return undefined;
  return { why: "All that was observed is the same, so there is no spread to test against.", n, estimate };
}
