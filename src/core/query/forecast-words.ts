import { plural } from "../base/plural.ts";
import { probabilityOf } from "../model/probability-of.ts";
import { fewestToTell, type CalibrationBin } from "./calibration.ts";
import type { Forecast } from "./forecast.ts";
import type { TeamCalibration } from "./team-calibration.ts";

/** A share as people read it: `70%`, `33.3%`. */
export function percentText(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}

/** How well the team predicts, in two sentences. */
export function calibrationText({
  score,
  count,
  said,
  cameTrue,
  unproved,
  experiments,
}: Omit<TeamCalibration, "bins" | "notCounted">): string {
  if (score === null || said === null) {
    return "No prediction of the team counts yet. One counts once it was committed before the first result, and the verdict is supported or refuted.";
  }
  const few = count < fewestToTell ? ", too few to tell" : "";
  const proof = unproved === 0 ? "" : `, ${unproved} of them not proved`;
  const basis = `${plural(count, "prediction")} in ${plural(experiments, "experiment")}${proof}${few}`;
  return `The team's Brier score is ${score.toFixed(2)} over ${basis}; 0 is perfect, and always saying 50% gives 0.25. It said ${percentText(said)} on average, and ${shareText(cameTrue, count)} came true.`;
}

/** What came true of a number of predictions: as counts, with a percentage only where there are enough for one. */
export function shareText(cameTrue: number, count: number): string {
  const counts = `${cameTrue} of ${count}`;
  return count < fewestToTell ? counts : `${counts} (${percentText(cameTrue / count)})`;
}

export function binText({ from, to }: Pick<CalibrationBin, "from" | "to">): string {
  return `${percentText(from)} to ${percentText(to)}`;
}

/** Whether a prediction counts, and why not: "dana 70%: came true", "lee 40%: was not committed before the first result". */
export function forecastText({ who, probability, standing, words, cameTrue, why }: Forecast): string {
  const number = probability === undefined ? "" : ` ${percentText(probability)}`;
  const proof = standing === "unproved" && cameTrue !== undefined ? ", not proved" : "";
  const outcome = why ?? (cameTrue === true ? "came true" : "did not come true");
  return `${who}${number}: ${outcome}${proof}${changedText(probability, words, standing)}`;
}

function changedText(
  probability: number | undefined,
  words: string | undefined,
  standing: Forecast["standing"],
): string {
  if (standing !== "proved" || probability === undefined) return "";
  if (words === undefined) return ", taken out after the first result";
  return probabilityOf(words) === probability ? "" : `, changed to ${words} after the first result`;
}
