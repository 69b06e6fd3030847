import { compareText } from "../../base/compare-text.ts";
import type { Experiment, Result } from "../../model/experiment.ts";
import { primaryResultsOf } from "../../model/readings.ts";

/**
 * The standard deviation of the metric that decides, from its latest reading; `undefined` where none tells it. Before
 * the first reading nobody knows it, and it is not guessed.
 */
export function spreadOf(record: Experiment): number | undefined {
  const spreads = primaryResultsOf(record).map((reading) => ({ date: reading.date ?? "", sd: sdOf(reading) }));
  const told = spreads.filter(({ sd }) => sd !== undefined && 0 < sd && sd < Infinity);
  return told.toSorted((a, b) => compareText(a.date, b.date)).at(-1)?.sd;
}

function sdOf({ sd, values }: Result): number | undefined {
  if (sd !== undefined || values === undefined || values.length < 2) return sd;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
