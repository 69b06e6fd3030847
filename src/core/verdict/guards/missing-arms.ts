import { armsIn } from "../comparisons-of.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Readings } from "../readings-of.ts";
import type { Note } from "../verdict.ts";

/** Arms of which nothing was read; they take no part before anybody wins. None where no arm was read. */
export function missingArms(record: Experiment, { samples }: Pick<Readings, "samples">): readonly Note[] {
  const names = armsIn(samples, record);
  const missing = names.filter((name) => !samples.has(name));
  if (missing.length === 0 || missing.length === names.length) return [];
  const words = missing.length === 1 ? "has no data and takes no part" : "have no data and take no part";
  return [{ code: "arm-without-data", text: `${missing.join(", ")} ${words}.` }];
}
