import { powerOneProportion } from "../../core/stats/power-one-proportion.ts";
import { powerTwoProportions } from "../../core/stats/power-two-proportions.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { percentAsTyped, percentWords } from "../../core/verdict/words/percent-words.ts";
import { claimOf, claimWords, levelOf } from "./claim.ts";
import type { Question, Reply } from "./question.ts";
import type { Typed } from "./typed.ts";

const planFlags = ["--baseline", "--lift", "--at-least", "--at-most", "--expect", "--confidence"];

export const sampleSize: Question = {
  name: "sample-size",
  summary: "how many are needed, for two groups or for one",
  example: "uol stats sample-size --baseline 6.5% --lift 15%",
  flags: [...planFlags, "--power"],

  answer(typed) {
    const power = typed.share("--power", 0.8);
    return typed.has("--baseline") ? sizeOfTwo(typed, power) : sizeOfOne(typed, power);
  },
};

export const power: Question = {
  name: "power",
  summary: "how probable it is that a plan shows what is there",
  example: "uol stats power --baseline 6.5% --lift 15% --of 5000",
  flags: [...planFlags, "--of"],

  answer(typed) {
    return typed.has("--baseline") ? powerOfTwo(typed) : powerOfOne(typed);
  },
};

function sizeOfTwo(typed: Typed, power: number): Reply {
  const test = twoGroups(typed);
  const input = { ...test, power, solveFor: "n_per_group" as const };
  const result = powerTwoProportions(input);
  const reply = { method: "power_two_proportions", input, result };
  if (!("nPerGroup" in result) || result.nPerGroup === undefined) return { ...reply, lines: [noAnswer(result)] };
  return {
    ...reply,
    lines: [
      `${countWords(result.nPerGroup)} in each of two groups give a chance of ${percentAsTyped(power)} to show a change from ${percentAsTyped(test.baseline)} to ${percentAsTyped(test.treatment)}.`,
      methodOf(test.alpha),
    ],
  };
}

function powerOfTwo(typed: Typed): Reply {
  const test = twoGroups(typed);
  const nPerGroup = typed.number("--of");
  const input = { ...test, nPerGroup, solveFor: "power" as const };
  const result = powerTwoProportions(input);
  const reply = { method: "power_two_proportions", input, result };
  if (!("power" in result) || result.power === undefined) return { ...reply, lines: [noAnswer(result)] };
  return {
    ...reply,
    lines: [
      `${countWords(nPerGroup)} in each of two groups give a chance of ${percentWords(result.power)} to show a change from ${percentAsTyped(test.baseline)} to ${percentAsTyped(test.treatment)}.`,
      methodOf(test.alpha),
    ],
  };
}

function sizeOfOne(typed: Typed, power: number): Reply {
  const { test, words } = oneGroup(typed);
  const input = { ...test, power, solveFor: "n" as const };
  const result = powerOneProportion(input);
  const reply = { method: "power_one_proportion", input, result };
  if (!("nStable" in result) || result.nStable === undefined) return { ...reply, lines: [noAnswer(result)] };
  return {
    ...reply,
    lines: [
      `${countWords(result.nStable)} give a chance of ${percentAsTyped(power)} to show ${words} if the true rate is ${percentAsTyped(test.assumed)}.`,
      `Method: exact binomial test, one-sided, ${percentAsTyped(1 - test.alpha)}.`,
    ],
  };
}

function powerOfOne(typed: Typed): Reply {
  const { test, words } = oneGroup(typed);
  const n = typed.number("--of");
  const input = { ...test, n, solveFor: "power" as const };
  const result = powerOneProportion(input);
  const reply = { method: "power_one_proportion", input, result };
  if (!("power" in result) || result.power === undefined) return { ...reply, lines: [noAnswer(result)] };
  const chance =
    result.criticalValue === null
      ? `No result of ${countWords(n)} can show ${words}.`
      : `${countWords(n)} give a chance of ${percentWords(result.power)} to show ${words} if the true rate is ${percentAsTyped(test.assumed)}.`;
  return { ...reply, lines: [chance, `Method: exact binomial test, one-sided, ${percentAsTyped(1 - test.alpha)}.`] };
}

function twoGroups(typed: Typed) {
  const baseline = typed.share("--baseline");
  const treatment = typed.has("--expect") ? typed.share("--expect") : baseline * (1 + typed.number("--lift"));
  return { baseline, treatment, alpha: alphaOf(typed), alternative: "two-sided" as const };
}

function oneGroup(typed: Typed) {
  const claim = claimOf(typed, (flag) => typed.share(flag));
  const alternative = claim.isAtLeast ? ("greater" as const) : ("less" as const);
  const test = { threshold: claim.threshold, assumed: typed.share("--expect"), alpha: alphaOf(typed), alternative };
  return { test, words: claimWords(claim, percentAsTyped) };
}

function alphaOf(typed: Typed): number {
  return Number((1 - levelOf(typed)).toPrecision(12));
}

function methodOf(alpha: number): string {
  return `Method: normal approximation for two shares, two-sided, ${percentAsTyped(1 - alpha)}.`;
}

function noAnswer(result: object): string {
  return `No answer: ${"reason" in result ? String(result.reason) : "none was found"}.`;
}
