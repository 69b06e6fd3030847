import type { LearningCard } from "../../core/query/learnings/learning-card.ts";
import { playbookContexts, type PlaybookContext } from "../../core/query/learnings/playbook-contexts.ts";
import { weighForPlaybook } from "../../core/query/learnings/weigh-for-playbook.ts";

/** What of all learnings is told, and what is left out. */
export interface Told {
  /** Those whose experiments were found, also the weaker ones. */
  readonly found: readonly LearningCard[];
  readonly contexts: readonly PlaybookContext[];
  readonly count: number;
  /** How many weaker ones were found. */
  readonly weaker: number;
  /** How many there are in all that nothing has replaced, found or not. */
  readonly all: number;
}

/** @param found The experiments that a query found; all where it is absent. */
export function toldLearnings(
  learnings: readonly LearningCard[],
  found: ReadonlySet<string> | undefined,
  isAll: boolean,
): Told {
  const own = found ? learnings.filter(({ uri }) => found.has(uri)) : learnings;
  const { sure, weaker } = weighForPlaybook(own);
  const told = isAll ? weighForPlaybook(own, "any").sure : sure;
  return {
    found: own,
    contexts: playbookContexts(told),
    count: told.length,
    weaker,
    all: learnings.filter(({ supersededBy }) => supersededBy === undefined).length,
  };
}
