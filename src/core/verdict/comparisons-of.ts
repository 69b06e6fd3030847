import type { Sample } from "../data/sample.ts";
import type { Experiment } from "../model/experiment.ts";
import { isChange } from "./bounds-of.ts";
import type { Claim } from "./claim.ts";
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
 * Arms without data take no part.
 */
export function comparisonsOf(claim: Claim, samples: Samples, record: Experiment): readonly Compared[] | Refusal {
  if (claim.type === "quantile" && claim.quantile === undefined) {
    return { why: "Which quantile is meant is not known; write `quantile: 0.95` into the metric's file." };
  }
  if (claim.type === "ordinal" && !areCounts(samples)) {
    return { why: "Steps in order have no mean; count how many reach a step, as a share." };
  }
  const quantile = claim.quantile === undefined ? {} : { quantile: claim.quantile };
  const names = armsIn(samples, record);
  const one = samples.get(undefined);
  if (names.length < 2 || !names.some((name) => samples.has(name))) {
    const treatment = one ?? samples.values().next().value;
    return treatment ? [{ treatment, ...quantile }] : [];
  }
  const controlArm = controlIn(names);
  const control = samples.get(controlArm);
  const treated = names.filter((name) => name !== controlArm && samples.has(name));
  if (treated.length === 0) return { why: `Only ${controlArm} has data, so there is nothing to judge yet.` };
  const isLevel = !isChange(claim);
  if (!isLevel && !control)
    return { why: `The control ${controlArm} has no data, so there is nothing to compare with.` };
  return treated.flatMap((arm) => {
    const treatment = samples.get(arm);
    if (!treatment) return [];
    return isLevel || !control
      ? [{ arm, treatment, ...quantile }]
      : [{ arm, controlArm, treatment, control, ...quantile }];
  });
}

/** The arms of the plan, else those that the readings name. */
export function armsIn(samples: Samples, { arms = {} }: Experiment): readonly string[] {
  const declared = Object.keys(arms);
  if (declared.length > 0) return declared;
  return Array.from(samples.keys()).filter((name) => name !== undefined);
}

/** The arm called `control`, else the first. */
export function controlIn(names: readonly string[]): string | undefined {
  return names.includes("control") ? "control" : names[0];
}

function areCounts(samples: Samples): boolean {
  return Array.from(samples.values()).every(({ type }) => type === "proportion" || type === "rate");
}
