import type { Sample } from "../data/sample.ts";
import type { Experiment } from "../model/experiment.ts";

type Samples = ReadonlyMap<string | undefined, Sample>;

/** Which of the groups that were read take part in a comparison. */
export interface Groups {
  /** The arms of the plan; where it has none, the only one that was read. */
  readonly arms: readonly string[];
  /** Of those that take part; a reading without an arm does where no arm was read. */
  readonly samples: Samples;
  /** Names of readings that are no arms of the plan. */
  readonly strangers: readonly string[];
}

/** Takes the groups of a plan apart from others that were read, because nobody planned what those show. */
export function groupsOf(samples: Samples, { arms: planned = {} }: Pick<Experiment, "arms">): Groups {
  const declared = Object.keys(planned);
  if (samples.size === 1 && samples.has(undefined)) return { arms: declared, samples, strangers: [] };
  const read = Array.from(samples.keys()).filter((name) => name !== undefined);
  const isAlone = declared.length === 0 && read.length === 1 && samples.size === 1;
  const arms = isAlone ? read : declared;
  const strangers = read.filter((name) => !arms.includes(name));
  return { arms, samples: samplesOf(arms, samples), strangers };
}

/** A reading without an arm is about all of them, and counts where none of them was read. */
function samplesOf(arms: readonly string[], samples: Samples): Samples {
  const isRead = arms.some((arm) => samples.has(arm));
  const counts = (arm: string | undefined): boolean => (arm === undefined ? !isRead : arms.includes(arm));
  const all = Array.from(samples.keys());
  if (all.every(counts)) return samples;
  return new Map(Array.from(samples).filter(([arm]) => counts(arm)));
}

/** "The readings are of berlin and paris, but the plan has no arms; declare them under `arms`." */
export function strangersWords(strangers: readonly string[], arms: readonly string[]): string {
  const [isOf, known] = [`The readings are of ${listed(strangers)}`, listed(arms)];
  if (arms.length === 0) return `${isOf}, but the plan has no arms; declare them under \`arms\`.`;
  return `${isOf}, but the ${arms.length === 1 ? "arm of the plan is" : "arms of the plan are"} ${known}; write one of these.`;
}

/** "control and guest". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
