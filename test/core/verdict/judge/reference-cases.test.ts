import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bound } from "../../../../src/core/verdict/claim.ts";
import { judge } from "../../../../src/core/verdict/judge/judge.ts";
import { judgeAnytime } from "../../../../src/core/verdict/judge/judge-anytime.ts";
import type { Comparison, Judgement } from "../../../../src/core/verdict/judgement.ts";
import type { MethodName } from "../../../../src/core/verdict/method.ts";
import { projectRoot } from "../../../kit/project.ts";
import { assertClose } from "../../stats/kit/assert-close.ts";
import { numberAt, partAt, sampleFrom } from "./kit/case-parts.ts";
import { judged, refused } from "./kit/judged.ts";

/** How the cases of R are asked of a judge, and where their answers stand. */
interface Reading {
  readonly scale: Bound["scale"];
  /** Where the threshold stands; 0 without one. */
  readonly threshold?: string;
  readonly quantile?: true;
  readonly pValue: string;
  readonly interval?: string;
  /** A ratio of R is 1 more than a relative change. */
  readonly isRatio?: true;
  /** Cases that R answers and that we refuse, by what is too little in them. */
  readonly refuses?: RegExp;
}

const readings: Partial<Record<MethodName, Reading>> = {
  proportion_one_sample: { scale: "level", threshold: "threshold", pValue: "p_value", interval: "clopper_pearson" },
  proportion_two_sample: {
    scale: "difference",
    threshold: "null_difference",
    pValue: "p_value",
    interval: "score_interval",
  },
  relative_lift_proportions: {
    scale: "relative",
    threshold: "threshold",
    pValue: "log_ratio.p_value",
    interval: "log_ratio.interval",
    refuses: /has 0 of|^Both groups/,
  },
  mean_one_sample: {
    scale: "level",
    threshold: "threshold",
    pValue: "p_value",
    interval: "interval",
    refuses: /too few/,
  },
  mean_two_sample_welch: {
    scale: "difference",
    threshold: "null_difference",
    pValue: "p_value",
    interval: "interval",
    refuses: /too few/,
  },
  relative_lift_means: {
    scale: "relative",
    threshold: "threshold",
    pValue: "threshold_contrast.p_value",
    refuses: /below 0/,
  },
  mean_paired: {
    scale: "difference",
    threshold: "threshold",
    pValue: "p_value",
    interval: "interval",
    refuses: /too few/,
  },
  rate_one_sample: { scale: "level", threshold: "threshold", pValue: "p_value", interval: "exact_interval" },
  rate_two_sample: {
    scale: "relative",
    threshold: "null_ratio",
    pValue: "p_value",
    interval: "exact_interval",
    isRatio: true,
    refuses: /no event in either group/,
  },
  quantile_one_sample: {
    scale: "level",
    threshold: "threshold",
    quantile: true,
    pValue: "p_value",
    interval: "interval",
  },
  quantile_two_sample: { scale: "difference", quantile: true, pValue: "p_value", interval: "interval" },
};

for (const [method, reading] of Object.entries(readings) as [MethodName, Reading][]) {
  describe(`the cases of ${method}, judged`, () => {
    for (const { name, input, expected } of casesOf(method)) {
      it(name, () => {
        const bound = boundOf(input, reading);
        const level = (1 + numberAt(input, "confidence_level")) / 2;
        const answer = judge(bound, comparisonOf(input, reading), level);
        if (partAt(expected, "status") === "undefined") return void refused(answer);
        if ("why" in answer) return assert.match(answer.why, reading.refuses ?? /never/);

        const mirrored = judged(judge({ ...bound, side: "at-most" }, comparisonOf(input, reading), level));
        assert.deepEqual([mirrored.pFor, mirrored.pAgainst], [answer.pAgainst, answer.pFor]);
        if (answer.method === "permutation_two_sample") return;
        assert.equal(answer.method, method);
        assertSame(answer, expected, reading);
      });
    }
  });
}

