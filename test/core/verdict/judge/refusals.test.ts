import assert from "node:assert/strict";
import type { Sample } from "../../../../src/core/data/sample.ts";
import type { Bound } from "../../../../src/core/verdict/claim.ts";
import { judge } from "../../../../src/core/verdict/judge/judge.ts";
import { judgeAnytime } from "../../../../src/core/verdict/judge/judge-anytime.ts";
import type { Comparison, Refusal } from "../../../../src/core/verdict/judgement.ts";

const share = (successes: number, n: number): Sample => ({ type: "proportion", successes, n });
const rate = (events: number, exposure: number): Sample => ({ type: "rate", events, exposure });
const mean = (n: number, center: number, sd: number): Sample => ({ type: "mean", n, mean: center, sd });
const values = (...all: readonly number[]): Sample => ({ type: "values", values: all });
const pairs = (before: readonly number[], after: readonly number[]): Sample => ({ type: "pairs", before, after });
const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value);

const level: Bound = { side: "at-least", value: 0.5, scale: "level" };
const difference: Bound = { side: "at-least", value: 0.1, scale: "difference" };
const relative: Bound = { side: "at-least", value: 0.1, scale: "relative" };
const collapse: Bound = { side: "at-most", value: -1, scale: "relative" };

const sameInGroups = "All values of each group are the same, so there is no spread to test against.";
const wholeFall = "A relative change cannot be a fall of 100% or more.";

