import { groupsOf, listed } from "../groups-of.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Readings } from "../readings-of.ts";
import type { Note } from "../verdict.ts";

/** Arms without data and groups that are no arms take no part, which is said before anybody wins. */
export function missingArms(record: Experiment, { samples: read }: Pick<Readings, "samples">): readonly Note[] {
  const { arms, samples, strangers } = groupsOf(read, record);
  if (samples.size === 0) return [];
  const isOfArms = !samples.has(undefined);
  return [
    isOfArms ? missingWords(arms.filter((name) => !samples.has(name))) : undefined,
    strangersNote(strangers, arms),
    isOfArms && read.has(undefined) ? "A reading without an arm takes no part, because the arms were read." : undefined,
    !isOfArms && arms.length > 1 ? "No reading names its arm, so all of them are judged as one group." : undefined,
  ].flatMap((text) => (text === undefined ? [] : [{ code: "arm-without-data" as const, text }]));
}

function missingWords(missing: readonly string[]): string | undefined {
  if (missing.length === 0) return undefined;
  return `${missing.join(", ")} ${missing.length === 1 ? "has no data and takes" : "have no data and take"} no part.`;
}

function strangersNote(strangers: readonly string[], arms: readonly string[]): string | undefined {
  if (strangers.length === 0) return undefined;
  const isOne = strangers.length === 1;
  const advice = arms.length === 0 ? "which has none" : `which has ${listed(arms)}`;
  return `${listed(strangers)} ${isOne ? "is no arm" : "are no arms"} of the plan, ${advice}, and ${isOne ? "takes" : "take"} no part.`;
}
