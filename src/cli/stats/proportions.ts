import { proportionTwoSample } from "../../core/stats/proportion-two-sample.ts";
import { relativeLiftProportions } from "../../core/stats/relative-lift-proportions.ts";
import type { ProportionArms } from "../../core/stats/score-statistic.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { percentAsTyped, percentWords } from "../../core/verdict/words/percent-words.ts";
import { intervalLevelOf } from "../../core/verdict/level-of.ts";
import { evidenceFor, levelOf } from "./claim.ts";
import { conclude } from "./conclude.ts";
import type { Question, Reply } from "./question.ts";
import { confidence } from "./words.ts";

export const proportions: Question = {
  name: "proportions",
  summary: "two shares against each other",
  example: "uol stats proportions --control 350/500 --treatment 297/500 --lift -15%",
  flags: ["--control", "--treatment", "--lift", "--difference", "--confidence"],

  answer(typed) {
    const arms = { control: typed.arm("--control"), treatment: typed.arm("--treatment") };
    const level = levelOf(typed);
    if (typed.has("--lift") && typed.has("--difference")) typed.refuse("give one of --lift and --difference");
    if (typed.has("--lift")) return liftOf(arms, typed.number("--lift"), level);
    return differenceOf(arms, typed.has("--difference") ? typed.number("--difference") : 0, level);
  },
};

function liftOf(arms: ProportionArms, threshold: number, level: number): Reply {
  const confidenceLevel = intervalLevelOf(level);
  const input = { ...arms, threshold, confidenceLevel };
  const result = relativeLiftProportions(input);
  const reply = { method: "relative_lift_proportions", input, result };
  if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };
  const { greater, less, twoSided } = result.logRatio.pValue;
  const { lower, upper } = result.logRatio.interval;
  if (greater === null || less === null || twoSided === null || lower === null || upper === null) {
    return { ...reply, lines: [seenOf(arms), "No answer: a relative change cannot be tested with these counts."] };
  }
  const claim = { isAtLeast: threshold >= 0, threshold, level };
  const verb = threshold >= 0 ? "rises" : "falls";
  const size = percentAsTyped(Math.abs(threshold));
  return {
    ...reply,
    lines: [
      `${seenOf(arms)} The claim is that it ${verb} by at least ${size}; in this sample it changes by ${signed(result.lift)}.`,
      `Shown: ${conclude(evidenceFor(claim, { greater, less, twoSided }, `the true change were exactly ${percentAsTyped(threshold)}`))}`,
      ...(threshold === 0 ? [] : [realityOf(arms, threshold > 0, level)]),
      `The ${percentAsTyped(confidenceLevel)} interval of the change is ${signed(lower)} to ${signed(upper)}.`,
      `Method: log ratio of two shares, one-sided, ${percentAsTyped(level)}.`,
    ],
  };
}

function differenceOf(arms: ProportionArms, nullDifference: number, level: number): Reply {
  const confidenceLevel = intervalLevelOf(level);
  const input = { ...arms, nullDifference, confidenceLevel };
  const result = proportionTwoSample(input);
  const reply = { method: "proportion_two_sample", input, result };
  if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };
  const { greater, less, twoSided } = result.pValue;
  if (greater === null || less === null || twoSided === null) {
    return { ...reply, lines: [seenOf(arms), "No answer: there is no variation in these counts."] };
  }
  const claim = { isAtLeast: nullDifference >= 0, threshold: nullDifference, level };
  const words =
    nullDifference === 0
      ? "treatment is higher"
      : `it ${nullDifference > 0 ? "rises" : "falls"} by at least ${pointsOf(Math.abs(nullDifference))}`;
  return {
    ...reply,
    lines: [
      `${seenOf(arms)} The claim is that ${words}; in this sample the difference is ${pointsOf(result.difference)}.`,
      `Shown: ${conclude(evidenceFor(claim, { greater, less, twoSided }, `the true difference were exactly ${pointsOf(nullDifference)}`))}`,
      `The ${percentAsTyped(confidenceLevel)} interval of the difference is ${pointsOf(result.scoreInterval.lower)} to ${pointsOf(result.scoreInterval.upper)}.`,
      `Method: score test of two shares, one-sided, ${percentAsTyped(level)}.`,
    ],
  };
}

function seenOf({ control, treatment }: ProportionArms): string {
  const arm = ({ successes, n }: ProportionArms["control"]): string =>
    `${countWords(successes)} of ${countWords(n)}${n > 0 ? ` (${percentWords(successes / n)})` : ""}`;
  return `Seen: control ${arm(control)}, treatment ${arm(treatment)}.`;
}

/** The weaker question, which a claim with a threshold leaves open. */
function realityOf(arms: ProportionArms, isRise: boolean, level: number): string {
  const result = proportionTwoSample({ ...arms, nullDifference: 0, confidenceLevel: level });
  const p = result.status === "undefined" ? null : result.pValue[isRise ? "greater" : "less"];
  const name = isRise ? "rise" : "fall";
  if (p === null) return `Whether there is any ${name} cannot be tested with these counts.`;
  return `Any ${name} at all is ${1 - p > level ? "shown" : "not shown"} (confidence ${confidence(1 - p, level)}).`;
}

function signed(change: number): string {
  return `${change > 0 ? "+" : ""}${percentWords(change)}`;
}

function pointsOf(difference: number): string {
  const points = Number((100 * difference).toPrecision(3));
  return `${points} ${Math.abs(points) === 1 ? "point" : "points"}`;
}
