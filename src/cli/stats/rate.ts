import { rateOneSample } from "../../core/stats/rate-one-sample.ts";
import { countWords } from "../../core/verdict/words/count-words.ts";
import { percentAsTyped } from "../../core/verdict/words/percent-words.ts";
import { intervalLevelOf } from "../../core/verdict/level-of.ts";
import { claimOf, claimWords, evidenceFor, inSample } from "./claim.ts";
import { conclude } from "./conclude.ts";
import type { Question } from "./question.ts";
import { measure } from "./words.ts";

export const rate: Question = {
  name: "rate",
  summary: "events in some time against a rate",
  example: "uol stats rate --events 3 --in 30 --at-most 0.2",
  flags: ["--events", "--in", "--at-least", "--at-most", "--confidence"],

  answer(typed) {
    const claim = claimOf(typed, (flag) => typed.number(flag));
    const events = typed.number("--events");
    const exposure = typed.number("--in");
    const confidenceLevel = intervalLevelOf(claim.level);
    const input = { events, exposure, threshold: claim.threshold, confidenceLevel };
    const result = rateOneSample(input);
    const reply = { method: "rate_one_sample", input, result };
    if (result.status === "undefined") return { ...reply, lines: [`No answer: ${result.reason}.`] };

    const { rate: seen, pValue, exactInterval } = result;
    return {
      ...reply,
      lines: [
        `Seen: ${countWords(events)} in ${measure(exposure)} (${measure(seen)} each); the claim is ${claimWords(claim, String)}. ${inSample(claim, seen)}`,
        `Shown: ${conclude(evidenceFor(claim, pValue, `the true rate were exactly ${claim.threshold}`))}`,
        `The ${percentAsTyped(confidenceLevel)} interval is ${measure(exactInterval.lower)} to ${measure(exactInterval.upper)}.`,
        `Method: exact Poisson test, one-sided, ${percentAsTyped(claim.level)}.`,
      ],
    };
  },
};
