import type { Evidence } from "./evidence.ts";
import { measureOf } from "./measure-of.ts";
import type { Settled } from "./settle.ts";
import { claimWords } from "./words/claim-words.ts";
import { seenIn } from "./words/seen-words.ts";

/** What the surfaces show of one settled claim. @param seen What was seen of it, where that is known already. */
export function evidenceOf(settled: Settled, seen = seenIn(settled.latest)): Evidence {
  const { claim, compared, bounds, judgement, pFor, pAgainst, intervalLevel, contradiction } = settled;
  const [bound, upper] = bounds;
  const { scale, unit, each } = measureOf(claim, bound);
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
    intervalLevel,
    bound: bound.value,
    ...(upper && { to: upper.value }),
    side: upper ? "between" : bound.side,
    scale,
    unit,
    ...(each !== undefined && { each }),
    for: contradiction ? null : 1 - pFor,
    against: contradiction ? null : 1 - pAgainst,
    confidence: contradiction ? null : 1 - Math.min(pFor, pAgainst),
    sentence: claimWords(settled, seen),
  };
}
