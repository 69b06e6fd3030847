import { multipleTesting } from "../stats/multiple-testing.ts";
import type { Claim } from "./claim.ts";
import { comparisonsOf } from "./comparisons-of.ts";
import { earlyLevel, outcomeOf, type Outcome } from "./decide.ts";
import type { Refusal } from "./judgement.ts";
import { observedIn } from "./observed-in.ts";
import type { Compared } from "./comparisons-of.ts";
import { readingsOf, type Readings } from "./readings-of.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { weigh, type Weighed } from "./weigh.ts";

/** By what a claim is settled: the end of its plan, the line of an early stop, or a method that holds at any time. */
export type Mode = "final" | "interim" | "anytime";

export interface Settling {
  readonly input: VerdictInput;
  readonly level: number;
  readonly mode: Mode;
  /** For how many observations the always-valid method is tuned, where the plan says it. */
  readonly planned?: number;
}

/** A comparison with the evidence that counts: the smallest so far at any time, corrected for the number of arms. */
export interface Settled extends Weighed {
  readonly pFor: number;
  readonly pAgainst: number;
  readonly mode: Mode;
  readonly level: number;
  /** Above which its confidence decides: the level, and before the end of the plan the line of an early stop. */
  readonly line: number;
  readonly outcome: Outcome;
}

/** What the readings of one metric say of its claim, one answer for each treated arm. */
export function settle(claim: Claim, readings: Readings, settling: Settling): readonly Settled[] | Refusal {
  const compared = comparisonsOf(claim, readings.samples, settling.input.record);
  if ("why" in compared) return compared;
  const answers = compared.map((one) => soFar(weighIn(claim, one, settling), readings, settling));
  const weighed = answers.filter((answer): answer is Weighed => !("why" in answer));
  const [refusal] = answers.filter((answer) => "why" in answer);
  if (weighed.length === 0) return refusal ?? { why: "There is nothing to judge yet." };
  const isOneOfSeveral = weighed.length > 1 && claim.role !== "guardrail";
  const corrected = isOneOfSeveral
    ? multipleTesting({ pValues: weighed.map(({ judgement }) => judgement.pFor) }).holm
    : [];
  return weighed.map((one, at) =>
    settledAs(one, corrected[at] ?? one.judgement.pFor, one.judgement.pAgainst, settling),
  );
}

/** The same comparison with other p-values, such as those corrected for several metrics. */
export function settledAs(
  { claim, compared, bounds, judgement }: Weighed,
  pFor: number,
  pAgainst: number,
  { mode, level }: Pick<Settling, "mode" | "level">,
): Settled {
  const line = mode === "interim" ? earlyLevel(level) : level;
  const outcome = outcomeOf({ for: 1 - pFor, against: 1 - pAgainst, level: line });
  return { claim, compared, bounds, judgement, pFor, pAgainst, mode, level, line, outcome };
}

function weighIn(claim: Claim, compared: Compared, { mode, level, planned }: Settling): Weighed | Refusal {
  if (mode !== "anytime") return weigh(claim, compared, { level });
  const { treatment, control } = compared;
  const observed = observedIn(treatment) + (control ? observedIn(control) : 0);
  return weigh(claim, compared, { level, expectedN: planned ?? observed });
}

/** At any time a claim stays shown once it was, so that the smallest p of all looks counts. */
function soFar(answer: Weighed | Refusal, { looks }: Readings, settling: Settling): Weighed | Refusal {
  if (settling.mode !== "anytime" || "why" in answer) return answer;
  const { claim, judgement, compared } = answer;
  const earlier = looks.slice(0, -1).flatMap((look) => {
    const { samples } = readingsOf(settling.input, claim, look);
    const then = comparisonsOf(claim, samples, settling.input.record);
    const same = "why" in then ? undefined : then.find(({ arm }) => arm === compared.arm);
    const past = same && weighIn(claim, same, settling);
    return past && !("why" in past) ? [past.judgement] : [];
  });
  const pFor = Math.min(judgement.pFor, ...earlier.map((one) => one.pFor));
  const pAgainst = Math.min(judgement.pAgainst, ...earlier.map((one) => one.pAgainst));
  return { ...answer, judgement: { ...judgement, pFor, pAgainst } };
}
