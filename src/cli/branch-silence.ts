import { unanswered, type Silence, type Unanswered } from "../core/history/unanswered.ts";
import type { BranchFacts } from "../core/repository/branch-facts.ts";

/** Where these stand in the way, no finding does not mean that nothing is wrong. */
export const cutOff: ReadonlySet<Silence> = new Set<Silence>(["shallow", "grafted", "partial", "dubious-ownership"]);

/** Why git did not tell what became of branches that units name, if so; of a folder that has no history nothing is said. */
export function findBranchSilence(answers: Iterable<BranchFacts | Unanswered>): Unanswered | undefined {
  for (const answer of answers) {
    if ("why" in answer) {
      if (cutOff.has(answer.why) || answer.why === "failed") return answer;
      continue;
    }
    const said = new Set(Object.values(answer.fates).flatMap((fate) => (fate.is === "unknown" ? [fate.sentence] : [])));
    const silence = Array.from(cutOff, (why) => unanswered(why)).find(({ sentence }) => said.has(sentence));
    if (silence) return silence;
  }
  return undefined;
}
