import type { Card } from "../../core/query/card.ts";
import type { CardGroup } from "../../core/query/grouping.ts";

/** Rows that stand together, and how their fold is remembered. */
export interface RowGroup extends CardGroup {
  /** What is stored when somebody folds it, or unfolds one that starts folded. */
  readonly fold: string;
  readonly startsFolded: boolean;
}

/** One row of a view, all of which are equally high: the head of a group, or a card. */
export interface RowEntry {
  /** The same as long as the row speaks of the same. */
  readonly key: string;
  readonly group: RowGroup;
  /** Absent in the head of a group. */
  readonly card?: Card;
}

/** The rows in the order in which they stand; a group without a name has no head, and is never folded. */
export function entriesOf(groups: readonly RowGroup[], folded: readonly string[]): readonly RowEntry[] {
  return groups.flatMap((group) => [
    ...(group.name === "" ? [] : [{ key: `group:${group.fold}`, group }]),
    ...(isFolded(group, folded) ? [] : group.cards.map((card) => ({ key: card.uri, group, card }))),
  ]);
}

export function isFolded({ name, fold, startsFolded }: RowGroup, folded: readonly string[]): boolean {
  return name !== "" && folded.includes(fold) !== startsFolded;
}
