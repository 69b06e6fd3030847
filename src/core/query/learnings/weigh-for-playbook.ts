import type { LearningCard } from "./learning-card.ts";
import { bySureness } from "./learning-order.ts";

/** From which confidence on a learning is something to rely on. */
export const leastForPlaybook = 0.8;

/** The learnings that a playbook tells. */
export interface Weighed {
  /** The surest first. */
  readonly sure: readonly LearningCard[];
  /** How many others there are, of which one is less sure. */
  readonly weaker: number;
}

/**
 * Of the learnings that nothing has replaced those that a team can rely on.
 *
 * @param least The confidence that each must have; with "any" also those of which nothing says how sure one can be.
 */
export function weighForPlaybook(all: readonly LearningCard[], least: number | "any" = leastForPlaybook): Weighed {
  const current = all.filter(({ supersededBy }) => supersededBy === undefined);
  const sure = current.filter(({ confidence }) => least === "any" || (confidence !== null && least <= confidence));
  return { sure: sure.sort(bySureness), weaker: current.length - sure.length };
}

/** "6 weaker ones are left out." */
export function weakerWords(weaker: number): string {
  return `${weaker === 1 ? "1 weaker one is" : `${weaker} weaker ones are`} left out.`;
}
