import type { Bound } from "./claim.ts";
import { type Contrast, judgeContrast } from "./judge/anytime-contrast.ts";
import { judgeQuantileAnytime, judgeShareAnytime } from "./judge/anytime-share.ts";
import { contrasts } from "./judge/contrasts.ts";
import { judgeMean } from "./judge/judge-mean.ts";
import { isForPermutation, judgeFewMeans, judgeMeans, judgeRelativeMeans } from "./judge/judge-means.ts";
import { judgePairs, judgeRelativePairs } from "./judge/judge-pairs.ts";
import { judgeQuantile } from "./judge/judge-quantile.ts";
import { judgeQuantiles, judgeRelativeQuantiles } from "./judge/judge-quantiles.ts";
import { judgeRate } from "./judge/judge-rate.ts";
import { judgeRates, judgeRelativeRates } from "./judge/judge-rates.ts";
import { judgeShare } from "./judge/judge-share.ts";
import { isThin, judgeRelativeShares, judgeShares, judgeThinShares } from "./judge/judge-shares.ts";
import type { Asked, QuestionOf } from "./judge/question.ts";
import { isRefusal, type Refusal } from "./judgement.ts";
import { type MethodRow, methodRow } from "./method-row.ts";

const independent = "Each unit counts once, and none depends on another.";
const assigned = "The units were assigned to the groups by chance.";
const sameUnits = "Each pair is one unit, and no unit depends on another.";
const empty = "A group is empty.";
const fewerThanFive = "Fewer than 5 values; the values are shown instead.";
const noSpread = "All values are the same, so there is no spread to test against.";
const steady = "Events come independently and at a steady rate.";

function nearlyNormal(isRate: boolean): string {
  return `Each group has about 100 ${isRate ? "events" : "observations"} or more, so that its estimate is nearly normal.`;
}

/** Of an estimate that is nearly normal, asked at any time. */
function anytime<A extends Asked>(
  asks: A,
  scale: Bound["scale"],
  contrastOf: (question: QuestionOf<A>, bound: Bound) => Contrast | Refusal,
): MethodRow {
  const isRate = asks === "rate" || asks === "rates";
  return methodRow(asks, {
    method: "sequential_mean",
    name: isRate ? "always-valid test of a rate" : "always-valid test of an estimate",
    looks: "anytime",
    scale,
    assumes: [isRate ? steady : independent, nearlyNormal(isRate)],
    refuses: [
      `A group has fewer than 100 ${isRate ? "events" : "observations"}.`,
      "Whatever the method for a complete plan refuses.",
    ],
    source: "Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2021",
    judge(question, bound, level, expectedN) {
      const contrast = contrastOf(question, bound);
      return isRefusal(contrast) ? contrast : judgeContrast(contrast, bound, level, expectedN);
    },
  });
}

