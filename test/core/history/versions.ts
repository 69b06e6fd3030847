import type { VersionLookup } from "../../../src/core/history/match-moves.ts";
import type { TodaysPlan } from "../../../src/core/history/registration-of.ts";
import type { TodaysFile } from "../../../src/core/history/repository-history.ts";
import { experimentVersionOf, readExperimentVersion, readMetricVersion } from "../../../src/core/history/version.ts";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import { kinds } from "../../../src/core/model/kinds.ts";
import { readRecord } from "../../../src/core/model/read-record.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** What the text of a file says, as the kind that its name claims. */
export function versionOf(path: string, text: string | undefined): ReturnType<VersionLookup> {
  if (text === undefined) return "missing";
  const source = parseSource(text);
  return path.includes(".metric.") ? readMetricVersion(source) : readExperimentVersion(source);
}

/** Today's text of an experiment, for both questions of registration. */
export function todayOf(path: string, text: string): { readonly file: TodaysFile; readonly plan: TodaysPlan } {
  const source = parseSource(text);
  const record: Experiment = readRecord(source, kinds.experiment.schema).value;
  const version = experimentVersionOf(record, source);
  const data = (record.results ?? []).flatMap((result) => result.data ?? []);
  const metricPath = `learning/${record.metric ?? ""}.metric.yaml`;
  return { file: { path, version, data, metricPath }, plan: { version, amendments: record.amendments } };
}
