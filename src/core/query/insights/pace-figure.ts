import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import type { Card } from "../card.ts";
import type { ChartPart } from "./chart.ts";
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
  const [begun, learned] = [false, true].map(
    (kind) => moments.filter(({ isLearned }) => isLearned === kind).length,
  ) as [number, number];
  const parts: readonly ChartPart[] = [
    { name: `Begun, ${begun}`, look: "hollow" },
    { name: `Learned, ${learned}`, look: "solid" },
  ];
  return {
    id,
    title: titleOf(begun, learned, moments),
    subtitle: "Units begun and learned, by month",
    chart: { kind: "pairs", parts, rows },
    table: tableOfCounts("Month", ["Begun", "Learned"], rows),
    files: filesOf(Array.from(new Set(moments.map(({ question }) => question.card)))),
  };
}

/** When it began, and the first day on which one of its experiments was answered and decided. */
function momentsOf(question: Question): readonly Moment[] {
  const [learned] = learnedCards(question.cards)
    .flatMap(({ decided }) => decided ?? [])
    .toSorted();
  return [
    ...(question.began === undefined ? [] : [{ question, day: question.began, isLearned: false }]),
    ...(learned === undefined ? [] : [{ question, day: learned, isLearned: true }]),
  ];
}

/** By the months from the first of all to the last, in which nothing happened included. */
function titleOf(begun: number, learned: number, moments: readonly Moment[]): string {
  const days = moments.map(({ day }) => day).toSorted();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const months = monthOf(last) - monthOf(first) + 1;
  const plain = `${plural(begun, "question")} begun, ${learned} learned`;
  if (months < fewestMonths) return plain;
  const [in1, out] = [Math.round(begun / months), Math.round(learned / months)];
  if (in1 === 0 && out === 0) return `${plain} in ${months} months`;
  return `We begin ${perMonth(in1)} a month and finish ${in1 === out ? "as many" : out === 0 ? "hardly any" : countWord(out)}`;
}

function perMonth(count: number): string {
  return count === 0 ? "less than one question" : `${countWord(count)} question${count === 1 ? "" : "s"}`;
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
