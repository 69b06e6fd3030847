import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import { fewestToTell } from "../calibration.ts";
import type { Card } from "../card.ts";
import type { ChartPart, CountedRow } from "./chart.ts";
import { tableOfCounts } from "./counted-by-period.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { learnedCards } from "./learned-cards.ts";
import { periodsOf } from "./periods.ts";
import { questionsOf, type Question } from "./questions.ts";
import { countWord } from "./some-of.ts";

const id = "pace";

/** Fewer months make no pace. */
const fewestMonths = 3;

interface Moment {
  readonly question: Question;
  readonly day: Day;
  readonly isLearned: boolean;
}

/** How many questions were begun and how many were answered and decided, month by month. */
export function paceFigure(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const moments = questionsOf(cards).flatMap(momentsOf);
  if (moments.length === 0) {
    return emptyFigure(id, "Nothing has begun yet", "Units are counted here by the month of their first experiment.");
  }
  const rows = periodsOf(moments, ({ day }) => day, "month", today).map(({ name, short, items }) => {
    const learned = items.filter(({ isLearned }) => isLearned).length;
    return { name, short: short.replace(/ \d+$/, ""), counts: [items.length - learned, learned] };
  });
  const parts: readonly ChartPart[] = [
    { name: "Begun", look: "hollow" },
    { name: "Learned", look: "solid" },
  ];
  return {
    id,
    title: titleOf(rows),
    subtitle: "Units begun and learned, by month",
    chart: { kind: "pairs", parts, rows },
    table: tableOfCounts("Month", ["Begun", "Learned"], rows),
    files: filesOf(Array.from(new Set(moments.map(({ question }) => question.card)))),
  };
}

/** When it began, and the first day on which one of its experiments was answered and decided. */
function momentsOf(question: Question): readonly Moment[] {
  const days = learnedCards(question.cards).flatMap(({ decided }) => decided ?? []);
  const [learned] = days.length > 1 ? days.toSorted() : days;
  return [
    ...(question.began === undefined ? [] : [{ question, day: question.began, isLearned: false }]),
    ...(learned === undefined ? [] : [{ question, day: learned, isLearned: true }]),
  ];
}

/** By the months that are shown, those in which nothing happened included. */
function titleOf(rows: readonly CountedRow[]): string {
  const months = rows.filter(({ name }) => /\d/.test(name));
  const [begun, learned] = [sumOf(months, 0), sumOf(months, 1)];
  if (months.length < fewestMonths || begun < fewestToTell) {
    return `In ${plural(months.length, "month")} ${plural(begun, "question")} ${begun === 1 ? "was" : "were"} begun and ${learned} learned`;
  }
  const each = Math.round(begun / months.length);
  const words = each === 0 ? "less than one question" : `${countWord(each)} question${each === 1 ? "" : "s"}`;
  return `We begin ${words} a month and finish ${paceWords(learned / months.length, each)}`;
}

function paceWords(pace: number, begun: number): string {
  const each = Math.round(pace);
  if (each === begun) return "as many";
  return each === 0 ? "less than one" : countWord(each);
}

function sumOf(rows: readonly CountedRow[], at: number): number {
  return rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0);
}
