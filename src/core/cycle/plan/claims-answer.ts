import type { Threshold } from "../../grammar/threshold.ts";
import { readingOf } from "../../model/threshold-of.ts";
import type { Complaint } from "../question.ts";

/** A metric with its threshold, as people type it: `checkout-errors: at most 1%`. */
export interface ClaimAnswer {
  readonly metric: string;
  readonly threshold: string;
}

/** Reads one or more claims; a comma parts them where a name and a colon follow. */
export function parseClaims(text: string): readonly ClaimAnswer[] {
  return claimTexts(text).flatMap((claim) => {
    const at = claim.indexOf(":");
    const metric = claim.slice(0, at).trim();
    return at < 1 || metric === "" ? [] : [{ metric, threshold: claim.slice(at + 1).trim() }];
  });
}

export function findClaimsComplaint(text: string): Complaint | undefined {
  const claims = parseClaims(text);
  if (claims.length < claimTexts(text).length) {
    return { sentence: 'Write the metric and its threshold, as in "checkout-errors: at most 1%".', isFatal: true };
  }
  const complaints = claims.flatMap(({ threshold }) => findThresholdComplaint(threshold) ?? []);
  return complaints.find(({ isFatal }) => isFatal) ?? complaints[0];
}

/** Why words are no threshold, and what to write instead. */
export function findThresholdComplaint(text: string): Complaint | undefined {
  const reading = readingOf(text.trim());
  return "refusal" in reading ? { sentence: reading.refusal.message, isFatal: true } : findDoubt(reading.threshold);
}

/** A change in percent that means two things if a share is measured. */
export function findDoubt({ relative, value }: Threshold): Complaint | undefined {
  if (relative !== null) return undefined;
  const percent = Number((100 * value).toPrecision(12));
  return {
    sentence: `If a share is measured, say which is meant: "${percent}% relative" or "${percent} points".`,
    isFatal: false,
  };
}

function claimTexts(text: string): readonly string[] {
  return text.split(/[,;\n](?=[^,;:]*:)/).filter((claim) => claim.trim() !== "");
}
