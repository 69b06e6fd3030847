import assert from "node:assert/strict";
import type { Answer } from "../../../../src/core/stats/answer.ts";
import type { Experiment } from "../../../../src/core/model/experiment.ts";
import { designOf } from "../../../../src/core/verdict/planning/design-of.ts";
import type { Design } from "../../../../src/core/verdict/planning/design.ts";
import type { MeasuredMetric } from "../../../../src/core/verdict/verdict-input.ts";

/** Two arms of equal size. */
export const half = { arms: { control: "50%", new: "50%" } };

/** The design of a plan, which must have one. */
export function designFor(plan: Experiment, metric?: MeasuredMetric): Design {
  const answer = designOf({ metric: "metric", ...plan }, metric);
  return answer.design ?? assert.fail(reasonOf(answer));
}

/** Why there is no answer; `undefined` where there is one. */
export function reasonOf(answer: Answer<object>): string | undefined {
  return "reason" in answer ? String(answer.reason) : undefined;
}
