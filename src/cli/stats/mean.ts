import { meanOneSample } from "../../core/stats/mean-one-sample.ts";
import type { SampleMean } from "../../core/stats/moments.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { percentAsTyped } from "../../core/verdict/words/percent-words.ts";
import { intervalLevelOf } from "../../core/verdict/level-of.ts";
import { claimOf, claimWords, evidenceFor, inSample } from "./claim.ts";
import { conclude } from "./conclude.ts";
import type { Question } from "./question.ts";
import type { Typed } from "./typed.ts";
import { measure } from "./words.ts";

export const mean: Question = {
  name: "mean",
  summary: "one mean against a number",
  example: "uol stats mean --mean 12.4 --sd 5.1 --of 250 --at-least 12",
  flags: ["--mean", "--sd", "--of", "--values", "--at-least", "--at-most", "--confidence"],

  answer(typed) {
    const claim = claimOf(typed, (flag) => typed.number(flag));
    const confidenceLevel = intervalLevelOf(claim.level);
    const input = { ...sampleOf(typed), threshold: claim.threshold, confidenceLevel };
    const result = meanOneSample(input);
    const reply = { method: "mean_one_sample", input, result };
    if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };

    const { n, mean: seen, pValue, interval } = result;
    return {
      ...reply,
      lines: [
        `Seen: a mean of ${measure(seen)} over ${countWords(n)}; the claim is ${claimWords(claim, String)}. ${inSample(claim, seen)}`,
        `Shown: ${conclude(evidenceFor(claim, pValue, `the true mean were exactly ${claim.threshold}`))}`,
        `The ${percentAsTyped(confidenceLevel)} interval is ${measure(interval.lower)} to ${measure(interval.upper)}.`,
        `Method: t test, one-sided, ${percentAsTyped(claim.level)}.`,
      ],
    };
  },
};

function sampleOf(typed: Typed): SampleMean {
  if (typed.has("--values")) return { values: typed.list("--values") };
  return { n: typed.number("--of"), mean: typed.number("--mean"), sd: typed.number("--sd") };
}
