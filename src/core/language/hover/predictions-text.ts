import { predictionsOfEntry } from "../../index/predictions-of-entry.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { calibrationText, forecastText } from "../../query/forecast-words.ts";
import { forecastsOf } from "../../query/forecast.ts";
import { teamCalibration } from "../../query/team-calibration.ts";
import type { Subject } from "../place/question.ts";
import { escapeMarkdown } from "../../base/markdown.ts";

/** How well the team predicts, and of each prediction here whether it counts. */
export function predictionsText({ entry, snapshot, root, today }: Subject): string | undefined {
  if (entry?.kind !== "experiment") return undefined;
  const forecasts = forecastsOf(predictionsOfEntry(entry), () => verdictInSnapshot(entry, snapshot, today));
  return [
    escapeMarkdown(calibrationText(teamCalibration(snapshot, root, today))),
    forecasts.map((forecast) => `- ${escapeMarkdown(forecastText(forecast))}`).join("\n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}