const fixed: readonly (readonly [string, Bound, Comparison, Refusal])[] = [
  [
    "a share of nobody",
    level,
    { treatment: share(0, 0) },
    { why: "Nothing was observed, so there is no share.", n: 0 },
  ],
  [
    "more successes than observations",
    level,
    { treatment: share(3, 2) },
    { why: "There cannot be more successes (3) than observations (2) in the sample." },
  ],
  [
    "a share of more than everybody",
    { ...level, value: 1.2 },
    { treatment: share(1, 2) },
    { why: "The threshold of a share must be from 0 to 1, such as 0.08 for 8%, not 1.2." },
  ],
  [
    "a change of one group",
    difference,
    { treatment: share(1, 2) },
    { why: "There is nothing to measure a change from: add a control group, pairs or a baseline." },
  ],
  [
    "an empty control group",
    difference,
    { treatment: share(1, 2), control: share(0, 0) },
    { why: "Nothing was observed in the control group.", n: 2 },
  ],
  [
    "an empty treated group",
    relative,
    { treatment: share(0, 0), control: share(1, 2) },
    { why: "Nothing was observed in the treated group.", n: 2 },
  ],
  [
    "a difference of 100 points",
    { ...difference, value: 1 },
    { treatment: share(5, 9), control: share(1, 9) },
    { why: "No difference of two shares can be 100 points or more.", n: 18 },
  ],
  [
    "a relative change of a share of 0",
    relative,
    { treatment: share(5, 9), control: share(0, 9) },
    {
      why: "The control group has 0 of 9, so there is no relative change; write the change in points.",
      n: 18,
    },
  ],
  [
    "a relative change to a share of 0",
    relative,
    { treatment: share(0, 9), control: share(5, 9) },
    {
      why: "The treated group has 0 of 9, so a relative change cannot be tested; write the change in points.",
      n: 18,
      estimate: -1,
    },
  ],
  [
    "a relative change of shares that are all",
    relative,
    { treatment: share(9, 9), control: share(8, 8) },
    { why: "Both groups reach 100%, so a relative change cannot be tested.", n: 17 },
  ],
  ["a whole fall of a share", collapse, { treatment: share(1, 9), control: share(5, 9) }, { why: wholeFall, n: 18 }],
  ["a mean of nothing", level, { treatment: values() }, { why: "Nothing was measured, so there is no mean.", n: 0 }],
  [
    "a mean of one",
    level,
    { treatment: values(7) },
    { why: "A single value has no standard deviation, so there is no test.", n: 1 },
  ],
  [
    "a mean of four",
    level,
    { treatment: values(7, 8, 9, 10) },
    { why: "4 values are too few to test a mean; 5 are the least.", n: 4 },
  ],
  [
    "a mean of equal values",
    level,
    { treatment: values(...repeat(0.1, 7)) },
    { why: "All values are the same, so there is no spread to test against.", n: 7, estimate: 0.1 },
  ],
  [
    "two means of few",
    difference,
    { treatment: mean(4, 2, 1), control: mean(9, 1, 1) },
    { why: "4 values in the treated group are too few to test a mean; 5 are the least.", n: 4 },
  ],
  [
    "two means of equal values",
    difference,
    { treatment: mean(8, 2, 0), control: mean(9, 1, 0) },
    { why: sameInGroups, n: 17, estimate: 1 },
  ],
  [
    "few values that are equal in each group",
    difference,
    { treatment: values(3, 3, 3), control: values(1, 1, 1) },
    { why: sameInGroups, n: 6, estimate: 2 },
  ],
  [
    "a relative change of a mean of 0",
    relative,
    { treatment: mean(8, 2, 1), control: mean(9, 0, 1) },
    { why: "The control mean is 0, so there is no relative change; write the change in its unit.", n: 17 },
  ],
  [
    "a relative change of a mean below 0",
    relative,
    { treatment: mean(8, 2, 1), control: mean(9, -3, 1) },
    { why: "The control mean is below 0, so there is no relative change; write the change in its unit.", n: 17 },
  ],
  [
    "pairs of unequal lengths",
    difference,
    { treatment: pairs([1, 2], [1]) },
    { why: "Before and after have different lengths, so they are no pairs." },
  ],
  [
    "few pairs",
    difference,
    { treatment: pairs([1, 2, 3], [2, 2, 4]) },
    { why: "3 pairs are too few to test a mean; 5 are the least.", n: 3 },
  ],
  [
    "pairs that all change by as much",
    difference,
    { treatment: pairs([1.1, 2.1, 3.1, 4.1, 5.1], [2.2, 3.2, 4.2, 5.2, 6.2]) },
    { why: "Every unit changed by the same amount, so there is no spread to test against.", n: 5, estimate: 1.1 },
  ],
  [
    "a relative change of pairs with a 0",
    relative,
    { treatment: pairs([1, 2, 3, 4, 0], [2, 2, 4, 4, 4]) },
    { why: "A relative change of pairs needs values above 0; write the change in its unit.", n: 5 },
  ],
  ["a whole fall of pairs", collapse, { treatment: pairs([1, 2], [2, 1]) }, { why: wholeFall, n: 2 }],
  [
    "pairs in two groups",
    difference,
    { treatment: pairs([1], [2]), control: pairs([1], [2]) },
    { why: "Pairs in two groups cannot be judged: record the change of each unit as `values`." },
  ],
  [
    "a quantile of pairs",
    difference,
    { treatment: pairs([1], [2]), quantile: 0.5 },
    { why: "A change of a quantile cannot be judged from pairs: record two groups of `values`." },
  ],
  [
    "a rate without exposure",
    level,
    { treatment: rate(0, 0) },
    { why: "No exposure was recorded, so there is no rate.", n: 0 },
  ],
  [
    "two rates, one without exposure",
    relative,
    { treatment: rate(1, 7), control: rate(0, 0) },
    { why: "No exposure was recorded in the control group, so there is no rate.", n: 0 },
  ],
  [
    "two rates without events",
    relative,
    { treatment: rate(0, 7), control: rate(0, 7) },
    { why: "There was no event in either group, so there is no change to test.", n: 14 },
  ],
  ["a whole fall of a rate", collapse, { treatment: rate(1, 7), control: rate(9, 7) }, { why: wholeFall, n: 14 }],
  [
    "a difference of rates",
    difference,
    { treatment: rate(7, 7), control: rate(14, 7) },
    {
      why: 'A difference of two rates is not tested; write the change relative, such as "decrease by 20%".',
      n: 14,
      estimate: -1,
    },
  ],
  [
    "a quantile of nothing",
    level,
    { treatment: values(), quantile: 0.9 },
    { why: "Nothing was measured, so there is no quantile.", n: 0 },
  ],
  [
    "a quantile of a mean",
    level,
    { treatment: mean(9, 1, 1), quantile: 0.9 },
    {
      why: "A quantile cannot be judged from a mean: record the values, or count how many lie at or below the threshold.",
    },
  ],
  [
    "a quantile of few",
    difference,
    { treatment: values(1, 2, 3), control: values(2, 3, 4), quantile: 0.95 },
    { why: "There are too few values in a group to compare this quantile.", n: 6, estimate: 1 - 2 },
  ],
  [
    "a quantile of an empty group",
    difference,
    { treatment: values(), control: values(1), quantile: 0.5 },
    { why: "Nothing was measured in the treated group.", n: 1 },
  ],
  [
    "quantiles without spread",
    difference,
    { treatment: values(...repeat(2, 20)), control: values(...repeat(1, 20)), quantile: 0.5 },
    {
      why: "The values around the quantile are all the same, so there is no spread to test against.",
      n: 40,
      estimate: 1,
    },
  ],
  [
    "a relative change of quantiles with a 0",
    relative,
    { treatment: values(1, 2), control: values(0, 1), quantile: 0.5 },
    { why: "A relative change of a quantile needs values above 0; write the change in its unit.", n: 4 },
  ],
  [
    "groups that were counted differently",
    difference,
    { treatment: share(1, 2), control: rate(1, 2) },
    { why: "The two groups were counted in different ways, so they cannot be compared." },
  ],
  [
    "numbers that are none",
    level,
    { treatment: values(1, 2, 3, NaN, 5, 6) },
    { why: "Each of the values of the sample must be a number, not NaN." },
  ],
];

