import { plural } from "../../base/plural.ts";
import { toCapital } from "../../base/to-capital.ts";
import type { Card, Owed } from "../card.ts";
import type { DayRow } from "./chart.ts";
import { filesOf, emptyFigure, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { countWord } from "./some-of.ts";

const id = "decision-debt";

/** What the chart has room for; the table has all. */
const mostBars = 6;

const words: Readonly<Record<Owed["what"], string>> = {
  result: "results",
  memo: "memo",
  decision: "decision",
  propagation: "receipts",
  unit: "answer",
  branch: "decision",
};

/** What is overdue today, the oldest first, beside what the team allows itself. */
export function debtFigure(cards: readonly Card[], { debtLimit }: InsightWorld): InsightFigure {
  const overdue = cards
    .filter(({ owed }) => owed !== undefined && owed.daysOverdue > 0)
    .toSorted((a, b) => daysOf(b) - daysOf(a) || (a.title < b.title ? -1 : 1));
  const rows = overdue.map((card): DayRow => ({
    uri: card.uri,
    title: card.title,
    what: words[card.owed?.what ?? "unit"],
    days: daysOf(card),
  }));
  if (rows.length === 0) return emptyFigure(id, "No answer is overdue", limitWords(cards, debtLimit));
  return {
    id,
    title: titleOf(rows),
    subtitle: limitWords(cards, debtLimit),
    chart: { kind: "days", rows: rows.slice(0, mostBars) },
    table: {
      head: ["Question", "Owes", "Days overdue"],
      rows: rows.map(({ title, what, days }) => [title, what, String(days)]),
    },
    files: filesOf(overdue),
  };
}

function daysOf({ owed }: Card): number {
  return owed?.daysOverdue ?? 0;
}

function titleOf([oldest, ...others]: readonly DayRow[]): string {
  const days = plural(oldest?.days ?? 0, "day");
  return others.length === 0
    ? `One answer is owed, for ${days}`
    : `${toCapital(countWord(others.length + 1))} answers are owed; the oldest for ${days}`;
}

/** The limit is about experiments whose window is over and that nobody has decided, as the badge counts them. */
function limitWords(cards: readonly Card[], limit: number | undefined): string {
  const count = cards.filter(({ isDebt }) => isDebt).length;
  const owed = `${count === 0 ? "No decision is" : count === 1 ? "1 decision is" : `${count} decisions are`} owed today`;
  return limit === undefined ? `${owed}; the team has set no limit` : `${owed}; the team allows ${limit}`;
}
