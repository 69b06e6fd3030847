import type { Day } from "../base/day.ts";
import { predictionsOfEntry } from "../index/predictions-of-entry.ts";
import { entriesOfKind, type Snapshot } from "../index/snapshot.ts";
import { verdictInSnapshot } from "../index/verdict-in-snapshot.ts";
import { calibrationOf, type Calibration } from "./calibration.ts";
import { forecastsOf, isScored, type Forecast, type ScoredForecast } from "./forecast.ts";

/** How well the team of a root predicts. Plain JSON. */
export interface TeamCalibration extends Calibration {
  /** How many experiments the predictions that count are about. */
  readonly experiments: number;
  /** The others, by the path of their files, each with the reason. */
  readonly notCounted: readonly PlacedForecast[];
}

/** A forecast with the experiment that it is about. */
export interface PlacedForecast extends Forecast {
  readonly id: string;
  /** The path below the root. */
  readonly file: string;
}

/** Holds all predictions of a root against what came of them. */
export function teamCalibration(snapshot: Snapshot, root: string, today: Day): TeamCalibration {
  const scored: (ScoredForecast & PlacedForecast)[] = [];
  const notCounted: PlacedForecast[] = [];
  for (const forecast of forecastsIn(snapshot, root, today)) {
    if (isScored(forecast)) scored.push(forecast);
    else notCounted.push(forecast);
  }
  const experiments = new Set(scored.map(({ file }) => file)).size;
  return { ...calibrationOf(scored), experiments, notCounted };
}

function forecastsIn(snapshot: Snapshot, root: string, today: Day): readonly PlacedForecast[] {
  return entriesOfKind(snapshot, "experiment").flatMap((entry): PlacedForecast[] => {
    if (entry.root !== root) return [];
    const { id, path: file } = entry;
    const forecasts = forecastsOf(predictionsOfEntry(entry), () => verdictInSnapshot(entry, snapshot, today));
    return forecasts.map((forecast) => ({ ...forecast, id, file }));
  });
}
