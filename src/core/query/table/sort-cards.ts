import { decisionChoices } from "../../base/decision-choice.ts";
import { stages } from "../../base/stage.ts";
import type { Card } from "../card.ts";
import { lookOf, type VerdictLook } from "../verdict-words.ts";
import { cellWords } from "./cell-words.ts";
import type { TableColumn } from "./table-columns.ts";

export interface TableSort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

/** Cards by what stands in a column: empty cells last either way, equal ones in the order in which they came. */
export function sortCards(cards: readonly Card[], { column, isDescending }: TableSort): readonly Card[] {
  const rankOf = ranks[column] ?? ((card: Card) => wordRank(card, column));
  const ranked = cards.map((card) => ({ card, rank: rankOf(card) }));
  const direction = isDescending ? -1 : 1;
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank, direction)).map(({ card }) => card);
}

/** Numbers and texts, never both in one column; `undefined` for an empty cell. */
type Rank = number | string | undefined;

function compareRanks(a: Rank, b: Rank, direction: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a === b) return 0;
  return (a < b ? -1 : 1) * direction;
}

/** Columns whose order is not the one of their words. */
const ranks: { readonly [Column in TableColumn]?: (card: Card) => Rank } = {
  stage: ({ stage }) => stages.indexOf(stage),
  threshold: ({ verdict, threshold }) => verdict?.plot?.bound ?? numberIn(threshold),
  result: ({ seen }) => numberIn(seen?.value),
  interval: distanceFromBound,
  verdict: ({ verdict }) => verdict && looks.indexOf(lookOf(verdict)) - (verdict.confidence ?? 0) / 2,
  registration: ({ registration }) => registration && registrations.indexOf(registration.state),
  decision: ({ decision }) => decision?.choice && decisionChoices.indexOf(decision.choice),
  owes: ({ owed, missing }) => (owed ? -owed.daysOverdue : missing.length > 0 ? Number.MAX_SAFE_INTEGER : undefined),
  ends: ({ window, kind, date }) => (kind === "unit" ? date : window.to),
  baseline: ({ verdict, baseline }) => verdict?.plot?.baseline ?? numberIn(baseline),
  confidence: (card) => (cellWords(card, "confidence", String) === "" ? undefined : card.verdict?.confidence),
  began: ({ began }) => began,
  decided: ({ decision }) => decision?.date,
};

/** What one may build on first, what needs a look last. */
const looks: readonly VerdictLook[] = [
  "supported",
  "refuted",
  "inconclusive",
  "judged-supported",
  "judged-refuted",
  "exploratory",
  "collecting",
  "invalid",
  "none",
];

const registrations = ["sealed", "amended", "unproved", "broken"];

function wordRank(card: Card, column: TableColumn): Rank {
  return cellWords(card, column, String).toLowerCase() || undefined;
}

/** How far above or below its threshold the estimate lies, as a part of the threshold. */
function distanceFromBound({ verdict }: Card): Rank {
  const { bound, observed } = verdict?.plot ?? {};
  if (bound === undefined || observed === undefined) return undefined;
  return (observed.estimate - bound) / (Math.abs(bound) || 1);
}

/** The first number of a text, however its sign is written. */
function numberIn(words: string | undefined): number | undefined {
  const digits = words
    ?.slice(0, 100)
    .replaceAll(",", "")
    .match(/([-−]?)(\d+(?:\.\d+)?)/);
  return digits ? Number(`${digits[1] ? "-" : ""}${digits[2]}`) : undefined;
}
