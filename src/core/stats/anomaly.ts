import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { studentTails } from "./distributions/student-tails.ts";
import { momentsOf } from "./moments.ts";
import { symmetricPValues } from "./p-values.ts";
import { sampleQuantile } from "./sample-quantile.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface Anomaly {
  /** Without the value in question. */
  readonly history: readonly number[];
  readonly value: number;
  /** In standard deviations. */
  readonly threshold: number;
  /** In scaled median absolute deviations; 3.5 is usual. */
  readonly robustThreshold: number;
}

export interface AnomalyResult {
  readonly mean: number;
  readonly sd: number;
  /** `null` for a history without spread, as all that follows from it. */
  readonly z: number | null;
  /** Whether the value lies further out than the threshold; one exactly there does not. */
  readonly isAnomaly: boolean | null;
  readonly direction: "up" | "down" | "none";
  /** How rare such a value would be next in a steady history of this length. */
  readonly prediction: { readonly t: number | null; readonly df: number; readonly pValue: number | null };
  /** The same with medians, which one old outlier cannot blind. */
  readonly robust: {
    readonly median: number;
    readonly scaledMad: number;
    /** Whether the mean deviation stands in, because at least half of the history is equal. */
    readonly usedFallback: boolean;
    readonly z: number | null;
    readonly isAnomaly: boolean | null;
  };
}

/**
 * Whether a value stands out from its history (Iglewicz & Hoaglin 1993). Undefined below two past values.
 *
 * @throws RangeError when the numbers are none.
 */
export function anomaly({ history, value, threshold, robustThreshold }: Anomaly): Answer<AnomalyResult> {
  demand.number("the value", value);
  demand.atLeast("the threshold", threshold, 0);
  demand.atLeast("the robust threshold", robustThreshold, 0);
  const { n, mean, sd } = momentsOf({ values: history }, "the history");
  if (mean === null || sd === null) return undefinedBecause("the history needs at least two values");

  const z = sd === 0 ? null : (value - mean) / sd;
  return {
    mean,
    sd,
    z,
    isAnomaly: z === null ? null : Math.abs(z) > threshold,
    direction: value > mean ? "up" : value < mean ? "down" : "none",
    prediction: predictionOf(z, n),
    robust: robustOf(history, value, robustThreshold),
  };
}

function predictionOf(z: number | null, n: number): AnomalyResult["prediction"] {
  const df = n - 1;
  if (z === null) return { t: null, df, pValue: null };
  const t = z / Math.sqrt(1 + 1 / n);
  return { t, df, pValue: symmetricPValues(studentTails(t, df)).twoSided };
}

function robustOf(history: readonly number[], value: number, threshold: number): AnomalyResult["robust"] {
  const median = medianOf(history);
  const deviations = history.map((past) => Math.abs(past - median));
  const scaledMad = medianOf(deviations) / normalQuantile(0.75);
  const meanDeviation = deviations.reduce((sum, deviation) => sum + deviation, 0) / history.length;
  const scale = scaledMad === 0 ? Math.sqrt(Math.PI / 2) * meanDeviation : scaledMad;
  const z = scale === 0 ? null : (value - median) / scale;
  return {
    median,
    scaledMad,
    usedFallback: scaledMad === 0,
    z,
    isAnomaly: z === null ? null : Math.abs(z) > threshold,
  };
}

function medianOf(values: readonly number[]): number {
  return sampleQuantile(Float64Array.from(values).sort(), 0.5);
}