describe("judging refuses", () => {
  for (const [what, bound, comparison, refusal] of fixed) {
    it(what, () => assert.deepEqual(rounded(judge(bound, comparison, 0.95)), refusal));
  }
});

const anytime: readonly (readonly [string, Bound, Comparison, Refusal])[] = [
  [
    "fewer than 100 in a group",
    difference,
    { treatment: share(40, 120), control: share(33, 99) },
    {
      why: "The always-valid method needs about 100 observations in each group; the smallest has 99.",
      n: 219,
      estimate: 0,
      tooFew: { least: 99, counts: "observations" },
    },
  ],
  [
    "fewer than 100 events",
    level,
    { treatment: rate(14, 7) },
    {
      why: "The always-valid method needs about 100 events in each group; the smallest has 14.",
      n: 7,
      estimate: 2,
      tooFew: { least: 14, counts: "events" },
    },
  ],
  [
    "a threshold that no sample is beyond",
    { ...level, value: 1 },
    { treatment: share(40, 40) },
    { why: "A threshold of 0% or 100% can be judged only when the plan is complete.", n: 40, estimate: 1 },
  ],
  [
    "shares without spread",
    difference,
    { treatment: share(0, 120), control: share(0, 120) },
    { why: "All that was observed is the same, so there is no spread to test against.", n: 240, estimate: 0 },
  ],
  [
    "what the fixed method refuses, too",
    relative,
    { treatment: share(40, 120), control: share(0, 120) },
    {
      why: "The control group has 0 of 120, so there is no relative change; write the change in points.",
      n: 240,
    },
  ],
  ["a whole fall", collapse, { treatment: rate(140, 7), control: rate(140, 7) }, { why: wholeFall }],
];

describe("judging at any time refuses", () => {
  for (const [what, bound, comparison, refusal] of anytime) {
    it(what, () => assert.deepEqual(rounded(judgeAnytime(bound, comparison, 0.95, 1000)), refusal));
  }
});

/** Without the rounding of the last digits. */
function rounded<T extends { readonly estimate?: number | null }>(answer: T): T {
  return typeof answer.estimate === "number" ? { ...answer, estimate: Number(answer.estimate.toFixed(12)) } : answer;
}
