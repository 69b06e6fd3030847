import type { Day } from "../../base/day.ts";
import type { EntryOf } from "../../index/entry.ts";
import { predictionsOfEntry } from "../../index/predictions-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { calibrationOf } from "../calibration.ts";
import { calibrationText } from "../forecast-words.ts";
import { forecastsOf, isScored } from "../forecast.ts";
import type { Figure } from "./figure.ts";

/** How well the team predicted what came out. Of all people together: nobody is ranked. */
export function forecastsFigure(entries: readonly EntryOf<"experiment">[], snapshot: Snapshot, today: Day): Figure {
  const scored = entries.flatMap((entry) =>
    forecastsOf(predictionsOfEntry(entry), () => verdictInSnapshot(entry, snapshot, today))
      .filter(isScored)
      .map((forecast) => ({ ...forecast, file: entry.path })),
  );
  const files = Array.from(new Set(scored.map(({ file }) => file)));
  const calibration = calibrationOf(scored);
  const { score, count, cameTrue, unproved } = calibration;
  return {
    id: "forecasts",
    title: "Forecast accuracy",
    formula: "mean of (what was said - what came true, as 1 or 0)²: the Brier score, 0 at best",
    value: score,
    unit: "score",
    numbers: { predictions: count, cameTrue, unproved, experiments: files.length },
    sentence: calibrationText({ ...calibration, experiments: files.length }),
    files,
  };
}
