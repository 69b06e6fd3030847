import type { Experiment } from "../model/experiment.ts";
import { designOf } from "../verdict/planning/design-of.ts";
import { neededSample } from "../verdict/planning/needed-sample.ts";
import { sampleWords } from "../verdict/planning/plan-words.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { MeasuredMetric } from "../verdict/verdict-input.ts";
import { valueWords } from "../verdict/words/value-words.ts";

/**
 * How many it would take to show what was seen, if it is the truth; only of a verdict that is open.
 *
 * Dear: milliseconds, for a person who looks closely.
 */
export function neededWords(
  record: Experiment,
  { state, claims }: Verdict,
  metric: MeasuredMetric | undefined,
): string | undefined {
  const evidence = claims.find(({ role }) => role === "primary");
  const estimate = evidence?.estimate ?? undefined;
  if (state !== "inconclusive" || !evidence || estimate === undefined || evidence.scale !== "level") return undefined;
  const planned = designOf(record, metric);
  if (planned.status !== undefined) return undefined;
  const needed = neededSample({ ...planned.design, expect: estimate });
  if (needed.all === undefined || needed.all <= evidence.n) return undefined;
  const rounded = Number(needed.all.toPrecision(3));
  const truth = valueWords(estimate, evidence, evidence.bound);
  return `An 80% chance of support needs about ${sampleWords(rounded, record, planned.claim)}, if the truth is ${truth}.`;
}
