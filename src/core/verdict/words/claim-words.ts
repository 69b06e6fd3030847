import type { Outcome } from "../decide.ts";
import type { ClaimRole } from "../evidence.ts";
import type { Settled } from "../settle.ts";
import { confidenceInBrackets } from "./confidence-words.ts";
import type { Seen } from "./seen-words.ts";

/** One claim in one sentence: "checkout-errors: 12 of 2,400 (0.50%), below the limit of 1%: held (confidence 0.998)." */
export function claimWords(settled: Settled, { groups, standing, isChange }: Seen): string {
  const { claim, pFor, pAgainst, line, outcome, mode, decidedOn, contradiction } = settled;
  const seen = standing === undefined ? groups : `${groups}${isChange ? ": " : ", "}${standing}`;
  const name = claim.metric === "" ? "" : `${claim.metric}: `;
  if (mode === "interim" && outcome === "inconclusive") return `${name}${seen}: not decided yet.`;
  if (contradiction)
    return `${name}${seen}: ${outcomeName(outcome, claim.role)}, because the looks contradict each other.`;
  const confidence = confidenceInBrackets(1 - Math.min(pFor, pAgainst), line);
  const when = decidedOn === undefined ? "" : ` ${decidedOn}`;
  return `${name}${seen}: ${outcomeName(outcome, claim.role)}${when} (confidence ${confidence}).`;
}

/** A guardrail is held, broken or not shown; nobody claims that it gets better. */
function outcomeName(outcome: Outcome, role: ClaimRole): string {
  if (role !== "guardrail") return outcome;
  return ({ supported: "held", refuted: "broken", inconclusive: "not shown to hold" } as const)[outcome];
}
