import type { Evidence } from "../core/verdict/evidence.ts";
import type { Verdict, VerdictState } from "../core/verdict/verdict.ts";

/** What the data say, as a program reads it. */
export interface VerdictAnswer extends Pick<Verdict, "leaning" | "stoppedEarly" | "exploratory" | "guardrails"> {
  /** `null` for what is no experiment. */
  readonly verdict: VerdictState | null;
}

type Judged = Pick<Verdict, "state" | "leaning" | "stoppedEarly" | "exploratory" | "guardrails">;

export function verdictAnswer(verdict: Judged | undefined): VerdictAnswer {
  return {
    verdict: verdict?.state ?? null,
    leaning: verdict?.leaning ?? null,
    stoppedEarly: verdict?.stoppedEarly ?? false,
    exploratory: verdict?.exploratory ?? false,
    guardrails: verdict?.guardrails ?? "none",
  };
}

/** By which numbers, with the sentences that people are told. */
export function evidenceAnswer(verdict: Verdict | undefined): object {
  if (!verdict) return { claims: [] };
  const { seen, shown, notes, claims, asRegistered } = verdict;
  return { seen: seen ?? null, shown, notes, asRegistered: asRegistered ?? null, claims: claims.map(claimAnswer) };
}

function claimAnswer(evidence: Evidence): object {
  const { metric, method, name, n, estimate, interval, intervalLevel, confidence, sentence, role, arm } = evidence;
  const { threshold, bound, to, side, scale, unit, for: pro, against } = evidence;
  return {
    metric,
    method,
    n,
    estimate,
    interval,
    level: intervalLevel,
    for: pro,
    against,
    confidence,
    sentence,
    role,
    arm: arm ?? null,
    name: name ?? null,
    threshold,
    bound,
    to: to ?? null,
    side,
    scale,
    unit,
  };
}
