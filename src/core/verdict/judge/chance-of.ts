import { chanceToBeatControl } from "../../stats/chance-to-beat-control.ts";
import { demand } from "../../stats/demand.ts";
import { betaTails } from "../../stats/distributions/beta-tails.ts";
import { gammaTails } from "../../stats/distributions/gamma-tails.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Comparison } from "../judgement.ts";
import { questionOf } from "./question-of.ts";
import type { Question, QuestionOf } from "./question.ts";

/** How likely a claim is by Bayes' rule: a reading beside the verdict, never what decides it. */
export interface Chance {
  readonly chance: number;
  /** How much of the share is lost on average by choosing treatment, where two groups are compared. */
  readonly expectedLoss?: number;
}

/**
 * The chance that a claim is true: with the prior of Jeffreys for one share or rate, with Beta(1, 1) in both arms for two
 * shares. `undefined` where there is none, as for means.
 *
 * Dear, some milliseconds for two arms: for a hover, not for ten thousand verdicts.
 */
export function chanceOf(bound: Bound, comparison: Comparison): Chance | undefined {
  try {
    const question = questionOf(bound, comparison);
    return isRefusal(question) ? undefined : chanceIn(question, bound);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function chanceIn(question: Question, bound: Bound): Chance | undefined {
  const side = bound.side === "at-least" ? "upper" : "lower";
  switch (question.asks) {
    case "share": {
      const { successes, n } = question.sample;
      demand.proportion("the sample", question.sample);
      return n === 0 ? undefined : { chance: betaTails(bound.value, successes + 0.5, n - successes + 0.5)[side] };
    }
    case "rate": {
      const { events, exposure } = question.sample;
      demand.count("the events", events);
      return exposure > 0 ? { chance: gammaTails(bound.value * exposure, events + 0.5)[side] } : undefined;
    }
    case "shares":
      return ofShares(question, bound);
    default:
      return undefined;
  }
}

function ofShares({ control, treatment }: QuestionOf<"shares">, { side, value, scale }: Bound): Chance | undefined {
  if (control.n === 0 || treatment.n === 0) return undefined;
  const answer = chanceToBeatControl({
    control,
    treatment,
    prior: { alpha: 1, beta: 1 },
    ...(scale === "relative" ? { relativeThreshold: value } : { absoluteThreshold: value }),
  });
  const above = answer.probLiftAtLeast ?? answer.probDifferenceAtLeast;
  if (above === null) return undefined;
  return side === "at-least"
    ? { chance: above, expectedLoss: answer.expectedLossIfTreatment }
    : { chance: 1 - above, expectedLoss: answer.expectedLossIfControl };
}
