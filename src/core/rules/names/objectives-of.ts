import { listedObjectivesKey, objectivesOfFact } from "../../index/keys.ts";
import type { RuleContext } from "../rule.ts";

/** The objectives that `learning.yaml` of a root lists, described or not; empty where there are none. */
export function objectivesOf({ find }: RuleContext, root: string): readonly string[] {
  const [settings] = find(listedObjectivesKey(root));
  return settings ? objectivesOfFact(settings.fact) : [];
}
