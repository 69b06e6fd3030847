import type { Evidence } from "./evidence.ts";
import { intervalLevelOf } from "./level-of.ts";
import { measureOf } from "./measure-of.ts";
import type { Settled } from "./settle.ts";
import { claimWords } from "./words/claim-words.ts";
import { seenIn } from "./words/seen-words.ts";

/** What the surfaces show of one settled claim. @param seen What was seen of it, where that is known already. */
export function evidenceOf(settled: Settled, seen = seenIn(settled)): Evidence {
  const { claim, compared, bounds, judgement, pFor, pAgainst, level } = settled;
  const [bound, upper] = bounds;
  const { scale, unit } = measureOf(claim, bound);
  return {
    role: claim.role,
    metric: claim.metric,
    ...(compared.arm !== undefined && { arm: compared.arm }),
    threshold: claim.words,
    method: judgement.method,
    name: judgement.name,
    n: judgement.n,
    estimate: judgement.estimate,
    interval: judgement.interval,
    intervalLevel: intervalLevelOf(level),
    bound: bound.value,
    ...(upper && { to: upper.value }),
    side: upper ? "between" : bound.side,
    scale,
    unit,
    for: 1 - pFor,
    against: 1 - pAgainst,
    confidence: 1 - Math.min(pFor, pAgainst),
    sentence: claimWords(settled, seen),
  };
}
