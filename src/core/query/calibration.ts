import type { CountedForecast } from "./forecast.ts";

/** How well what a team said agrees with what came true. Of all people together: nobody is ranked. Plain JSON. */
export interface Calibration {
  /** The mean squared distance between what was said and what came: 0 is perfect. `null` without a prediction. */
  readonly score: number | null;
  readonly count: number;
  /** What was said on average; `null` without a prediction. */
  readonly said: number | null;
  readonly cameTrue: number;
  /** How many of them git cannot prove to have been said before the result. */
  readonly unproved: number;
  /** From the least probable to the most; those in which nothing was said have a count of 0. */
  readonly bins: readonly CalibrationBin[];
}

/** What was said from `from` up to, and but for the last bin without, `to`. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What was said on average; `null` where nothing was. */
  readonly said: number | null;
  readonly cameTrue: number;
}

/** Fewer than this say little, so that they are told as counts and not as percents. */
export const fewestToTell = 20;

const binCount = 5;

/**
 * The calibration of predictions.
 *
 * The score is that of Brier, "Verification of forecasts expressed in terms of probability" (1950), in the usual form
 * for two outcomes: from 0 to 1, with 0.25 for whoever always says 50%.
 */
export function calibrationOf(forecasts: readonly CountedForecast[]): Calibration {
  const bins = Array.from({ length: binCount }, (): CountedForecast[] => []);

  for (const forecast of forecasts) bins[binOf(forecast)]?.push(forecast);
  return {
    score: meanOf(forecasts.map(({ probability, cameTrue }) => (probability - (cameTrue ? 1 : 0)) ** 2)),
    ...summaryOf(forecasts),
    unproved: forecasts.filter(({ standing }) => standing === "unproved").length,
    bins: bins.map((members, at) => ({ from: at / binCount, to: (at + 1) / binCount, ...summaryOf(members) })),
  };
}

function summaryOf(forecasts: readonly CountedForecast[]): Pick<Calibration, "count" | "said" | "cameTrue"> {
  return {
    count: forecasts.length,
    said: meanOf(forecasts.map(({ probability }) => probability)),
    cameTrue: forecasts.filter(({ cameTrue }) => cameTrue).length,
  };
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The hair above a boundary is there because binary fractions may lie a hair below it. */
function binOf({ probability }: CountedForecast): number {
  return Math.min(binCount - 1, Math.floor(probability * binCount + 1e-9));
}