/** The one place that decides which method judges a claim: when its plan is complete, and at any time. */
export const methodTable: readonly MethodRow[] = [
  methodRow("share", {
    method: "proportion_one_sample",
    name: "exact binomial test",
    scale: "level",
    assumes: [independent],
    refuses: ["Nothing was observed."],
    source: "Clopper & Pearson 1934",
    judge: judgeShare,
  }),
  methodRow("shares", {
    method: "proportion_two_sample",
    name: "Fisher's exact test",
    scale: "difference",
    when: "the threshold is 0 and the smallest expected count is below 5",
    assumes: [
      independent,
      assigned,
      "The interval is that of the score test, widened to 0 where Fisher's test does not exclude it.",
    ],
    refuses: [empty],
    source: "Fisher 1935",
    serves: (arms, { value }) => value === 0 && isThin(arms),
    judge: judgeThinShares,
  }),
  methodRow("shares", {
    method: "proportion_two_sample",
    name: "score test of Farrington and Manning",
    scale: "difference",
    assumes: [independent, assigned, "With an expected count below 5 it is approximate."],
    refuses: [empty, "The threshold is 100 points or more."],
    source: "Farrington & Manning 1990, Mee 1984",
    judge: judgeShares,
  }),
  methodRow("shares", {
    method: "relative_lift_proportions",
    name: "test of the ratio of two shares",
    scale: "relative",
    assumes: [independent, assigned, "With an expected count below 5 it is approximate."],
    refuses: [
      empty,
      "A group has a share of 0%, or both have one of 100%.",
      "The threshold is a fall of 100% or more.",
    ],
    source: "Katz, Baptista, Azen & Pike 1978",
    judge: judgeRelativeShares,
  }),
  methodRow("mean", {
    method: "mean_one_sample",
    name: "Student's t test",
    scale: "level",
    assumes: [independent, "With fewer than 30 values they are not lopsided."],
    refuses: [fewerThanFive, noSpread],
    source: "Student 1908",
    judge: judgeMean,
  }),
  methodRow("means", {
    method: "permutation_two_sample",
    name: "exact permutation test",
    scale: "difference",
    when: "the values are known, the smaller group has 3 to 9 of them, and they can be split in at most 20,000 ways",
    assumes: [independent, assigned, "The treatment moves every value by the same amount."],
    refuses: ["All values of each group are the same, so there is no spread to test against."],
    source: "Fisher 1935, Pitman 1937",
    serves: isForPermutation,
    judge: judgeFewMeans,
  }),
  methodRow("means", {
    method: "mean_two_sample_welch",
    name: "Welch's t test",
    scale: "difference",
    assumes: [independent, assigned, "With fewer than 30 values in a group they are not lopsided."],
    refuses: ["Fewer than 5 values in a group; the values are shown instead.", noSpread],
    source: "Welch 1947",
    judge: judgeMeans,
  }),
  methodRow("means", {
    method: "relative_lift_means",
    name: "Welch's t test of a ratio",
    scale: "relative",
    assumes: [independent, assigned, "With fewer than 30 values in a group they are not lopsided."],
    refuses: [
      "Fewer than 5 values in a group; the values are shown instead.",
      noSpread,
      "The control mean is 0 or below, so there is no relative change.",
    ],
    source: "Welch 1947, Fieller 1954",
    judge: judgeRelativeMeans,
  }),
  methodRow("pairs", {
    method: "mean_paired",
    name: "paired t test",
    scale: "difference",
    assumes: [sameUnits, "With fewer than 30 pairs the differences are not lopsided."],
    refuses: ["Fewer than 5 pairs; the values are shown instead.", "Every unit changed by the same amount."],
    source: "Student 1908",
    judge: judgePairs,
  }),
  methodRow("pairs", {
    method: "mean_paired",
    name: "paired t test of logarithms",
    scale: "relative",
    assumes: [sameUnits, "The change is that of the typical unit: the geometric mean of after to before."],
    refuses: [
      "Fewer than 5 pairs; the values are shown instead.",
      "A value is 0 or below.",
      "Every unit changed by the same share.",
    ],
    source: "Student 1908",
    judge: judgeRelativePairs,
  }),
  methodRow("rate", {
    method: "rate_one_sample",
    name: "exact Poisson test",
    scale: "level",
    assumes: [steady],
    refuses: ["No exposure was recorded."],
    source: "Garwood 1936",
    judge: judgeRate,
  }),
  methodRow("rates", {
    method: "rate_two_sample",
    name: "exact test of two rates",
    scale: "relative",
    assumes: [steady],
    refuses: [
      "A group has no exposure.",
      "There was no event in either group.",
      "The threshold is a fall of 100% or more.",
    ],
    source: "Przyborowski & Wilenski 1940",
    judge: judgeRelativeRates,
  }),
  methodRow("rates", {
    method: "rate_two_sample",
    name: "exact test of two rates",
    scale: "difference",
    assumes: [steady],
    refuses: ['A difference other than 0 is claimed; write the change relative, such as "decrease by 20%".'],
    source: "Przyborowski & Wilenski 1940",
    judge: judgeRates,
  }),
  methodRow("quantile", {
    method: "quantile_one_sample",
    name: "binomial test of a quantile",
    scale: "level",
    assumes: [independent, "A value equal to the threshold counts as below it."],
    refuses: ["Nothing was measured, or only a mean."],
    source: "Conover 1999",
    judge: judgeQuantile,
  }),
  methodRow("quantiles", {
    method: "quantile_two_sample",
    name: "approximate test of two quantiles",
    scale: "difference",
    assumes: [independent, assigned, "It is approximate: the spread is read off the values around the quantile."],
    refuses: ["A group has too few values for this quantile.", "The values around the quantile are all the same."],
    source: "Price & Bonett 2002",
    judge: judgeQuantiles,
  }),
  methodRow("quantiles", {
    method: "quantile_two_sample",
    name: "approximate test of two quantiles on logarithms",
    scale: "relative",
    assumes: [independent, assigned, "It is approximate: the spread is read off the values around the quantile."],
    refuses: [
      "A value is 0 or below.",
      "A group has too few values for this quantile.",
      "The values around the quantile are all the same.",
    ],
    source: "Price & Bonett 2002",
    judge: judgeRelativeQuantiles,
  }),
  methodRow("share", {
    method: "sequential_proportion",
    name: "always-valid test of a share",
    looks: "anytime",
    scale: "level",
    assumes: [independent],
    refuses: ["Nothing was observed.", "The threshold is 0% or 100%."],
    source: "Robbins 1970",
    judge: judgeShareAnytime,
  }),
  methodRow("quantile", {
    method: "sequential_proportion",
    name: "always-valid test of a quantile",
    looks: "anytime",
    scale: "level",
    assumes: [independent, "A value equal to the threshold counts as below it."],
    refuses: ["Nothing was measured, or only a mean."],
    source: "Robbins 1970",
    judge: judgeQuantileAnytime,
  }),
  anytime("shares", "difference", contrasts.shares),
  anytime("shares", "relative", contrasts.relativeShares),
  anytime("mean", "level", contrasts.mean),
  anytime("means", "difference", contrasts.means),
  anytime("means", "relative", contrasts.relativeMeans),
  anytime("pairs", "difference", contrasts.pairs),
  anytime("pairs", "relative", contrasts.relativePairs),
  anytime("rate", "level", contrasts.rate),
  anytime("rates", "difference", contrasts.rates),
  anytime("rates", "relative", contrasts.relativeRates),
  anytime("quantiles", "difference", contrasts.quantiles),
  anytime("quantiles", "relative", contrasts.relativeQuantiles),
];
