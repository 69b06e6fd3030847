import type { Sample } from "../data/sample.ts";
import { isChange } from "../grammar/is-change.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Claim } from "./claim.ts";
import { groupsOf, strangersWords } from "./groups-of.ts";
import type { Comparison, Refusal } from "./judgement.ts";

/** One comparison by which a claim is judged, with the names of its groups. */
export interface Compared extends Comparison {
  /** The treated arm; absent where there is one group. */
  readonly arm?: string;
  /** The control, where it takes part. */
  readonly controlArm?: string;
}

type Samples = ReadonlyMap<string | undefined, Sample>;

/**
 * What is compared for a claim: a level is about each treated group alone, a change about each against the control.
 * Arms without data take no part, nor do groups that the plan does not name.
 */
export function comparisonsOf(claim: Claim, read: Samples, record: Experiment): readonly Compared[] | Refusal {
  if (claim.type === "quantile" && claim.quantile === undefined) {
    return { why: "Which quantile is meant is not known; write `quantile: 0.95` into the metric's file." };
  }
  if (claim.type === "ordinal" && !areCounts(read)) {
    return { why: "Steps in order have no mean; count how many reach a step, as a share." };
  }
  const quantile = claim.quantile === undefined ? {} : { quantile: claim.quantile };
  const { arms, samples, strangers } = groupsOf(read, record);
  if (samples.size === 0) return strangers.length > 0 ? { why: strangersWords(strangers, arms) } : [];
  const one = arms.length < 2 ? samples.values().next().value : samples.get(undefined);
  if (one) return [{ treatment: one, ...quantile }];
  const controlArm = controlIn(arms);
  const control = samples.get(controlArm);
  const treated = arms.filter((name) => name !== controlArm && samples.has(name));
  if (treated.length === 0) return { why: `Only ${controlArm} has data, so there is nothing to judge yet.` };
  const isLevel = !isChange(claim.threshold);
  if (!isLevel && !control) {
    const name = controlArm === "control" ? "" : ` ${controlArm}`;
    return { why: `The control${name} has no data, so there is nothing to compare with.` };
  }
  return treated.flatMap((arm) => {
    const treatment = samples.get(arm);
    if (!treatment) return [];
    return isLevel || !control
      ? [{ arm, treatment, ...quantile }]
      : [{ arm, controlArm, treatment, control, ...quantile }];
  });
}

/** The arm called `control`, else the first. */
export function controlIn(names: readonly string[]): string | undefined {
  return names.includes("control") ? "control" : names[0];
}

function areCounts(samples: Samples): boolean {
  return Array.from(samples.values()).every(({ type }) => type === "proportion" || type === "rate");
}
