import { multipleTesting } from "../../stats/multiple-testing.ts";
import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceOf } from "../evidence-of.ts";
import { readingsOf } from "../readings-of.ts";
import { settle, settledAs, type Settled, type Settling } from "../settle.ts";
import type { Note } from "../verdict.ts";

/** What the data say of metrics that are reported and never decide, corrected for how many there are. */
export function secondaryOf(
  claims: readonly Claim[],
  settling: Settling,
): { readonly evidence: readonly Evidence[]; readonly notes: readonly Note[] } {
  const settled = claims.filter(({ role }) => role === "secondary").flatMap((claim) => settledBy(claim, settling));
  if (settled.length === 0) return { evidence: [], notes: [] };
  const forIt = holm(settled.map(({ judgement }) => judgement.pFor));
  const against = holm(settled.map(({ judgement }) => judgement.pAgainst));
  const corrected = settled.map((one, at) => settledAs(one, forIt[at] ?? 1, against[at] ?? 1, settling));
  const text =
    "Secondary metrics are reported and never decide; their confidence is corrected for their number (Holm).";
  return {
    evidence: corrected.map((one) => evidenceOf(one)),
    notes: settled.length > 1 ? [{ code: "secondary", text }] : [],
  };
}

function settledBy(claim: Claim, settling: Settling): readonly Settled[] {
  const settled = settle(claim, readingsOf(settling.input, claim), settling);
  return "why" in settled ? [] : settled;
}

function holm(pValues: readonly number[]): readonly number[] {
  return multipleTesting({ pValues }).holm;
}
