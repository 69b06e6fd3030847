import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceOf } from "../evidence-of.ts";
import { holmOf, uncorrected } from "../holm-of.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Looked } from "../looked.ts";
import { readingsOf } from "../readings-of.ts";
import { lineOf, lookedAtAll, settledAs } from "../settle.ts";
import type { Settling } from "../settling.ts";
import type { Note } from "../verdict.ts";
import { unreadClaims } from "./unread-claims.ts";

/** What the data say of metrics that are reported and never decide, corrected for how many there are. */
export function secondaryOf(
  claims: readonly Claim[],
  settling: Settling,
): { readonly evidence: readonly Evidence[]; readonly notes: readonly Note[] } {
  const answers = claims
    .filter(({ role }) => role === "secondary")
    .map((claim) => ({ claim, answer: looksAt(claim, settling) }));
  const looked = answers.flatMap(({ answer }) => (isRefusal(answer) ? [] : answer));
  const missing = answers
    .flatMap(({ claim: { metric }, answer }) => (isRefusal(answer) ? [{ metric, why: answer.why }] : []))
    .concat(unreadClaims(settling.input.record.secondary))
    .map(({ metric, why }): Note => ({ code: "secondary", text: `Secondary metric ${metric} has no answer: ${why}` }));
  if (looked.length === 0) return { evidence: [], notes: missing };
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
    notes: [...missing, ...(looked.length > 1 ? [{ code: "secondary" as const, text }] : [])],
  };
}

function looksAt(claim: Claim, settling: Settling): readonly Looked[] | Refusal {
  const readings = readingsOf(settling.input, claim);
  if (readings.samples.size > 0) return lookedAtAll(claim, readings, settling);
  return { why: readings.unread[0] ?? readings.unusable[0]?.why ?? "it was not measured." };
}
