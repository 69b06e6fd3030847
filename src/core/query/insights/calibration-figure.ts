import { plural } from "../../base/plural.ts";
import { wilsonInterval } from "../../stats/wilson-interval.ts";
import { calibrationOf, fewestToTell, type Calibration, type CalibrationBin } from "../calibration.ts";
import type { Card } from "../card.ts";
import type { CountedForecast } from "../forecast.ts";
import { binText, percentText } from "../forecast-words.ts";
import type { ReliabilityPoint } from "./chart.ts";
import { emptyFigure, filesOf, type InsightFigure } from "./insight-figure.ts";
import { reachOf90 } from "./reach-of-90.ts";

const id = "calibration";

/** How well what was said before agrees with what came true: of all people together, nobody is ranked. */
export function calibrationFigure(cards: readonly Card[]): InsightFigure {
  const files = cards.filter(({ forecasts = [] }) => forecasts.length > 0);
  const forecasts = files.flatMap((card) => card.forecasts ?? []);
  const calibration = calibrationOf(forecasts);
  const { score, unproved, count } = calibration;
  if (score === null) {
    const missing =
      "Predictions that were committed before the first result are counted here once the claim is supported or refuted.";
    return emptyFigure(id, "No prediction counts yet", missing);
  }
  const bins = calibration.bins.filter((bin) => bin.count > 0);
  return {
    id,
    title: titleOf(calibration, forecasts),
    subtitle: `${plural(count, "prediction")} in ${plural(files.length, "experiment")}, as a team`,
    chart: { kind: "reliability", points: bins.map(pointOf), score },
    table: { head: ["Said", "On average", "Predictions", "Came true"], rows: bins.map(rowOf) },
    files: filesOf(files),
    ...(unproved > 0 && { warning: `Of ${unproved} git cannot prove that they are older than the result.` }),
  };
}

/** A difference that luck alone would explain is no finding. */
function titleOf({ count, said, cameTrue }: Calibration, forecasts: readonly CountedForecast[]): string {
  if (said === null || count < fewestToTell) {
    return `Too few to say: ${plural(count, "prediction")}, ${cameTrue} of which came true`;
  }
  const share = cameTrue / count;
  const both = `we said ${percentText(said)} on average, and ${percentText(share)} came true`;
  if (Math.abs(said - share) <= luckOf(forecasts)) return `Our predictions agree with what came: ${both}`;
  return `We are too ${share < said ? "hopeful" : "doubtful"}: ${both}`;
}

/** How far what came true lies from what was said by luck alone, nine times in ten, if every prediction were right. */
function luckOf(forecasts: readonly CountedForecast[]): number {
  const variance = forecasts.reduce((sum, { probability }) => sum + probability * (1 - probability), 0);
  return (reachOf90 * Math.sqrt(variance)) / forecasts.length;
}

function pointOf({ said, cameTrue, count }: CalibrationBin): ReliabilityPoint {
  const { lower, upper } = wilsonInterval({ successes: cameTrue, n: count }, reachOf90);
  return { said: said ?? 0, cameTrue: cameTrue / count, count, interval: [lower, upper] };
}

function rowOf(bin: CalibrationBin): readonly string[] {
  return [binText(bin), percentText(bin.said ?? 0), String(bin.count), String(bin.cameTrue)];
}