describe("the cases of sequential_proportion, judged", () => {
  const tuned = casesOf("sequential_proportion").filter(({ input }) => partAt(input, "tuning_n") !== undefined);
  for (const { name, input, expected } of tuned) {
    it(name, () => {
      const { scale, side, value } = boundOf(input, { scale: "level", threshold: "threshold", pValue: "" });
      const level = 1 - numberAt(input, "alpha") / 2;
      const comparison: Comparison = { treatment: sampleFrom(input) };
      const answer = judgeAnytime({ scale, side, value }, comparison, level, numberAt(input, "tuning_n"));
      if (numberAt(input, "n") === 0) return void refused(answer);
      assertSame(judged(answer), expected, { scale, pValue: "p_value", interval: "confidence_sequence" });
    });
  }
});

describe("the cases of sequential_mean, judged", () => {
  const large = casesOf("sequential_mean").filter(({ input }) => numberAt(input, "n") >= 100);
  for (const { name, input, expected } of large) {
    it(name, () => {
      const n = numberAt(input, "n");
      const [mean, sd] = [numberAt(input, "estimate"), numberAt(input, "standard_error") * Math.sqrt(n)];
      const isTwoSided = partAt(input, "alternative") === "two-sided";
      const level = 1 - numberAt(input, "alpha") / (isTwoSided ? 2 : 1);
      const bound: Bound = { side: "at-least", value: numberAt(input, "null_value"), scale: "level" };
      const comparison: Comparison = { treatment: { type: "mean", n, mean, sd } };
      const answer = judged(judgeAnytime(bound, comparison, level, numberAt(input, "tuning_n")));
      assert.equal(answer.method, "sequential_mean");
      if (!isTwoSided) return assertClose(answer.pFor, numberAt(expected, "p_value"), 1e-7);
      assertClose(answer.interval[0] ?? NaN, numberAt(expected, "interval.lower"), 1e-9);
      assertClose(answer.interval[1] ?? NaN, numberAt(expected, "interval.upper"), 1e-9);
    });
  }
});

function casesOf(method: MethodName): readonly { name: string; input: unknown; expected: unknown }[] {
  const path = join(projectRoot, `test/fixtures/stats-cases/${method}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as never;
}

function boundOf(input: unknown, { scale, threshold, isRatio }: Reading): Bound {
  const value = threshold === undefined ? 0 : numberAt(input, threshold);
  return { side: "at-least", value: isRatio ? value - 1 : value, scale };
}

function comparisonOf(input: unknown, { quantile }: Reading): Comparison {
  const control = partAt(input, "control");
  return {
    treatment: sampleFrom(control === undefined ? input : partAt(input, "treatment")),
    ...(control === undefined ? {} : { control: sampleFrom(control) }),
    ...(quantile ? { quantile: numberAt(input, "probability") } : {}),
  };
}

function assertSame(answer: Judgement, expected: unknown, { pValue, interval, isRatio }: Reading): void {
  const isFisher = answer.name === "Fisher's exact test";
  const place = isFisher ? "fisher_p_value" : pValue;
  assertClose(answer.pFor, numberAt(expected, `${place}.greater`), 1e-7);
  assertClose(answer.pAgainst, numberAt(expected, `${place}.less`), 1e-7);
  if (interval === undefined || isFisher) return;
  for (const [at, end] of ["lower", "upper"].entries()) {
    const wanted = partAt(expected, `${interval}.${end}`);
    if (typeof wanted !== "number") assert.equal(answer.interval[at], null);
    else assertNear(answer.interval[at] ?? NaN, isRatio ? wanted - 1 : wanted);
  }
}

/** Relative, and absolute where an end lies next to 0. */
function assertNear(got: number, wanted: number): void {
  assert.ok(Math.abs(got - wanted) <= Math.max(1e-12, 1e-8 * Math.abs(wanted)), `${got} instead of ${wanted}`);
}
