import type { Claim } from "./claim.ts";
import { claimsOf } from "./claims-of.ts";
import { type Compared, comparisonsOf } from "./comparisons-of.ts";
import { readingsOf } from "./readings-of.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { isRefusal } from "./judgement.ts";

/** The claim that decides, with the samples that it is judged by; `undefined` where there are none. */
export function decidingComparison(
  input: VerdictInput,
  arm?: string,
): { readonly claim: Claim; readonly compared: Compared } | undefined {
  const claim = claimsOf(input).find(({ role }) => role === "primary");
  const all = claim && comparisonsOf(claim, readingsOf(input, claim).samples, input.record);
  if (!all || isRefusal(all)) return undefined;
  const compared = all.find((one) => one.arm === arm) ?? all[0];
  return compared && { claim, compared };
}
