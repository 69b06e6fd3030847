import { fewestToTell, type CalibrationBin } from "../../core/query/calibration.ts";
import { binText, calibrationText, forecastText, percentText, shareText } from "../../core/query/forecast-words.ts";
import { teamCalibration, type PlacedForecast, type TeamCalibration } from "../../core/query/team-calibration.ts";
import { ExitCode } from "../exit-code.ts";
import { printJson } from "../output/json.ts";
import { paintFor, type Paint } from "../output/paint.ts";
import { widthOf } from "../output/width-of.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";

/** `uol predictions`: how well a team judges what will come out. Of all people together: nobody is ranked. */
export const predictions: Verb = {
  example: "uol predictions --format json",
  formats: ["text", "json"],
  flags: [],

  async run(io, { flags }) {
    const { snapshot, root, today } = await readWorkspace(io, flags);
    const calibration = teamCalibration(snapshot, root, today);
    if (flags.format === "json") printJson(io, "predictions", toAnswer(calibration));
    else io.out(toText(calibration, paintFor(io, flags)));
    return ExitCode.fine;
  },
};

function toAnswer({ score, count, experiments, unproved, bins, notCounted }: TeamCalibration): object {
  return {
    score,
    count,
    experiments,
    unproved,
    few: count < fewestToTell,
    bins: bins.map((bin) => ({
      ...bin,
      share: bin.count === 0 ? null : bin.cameTrue / bin.count,
      few: bin.count < fewestToTell,
    })),
    notCounted: notCounted.map(({ id, file, who, probability = null, why }) => ({ id, file, who, probability, why })),
  };
}

function toText(calibration: TeamCalibration, paint: Paint): string {
  const bins = calibration.bins.filter(({ count }) => 0 < count);
  return [
    `${calibrationText(calibration)}\n`,
    ...(bins.length === 0 ? [] : [bins.map(binLine).join("")]),
    ...notCountedText(calibration.notCounted, paint),
  ].join("\n");
}

function binLine(bin: CalibrationBin): string {
  const said = bin.said === null ? "" : `${percentText(bin.said)} on average`;
  return `said ${binText(bin).padEnd(widthOfBins)}  ${said.padEnd(16)}  ${shareText(bin.cameTrue, bin.count)} came true\n`;
}

const widthOfBins = "80% to 100%".length;

function notCountedText(forecasts: readonly PlacedForecast[], paint: Paint): readonly string[] {
  if (forecasts.length === 0) return [];
  const width = widthOf(forecasts.map(({ id }) => id));
  const lines = forecasts.map((forecast) => `  ${forecast.id.padEnd(width)}  ${forecastText(forecast)}\n`);
  return [`${paint("dim", "not counted")}\n${lines.join("")}`];
}
