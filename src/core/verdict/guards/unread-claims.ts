import type { Experiment } from "../../model/experiment.ts";
import { thresholdOf } from "../../model/threshold-of.ts";

/** Claims beside the one that decides whose threshold is missing or cannot be read, each with why. */
export function unreadClaims(claims: Experiment["secondary"] = []): readonly { metric: string; why: string }[] {
  return claims.flatMap(({ metric = "", threshold }) => {
    if (threshold === undefined) return [{ metric, why: "it has no threshold." }];
    return thresholdOf(threshold) ? [] : [{ metric, why: `its threshold "${threshold}" cannot be read.` }];
  });
}
