import { powerOneProportion } from "../../core/stats/power-one-proportion.ts";
import { proportionOneSample } from "../../core/stats/proportion-one-sample.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { percentAsTyped, percentBeside, percentWords } from "../../core/verdict/words/percent-words.ts";
import { intervalLevelOf } from "../../core/verdict/level-of.ts";
import { type Claim, claimOf, claimWords, evidenceFor, inSample } from "./claim.ts";
import { conclude } from "./conclude.ts";
import type { Question } from "./question.ts";

export const proportion: Question = {
  name: "proportion",
  summary: "one share against a number",
  example: "uol stats proportion --successes 108 --of 1200 --at-least 8%",
  flags: ["--successes", "--of", "--at-least", "--at-most", "--confidence"],

  answer(typed) {
    const claim = claimOf(typed, (flag) => typed.share(flag));
    const successes = typed.number("--successes");
    const n = typed.number("--of");
    const confidenceLevel = intervalLevelOf(claim.level);
    const input = { successes, n, threshold: claim.threshold, confidenceLevel };
    const result = proportionOneSample(input);
    const reply = { method: "proportion_one_sample", input, result };
    if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };

    const { estimate, pValue, clopperPearson } = result;
    const conclusion = conclude(
      evidenceFor(claim, pValue, `the true rate were exactly ${percentAsTyped(claim.threshold)}`),
    );
    return {
      ...reply,
      lines: [
        `Seen: ${countWords(successes)} of ${countWords(n)} (${percentWords(estimate)}); the claim is ${claimWords(claim, percentAsTyped)}. ${inSample(claim, estimate)}`,
        `Shown: ${conclusion}`,
        `The ${percentAsTyped(confidenceLevel)} interval is ${percentBeside(clopperPearson.lower, claim.threshold)} to ${percentBeside(clopperPearson.upper, claim.threshold)}.`,
        ...(conclusion.startsWith("Inconclusive") ? neededFor(claim, estimate) : []),
        `Method: exact binomial test, one-sided, ${percentAsTyped(claim.level)}.`,
      ],
    };
  },
};

/** Nothing when what was seen is not beyond the threshold, because then no sample would show the claim. */
function neededFor({ isAtLeast, threshold, level }: Claim, estimate: number): string[] {
  const isInside = 0 < threshold && threshold < 1 && 0 < estimate && estimate < 1;
  if (!isInside) return [];
  const size = powerOneProportion({
    threshold,
    assumed: estimate,
    alpha: Number((1 - level).toPrecision(12)),
    power: 0.8,
    alternative: isAtLeast ? "greater" : "less",
    solveFor: "n",
  });
  if (size.status === "undefined" || !("nStable" in size) || size.nStable === undefined) return [];
  return [
    `An 80% chance to show it needs a sample of ${countWords(size.nStable)} if the true rate is ${percentWords(estimate)}.`,
  ];
}
