import type { Day } from "../../core/base/day.ts";
import type { Entry } from "../../core/index/entry.ts";
import { predictionsOfEntry } from "../../core/index/predictions-of-entry.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { verdictInSnapshot } from "../../core/index/verdict-in-snapshot.ts";
import { forecastText } from "../../core/query/forecast-words.ts";
import { forecastsOf } from "../../core/query/forecast.ts";
import type { Paint } from "./paint.ts";

/** What was predicted of an experiment, a line each with what came of it; empty where nothing was. */
export function predictionLines(entry: Entry, snapshot: Snapshot, today: Day, paint: Paint): string {
  if (entry.kind !== "experiment") return "";
  const forecasts = forecastsOf(predictionsOfEntry(entry), () => verdictInSnapshot(entry, snapshot, today));
  return forecasts.map((forecast) => `${paint("dim", "predicted:")} ${forecastText(forecast)}\n`).join("");
}
