import type { EntryOf } from "../../index/entry.ts";
import type { Result } from "../../model/experiment.ts";
import type { Claim } from "../../verdict/claim.ts";
import { claimsOf } from "../../verdict/claims-of.ts";
import { isRefusal } from "../../verdict/judgement.ts";
import { sampleOf } from "../../verdict/sample-of.ts";
import { metricOf } from "../names/metric-of.ts";
import type { RuleContext } from "../rule.ts";

/** Why a whole reading is none of what its plan claims, with the key that holds it: five where a share is claimed. */
export function unfitReading(
  result: Result,
  claims: readonly Claim[],
  primary: string | undefined,
): { readonly key: string; readonly message: string } | undefined {
  const key = keyOf(result);
  const claim = key && claims.find(({ metric }) => metric === (result.metric ?? primary));
  const sample = claim && sampleOf(result, claim);
  return key && sample && isRefusal(sample) ? { key, message: sample.why } : undefined;
}

/** What the rules ask a reading against. */
export function claimsIn({ record, root }: EntryOf<"experiment">, context: RuleContext): readonly Claim[] {
  return claimsOf({ record, metricOf: (id) => metricOf(context, id, root) });
}

function keyOf({ mean, sd, n, values, before, after }: Result): string | undefined {
  if (mean !== undefined && sd !== undefined && n !== undefined) return "mean";
  if (values !== undefined) return "values";
  // Pairs without partners, and values that cannot be read, have findings of their own.
  return before !== undefined && before.length === after?.length ? "after" : undefined;
}
