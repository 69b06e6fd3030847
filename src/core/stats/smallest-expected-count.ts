import type { ProportionArms } from "./score-statistic.ts";

/** Of the four cells of the table, if both shares were equal; below 5 the score test is no longer to be trusted. */
export function smallestExpectedCount({ control, treatment }: ProportionArms): number {
  const share = (control.successes + treatment.successes) / (control.n + treatment.n);
  return Math.min(control.n, treatment.n) * Math.min(share, 1 - share);
}
