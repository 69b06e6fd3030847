import { definedOf } from "../../base/defined-of.ts";
import { valueInUnit } from "../../grammar/compare-quantities.ts";
import { isChange } from "../../grammar/is-change.ts";
import type { Experiment } from "../../model/experiment.ts";
import { primaryResultsOf } from "../../model/readings.ts";
import type { Answer } from "../../stats/answer.ts";
import { undefinedBecause } from "../../stats/undefined-because.ts";
import { boundsOf } from "../bounds-of.ts";
import type { Claim } from "../claim.ts";
import { claimsOf } from "../claims-of.ts";
import { levelOf } from "../level-of.ts";
import type { MeasuredMetric } from "../verdict-input.ts";
import { armPartsOf, type ArmParts } from "./arm-parts.ts";
import type { Design, PlannedTest } from "./design.ts";
import { expectedLevel } from "./expected-level.ts";
import { plannedTypeOf } from "./planned-type.ts";
import { spreadOf } from "./spread-of.ts";
import { isRefusal } from "../judgement.ts";

const nothing: MeasuredMetric = {};
const known = new WeakMap<Experiment, { metric: MeasuredMetric; answer: Answer<PlannedTest> }>();

/**
 * The test that a plan leads to; undefined, with the reason, where the threshold cannot be read as numbers or no test
 * answers. Quick, and remembered for each record, so that hints and rules may all ask.
 *
 * @param metric What the dictionary says of the metric that decides.
 */
export function designOf(record: Experiment, metric = nothing): Answer<PlannedTest> {
  const before = known.get(record);
  if (before?.metric === metric) return before.answer;
  const answer = workOut(record, metric);
  known.set(record, { metric, answer });
  return answer;
}

function workOut(record: Experiment, metric: MeasuredMetric): Answer<PlannedTest> {
  const type = metric.type ?? typeOfResults(record) ?? plannedTypeOf(record, metric);
  const described: MeasuredMetric = type === "read" ? metric : { ...metric, type };
  const claim = claimsOf({ record, metricOf: () => described }).find(({ role }) => role === "primary");
  if (!claim) return undefinedBecause("no threshold can be read");
  if (claim.type === "ordinal") return undefinedBecause("steps in order have no test of their own");
  if (record.results?.some(({ before }) => before !== undefined)) {
    return undefinedBecause("the same ones are measured before and after");
  }
  return ofClaim(record, described, claim);
}

/** The form of the readings decides, and `claimsOf` knows how. */
function typeOfResults(record: Experiment): "read" | undefined {
  const isRead = primaryResultsOf(record).some(({ judged }) => judged === undefined);
  return isRead ? "read" : undefined;
}

function ofClaim(record: Experiment, metric: MeasuredMetric, claim: Claim): Answer<PlannedTest> {
  const arms = armPartsOf(record);
  const isCompared = arms !== undefined && isChange(claim.threshold);
  const bounds = boundsOf(claim, isCompared);
  if (isRefusal(bounds)) return undefinedBecause(bounds.why);
  if (claim.type === "quantile" && claim.quantile === undefined) {
    return undefinedBecause("which percentile is meant is not known");
  }
  const traits = { ...metric, id: record.metric, type: claim.type };
  const design: Design = {
    type: claim.type as Design["type"],
    bounds,
    alpha: Number(((1 - levelOf(record)) / (arms?.variants ?? 1)).toPrecision(12)),
    treated: arms?.treated ?? 1,
    isAnytime: record.looks === "anytime",
    ...(claim.quantile !== undefined && { quantile: claim.quantile }),
    ...(isCompared && controlOf(arms, claim)),
    ...definedOf({
      expect: record.expect === undefined ? undefined : expectedLevel(record.expect, claim, traits),
      sd: spreadOf(record),
    }),
  };
  return { claim, design };
}

function controlOf({ control }: ArmParts, { baseline, unit, type }: Claim): Pick<Design, "control" | "baseline"> {
  const each = type === "rate" ? (unit.per?.count ?? 1) : 1;
  const level = baseline && valueInUnit(baseline, unit);
  return { control, ...definedOf({ baseline: level === undefined ? undefined : level / each }) };
}
