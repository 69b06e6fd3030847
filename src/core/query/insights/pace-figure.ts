import type { Day } from "../../base/day.ts";
import { plural } from "../../base/plural.ts";
import { fewestToTell } from "../calibration.ts";
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
    { name: "Begun", look: "hollow" },
    { name: "Learned", look: "solid" },
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

/** By the months from the first of all to the last, those in which nothing happened included. */
function titleOf(begun: number, learned: number, moments: readonly Moment[]): string {
  const days = moments.map(({ day }) => day).toSorted();
  const months = monthOf(days.at(-1) ?? "") - monthOf(days[0] ?? "") + 1;
  if (months < fewestMonths || begun < fewestToTell) {
    return `In ${plural(months, "month")} ${plural(begun, "question")} ${begun === 1 ? "was" : "were"} begun and ${learned} learned`;
  }
  const each = Math.round(begun / months);
  return `We begin ${each === 0 ? "less than one question" : `${countWord(each)} question${each === 1 ? "" : "s"}`} a month and finish ${paceWords(learned / months, each)}`;
}

function paceWords(pace: number, begun: number): string {
  const each = Math.round(pace);
  if (each === begun) return "as many";
  return each === 0 ? "less than one" : countWord(each);
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
