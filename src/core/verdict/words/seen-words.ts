import { toCapital } from "../../base/to-capital.ts";
import type { Sample } from "../../data/sample.ts";
import type { Claim } from "../claim.ts";
import type { Compared } from "../comparisons-of.ts";
import type { Weighed } from "../weigh.ts";
import { countWords } from "./count-words.ts";
import { sampleWords, shortSampleWords } from "./sample-words.ts";
import { levelsIn, standingWords } from "./standing-words.ts";

/** What was seen, in the two halves of which its sentences are made. */
export interface Seen {
  /** "control 350 of 500 (70.0%); new 297 of 500 (59.4%)". */
  readonly groups: string;
  /** "a fall of 15.1%, more than the claimed 15%"; absent where there is no estimate. */
  readonly standing: string | undefined;
  readonly isChange: boolean;
  /** Whether it begins with the id of an arm, which keeps its case. */
  readonly isNamed: boolean;
}

export function seenIn(weighed: Weighed): Seen {
  const { claim, compared, bounds } = weighed;
  const isChange = bounds[0].scale !== "level";
  const isNamed = compared.arm !== undefined || compared.controlArm !== undefined;
  const groups = groupsWords(compared, claim, isChange, levelsIn(weighed));
  return { groups, standing: standingWords(weighed), isChange, isNamed };
}

/** What was seen, against what was claimed: "900 of 10,000 (9.0%), above the target of 8% in this sample." */
export function seenWords({ groups, standing, isChange, isNamed }: Seen): string {
  const start = isNamed ? groups : toCapital(groups);
  if (standing === undefined) return `${start}.`;
  return isChange ? `${start}: in this sample ${standing}.` : `${start}, ${standing} in this sample.`;
}

/** What was seen of each group. @param beside Claimed levels, on one side of which it is seen to lie. */
export function groupsWords(
  { treatment, control, arm, controlArm }: Compared,
  claim: Claim,
  isChange: boolean,
  beside: readonly number[] = [],
): string {
  if (control)
    return `${controlArm ?? "control"} ${sampleWords(control, claim)}; ${arm ?? "treatment"} ${sampleWords(treatment, claim)}`;
  if (isChange && treatment.type === "pairs") return pairsWords(treatment, claim);
  return `${arm === undefined ? "" : `${arm} `}${sampleWords(treatment, claim, ...beside)}`;
}

function pairsWords({ before, after }: Extract<Sample, { type: "pairs" }>, claim: Claim): string {
  const mean = (values: typeof before): string => shortSampleWords({ type: "values", values }, claim);
  return `before ${mean(before)}, after ${mean(after)}, the means of ${countWords(after.length)} ${after.length === 1 ? "pair" : "pairs"}`;
}

/** What was seen of every group, where no claim can be put beside it: "control 12 of 40 (30.0%); a 9 of 38 (23.7%)." */
export function seenOfSamples(samples: ReadonlyMap<string | undefined, Sample>, claim: Claim): string {
  const groups = Array.from(samples, ([arm, sample]) => {
    const words = sample.type === "pairs" ? pairsWords(sample, claim) : sampleWords(sample, claim);
    return arm === undefined ? toCapital(words) : `${arm} ${words}`;
  });
  return `${groups.join("; ")}.`;
}
