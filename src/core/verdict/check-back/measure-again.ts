import type { Day } from "../../base/day.ts";
import { isChange } from "../../grammar/is-change.ts";
import type { Experiment, Remeasured, Result } from "../../model/experiment.ts";
import type { Sample } from "../../data/sample.ts";
import { boundsOf } from "../bounds-of.ts";
import type { Bound, Claim } from "../claim.ts";
import { claimsOf } from "../claims-of.ts";
import { comparisonsOf, controlIn, type Compared } from "../comparisons-of.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import { readingsOf } from "../readings-of.ts";
import type { Verdict } from "../verdict.ts";
import type { VerdictInput } from "../verdict-input.ts";
import { isMetAt } from "./is-met-at.ts";
import { pointOf } from "./point-of.ts";
import type { DoneCheckBack } from "./remeasured-in.ts";

/** One check-back in numbers, beside the bounds of the claim that decided. */
export interface MeasuredAgain {
  readonly claim: Claim;
  readonly compared: Compared;
  readonly bounds: readonly [Bound, ...Bound[]];
  readonly point: number;
  readonly isMet: boolean;
  /** The day of the control, where it was not measured again and its last reading in `results` stands in. */
  readonly controlFrom?: Day | undefined;
}

/**
 * Holds what was measured again against the threshold that decided, in the unit of its metric.
 *
 * The number itself is held against the bound, not its interval: formats.md asks whether the threshold is met again, and
 * few measure again with as many as at first. A level is about the treated arm alone. A change is counted from the control
 * that was measured on the same day; where none was, from its last reading in `results`, the only known state without
 * the change; without arms from the baseline. Guardrails and other metrics do not decide here either.
 *
 * @param beside All check-backs of the same day, this one included.
 */
export function measureAgain(
  item: DoneCheckBack,
  beside: readonly DoneCheckBack[],
  input: VerdictInput,
  verdict: Verdict,
): MeasuredAgain | Refusal {
  const { record } = input;
  if (item.metric !== undefined && item.metric !== record.metric) {
    return { why: `It measures ${item.metric}, and ${record.metric ?? "no metric"} decides.` };
  }
  const treated = treatedArm(record, verdict);
  const results = beside.map((one) => toResult(one, treated));
  const claim = claimOf(input, results);
  if (!claim) return { why: whyNoClaim(record) };
  const samples = samplesIn({ ...input, record: { ...record, window: undefined, results } }, claim);
  if (isRefusal(samples)) return samples;
  const control = controlOf(samples, claim, input);
  const all = comparisonsOf(claim, new Map([...samples, ...control.samples]), record);
  if (isRefusal(all)) return all;
  const compared = all.find(({ arm }) => arm === (item.arm ?? treated)) ?? all[0];
  return compared ? against(claim, compared, control.day) : { why: "There is nothing to compare." };
}

/** The arm that the verdict was about, else the only one that is no control. */
function treatedArm({ arms = {} }: Experiment, { claims }: Verdict): string | undefined {
  const names = Object.keys(arms);
  if (names.length < 2) return undefined;
  return claims.find(({ role }) => role === "primary")?.arm ?? names.find((name) => name !== controlIn(names));
}

/** A mean alone says enough: it is held against a number, and not tested. */
function toResult(item: Remeasured, treated: string | undefined): Result {
  const { mean, sd = 0, n = 1, arm = treated } = item;
  return { ...item, ...(arm !== undefined && { arm }), ...(mean !== undefined && { sd, n }) };
}

/** What kind of number it is, the results say first, as they did for the verdict. */
function claimOf(input: VerdictInput, results: readonly Result[]): Claim | undefined {
  const record = { ...input.record, results: [...results, ...(input.record.results ?? [])] };
  return claimsOf({ ...input, record }).find(({ role }) => role === "primary");
}

function whyNoClaim({ threshold, criterion }: Experiment): string {
  if (threshold !== undefined) return `The threshold "${threshold}" cannot be read.`;
  if (criterion === undefined) return "There is no threshold that it could meet.";
  return "Nobody judged it by the criterion; write `judged: supported` or `judged: refuted`.";
}

type Samples = ReadonlyMap<string | undefined, Sample>;

function samplesIn(input: VerdictInput, claim: Claim): Samples | Refusal {
  const { samples, unread, unusable } = readingsOf(input, claim);
  const why = unread[0] ?? unusable[0]?.why;
  return why === undefined ? samples : { why };
}

interface Control {
  readonly samples: Samples;
  readonly day?: Day | undefined;
}

const noControl: Control = { samples: new Map() };

function controlOf(samples: Samples, claim: Claim, input: VerdictInput): Control {
  const names = Object.keys(input.record.arms ?? {});
  const control = controlIn(names);
  if (names.length < 2 || !isChange(claim.threshold) || samples.has(control)) return noControl;
  const known = readingsOf(input, claim);
  const sample = known.samples.get(control);
  return sample ? { samples: new Map([[control, sample]]), day: known.days.get(control) } : noControl;
}

function against(claim: Claim, compared: Compared, day: Day | undefined): MeasuredAgain | Refusal {
  const isCompared = compared.control !== undefined || compared.treatment.type === "pairs";
  const bounds = boundsOf(claim, isCompared);
  if (isRefusal(bounds)) return bounds;
  const [first, ...rest] = bounds;
  const point = first && pointOf(compared, first.scale);
  if (!first || point === undefined)
    return { why: "The reading gives no number that the threshold could be held against." };
  const isMet = isMetAt(point, bounds, claim.threshold);
  return { claim, compared, bounds: [first, ...rest], point, isMet, controlFrom: compared.control && day };
}
