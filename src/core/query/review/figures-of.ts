import type { Day } from "../../base/day.ts";
import { isInPeriod, type Period } from "../../grammar/period.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { belongsOn } from "../belongs-on.ts";
import type { Figure } from "./figure.ts";
import { forecastsFigure } from "./forecasts-figure.ts";
import { heldFigure } from "./held-figure.ts";
import { reworkFigure } from "./rework-figure.ts";
import { timeToLearningFigure } from "./time-to-learning-figure.ts";

/** What the way of working brings, of the experiments that belong to a period; from the repository alone. */
export function figuresOf(snapshot: Snapshot, today: Day, period: Period): readonly Figure[] {
  const entries = entriesOfKind(snapshot, "experiment")
    .filter(({ record }) => isInPeriod(belongsOn(record), period))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return [
    reworkFigure(entries, snapshot),
    timeToLearningFigure(entries, snapshot, today),
    heldFigure(entries, snapshot, today),
    forecastsFigure(entries, snapshot, today),
  ];
}
