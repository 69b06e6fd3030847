import type { Claim } from "./claim.ts";
import { comparisonsOf } from "./comparisons-of.ts";
import { earlyLevel, outcomeOf, type Outcome } from "./decide.ts";
import { type Corrected, holmOf, uncorrected } from "./holm-of.ts";
import { intervalAt } from "./interval-at.ts";
import { isRefusal, type Refusal } from "./judgement.ts";
import { intervalLevelOf } from "./level-of.ts";
import { type Look, type Looked, lookedAt } from "./looked.ts";
import type { Readings } from "./readings-of.ts";
import type { Mode, Settling } from "./settling.ts";
import type { Weighed } from "./weigh.ts";
import { lookWords } from "./words/look-words.ts";

/** A comparison with the evidence that counts: that of the look that decides, corrected for the number of questions. */
export interface Settled extends Weighed {
  readonly pFor: number;
  readonly pAgainst: number;
  readonly mode: Mode;
  readonly level: number;
  /** Above which its confidence decides: the level, and before the end of the plan the line of an early stop. */
  readonly line: number;
  readonly outcome: Outcome;
  /** By how much the p-values were multiplied, because several questions were asked; 1 for one. */
  readonly times: number;
  /** Of the interval, two-sided. */
  readonly intervalLevel: number;
  /** What was seen last. */
  readonly latest: Weighed;
  /** The look that decided, where it was not the latest: "on 5 Mar with 130 of 1,000 (13.0%)". */
  readonly decidedOn: string | undefined;
  /** The same of the two looks of which one showed the claim and the other its contrary. */
  readonly contradiction: readonly [forIt: string, against: string] | undefined;
}

/** What the readings of one metric say of its claim, one answer for each treated arm. */
export function settle(claim: Claim, readings: Readings, settling: Settling): readonly Settled[] | Refusal {
  const looked = lookedAtAll(claim, readings, settling);
  if (isRefusal(looked)) return looked;
  const isOneOfSeveral = looked.length > 1 && claim.role !== "guardrail";
  const forIt = looked.map(({ bestFor }) => bestFor.weighed.judgement.pFor);
  const corrected = isOneOfSeveral ? holmOf(forIt, lineOf(settling)) : forIt.map(uncorrected);
  return looked.map((one, at) =>
    settledAs(one, corrected[at] ?? uncorrected(1), uncorrected(one.bestAgainst.weighed.judgement.pAgainst), settling),
  );
}

/** All looks at each comparison of a claim that a method answers. */
export function lookedAtAll(claim: Claim, readings: Readings, settling: Settling): readonly Looked[] | Refusal {
  const compared = comparisonsOf(claim, readings.samples, settling.input.record);
  if (isRefusal(compared)) return compared;
  const answers = compared.map((one) => lookedAt(claim, one, readings, settling));
  const looked = answers.filter((answer): answer is Looked => !isRefusal(answer));
  const refusal = answers.find(isRefusal);
  return looked.length > 0 ? looked : (refusal ?? { why: "There is nothing to judge yet." });
}

/** What the p-values of a comparison come to, corrected for all questions that were asked beside it. */
export function settledAs(looked: Looked, forIt: Corrected, against: Corrected, settling: Settling): Settled {
  const { latest, bestFor, bestAgainst, way } = looked;
  const { input, mode, level } = settling;
  const line = lineOf(settling);
  const scales = { for: 1 - forIt.p, against: 1 - against.p, level: line };
  const outcome = outcomeOf(scales);
  const isContradicted = scales.for > line && scales.against > line;
  const told = outcome === "supported" ? bestFor : outcome === "refuted" ? bestAgainst : latest;
  const { claim, compared, bounds, judgement } = told.weighed;
  const times = timesOf(outcome, forIt.times, against.times);
  return {
    claim,
    compared,
    bounds,
    judgement: isContradicted
      ? { ...judgement, interval: [null, null] }
      : times === 1
        ? judgement
        : { ...judgement, interval: intervalAt(told.weighed, way, times) },
    pFor: isContradicted ? 1 : pAt(told, bestFor, judgement.pFor, forIt),
    pAgainst: isContradicted ? 1 : pAt(told, bestAgainst, judgement.pAgainst, against),
    mode,
    level,
    line,
    outcome,
    times,
    intervalLevel: intervalLevelOf(level, times),
    latest: latest.weighed,
    decidedOn: told === latest ? undefined : lookWords(told, input.today),
    contradiction: isContradicted ? [lookWords(bestFor, input.today), lookWords(bestAgainst, input.today)] : undefined,
  };
}

/** Above which a confidence decides. */
export function lineOf({ mode, level }: Pick<Settling, "mode" | "level">): number {
  return mode === "interim" ? earlyLevel(level) : level;
}

/** Which correction the interval shares: that of the side that decides, and the wider one where none does. */
function timesOf(outcome: Outcome, forIt: number, against: number): number {
  if (outcome === "supported") return forIt;
  return outcome === "refuted" ? against : Math.max(forIt, against);
}

/** The evidence of one side at the look of which is told, though another look may have had more. */
function pAt(told: Look, best: Look, p: number, corrected: Corrected): number {
  return told === best ? corrected.p : Math.min(1, corrected.times * p);
}
