import { chooseArm, type Chosen } from "./choose-arm.ts";
import type { Claim } from "./claim.ts";
import { enough } from "./judge/anytime-contrast.ts";
import { isRefusal, type Refusal } from "./judgement.ts";
import { levelOf } from "./level-of.ts";
import type { PlanState } from "./plan-of.ts";
import type { Readings } from "./readings-of.ts";
import { settle } from "./settle.ts";
import type { Settling } from "./settling.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { countWords } from "./words/count-words.ts";

/** The answer to the claim that decides, and the way in which the others are settled as well. */
export interface Answered {
  readonly chosen: Chosen;
  readonly settling: Settling;
  /** Why the method that holds at any time has no answer, where it was its turn. */
  readonly whyOpen?: string | undefined;
}

/**
 * Settles the claim that decides: by the fixed method at the end of its plan, or where the line of an early stop is
 * passed; where somebody ended it before, by one that holds at any time.
 */
export function settlePrimary(
  input: VerdictInput,
  primary: Claim,
  readings: Readings,
  plan: PlanState,
): Answered | Refusal {
  const level = levelOf(input.record);
  const mode = plan.isAnytime ? "anytime" : plan.isComplete ? "final" : "interim";
  const settling: Settling = { input, level, mode };
  const answer = answerIn(primary, readings, settling);
  if (isRefusal(answer) && plan.isComplete && answer.tooFew) return endedWith(answer.tooFew);
  if (isRefusal(answer) || mode !== "interim" || !plan.isEndedEarly || answer.chosen.outcome !== "inconclusive") {
    return answer;
  }
  const atAnyTime = answerIn(primary, readings, { ...settling, mode: "anytime" });
  return isRefusal(atAnyTime) ? { ...answer, whyOpen: atAnyTime.why } : atAnyTime;
}

/** What a method will never have that asks for more than the plan brings. */
function endedWith({ least, counts }: NonNullable<Refusal["tooFew"]>): Refusal {
  return {
    why: `The always-valid method needs about ${enough} ${counts} in each group, and the plan ended with ${countWords(least)}.`,
  };
}

function answerIn(primary: Claim, readings: Readings, settling: Settling): Answered | Refusal {
  const settled = settle(primary, readings, settling);
  if (isRefusal(settled)) return settled;
  const [first, ...rest] = settled;
  return first ? { chosen: chooseArm([first, ...rest]), settling } : { why: "There is nothing to judge yet." };
}
