import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceOf } from "../evidence-of.ts";
import { holmOf, uncorrected } from "../holm-of.ts";
import type { Looked } from "../looked.ts";
import { readingsOf } from "../readings-of.ts";
import { lineOf, lookedAtAll, settledAs } from "../settle.ts";
import type { Settling } from "../settling.ts";
import type { Note } from "../verdict.ts";

/** What the data say of metrics that are reported and never decide, corrected for how many there are. */
export function secondaryOf(
  claims: readonly Claim[],
  settling: Settling,
): { readonly evidence: readonly Evidence[]; readonly notes: readonly Note[] } {
  const looked = claims.filter(({ role }) => role === "secondary").flatMap((claim) => looksAt(claim, settling));
  if (looked.length === 0) return { evidence: [], notes: [] };
  const line = lineOf(settling);
  const forIt = holmOf(
    looked.map(({ bestFor }) => bestFor.weighed.judgement.pFor),
    line,
  );
  const against = holmOf(
    looked.map(({ bestAgainst }) => bestAgainst.weighed.judgement.pAgainst),
    line,
  );
  const corrected = looked.map((one, at) =>
    settledAs(one, forIt[at] ?? uncorrected(1), against[at] ?? uncorrected(1), settling),
  );
  const text =
    "Secondary metrics are reported and never decide; their confidence is corrected for their number (Holm).";
  return {
    evidence: corrected.map((one) => evidenceOf(one)),
    notes: looked.length > 1 ? [{ code: "secondary", text }] : [],
  };
}

function looksAt(claim: Claim, settling: Settling): readonly Looked[] {
  const looked = lookedAtAll(claim, readingsOf(settling.input, claim), settling);
  return "why" in looked ? [] : looked;
}
