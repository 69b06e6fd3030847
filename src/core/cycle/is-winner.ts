import type { Verdict } from "../verdict/verdict.ts";

/** A winner is shown with a confidence above this; exactly at it, it is none. */
const graduation = 0.95;

/**
 * Whether a claim is shown so clearly that one may build on it without another look.
 *
 * Not while a guardrail is broken, nor after the threshold moved; nor of a run that was ended early, which ends most
 * easily where chance has made the effect look larger than it is.
 */
export function isWinner({
  state,
  exploratory,
  stoppedEarly,
  guardrails,
  confidence = 0,
}: Pick<Verdict, "state" | "exploratory" | "stoppedEarly" | "guardrails" | "confidence">): boolean {
  if (exploratory || stoppedEarly || guardrails === "broken") return false;
  return state === "supported" && graduation < confidence;
}
