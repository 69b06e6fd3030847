import { plural } from "../../base/plural.ts";
import type { Card } from "../card.ts";
import { medianOf } from "../validated-learning.ts";
import type { DotRow } from "./chart.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { learnedCards } from "./learned-cards.ts";
import { periodsOf } from "./periods.ts";
import { fewestToCount } from "./some-of.ts";

const id = "time-to-learning";

/** How many days it took from an idea to a decision on what was learned, by the quarter of the decision. */
export function timeToLearningInsight(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const learned = learnedCards(cards).filter(({ days }) => days !== undefined);
  if (learned.length === 0) {
    return emptyFigure(
      id,
      "No time to learning yet",
      "Once an experiment is answered by its plan and decided, the days since it was first written down are shown here.",
    );
  }
  const rows = periodsOf(learned, ({ decided }) => decided, "quarter", today).map(({ name, short, items }): DotRow => {
    const days = items.flatMap((item) => item.days ?? []).toSorted((a, b) => a - b);
    return { name, short, days, median: medianOf(days) };
  });
  const all = rows.flatMap(({ days }) => days).toSorted((a, b) => a - b);
  return {
    id,
    title: titleOf(all, rows),
    subtitle: `${plural(all.length, "learning")}; the bar is the median`,
    chart: { kind: "dots", rows },
    table: {
      head: ["Quarter", "Learnings", "Shortest", "Median days", "Longest"],
      rows: [...rows, { name: "All", days: all, median: medianOf(all) }].map(cellsOf),
    },
    files: filesOf(learned.map(({ card }) => card)),
  };
}

/** Quarters are compared only where each has enough to have a median that means something. */
function titleOf(all: readonly number[], rows: readonly DotRow[]): string {
  if (all.length < fewestToCount) return `Too few to say: ${plural(all.length, "learning")}`;
  const [first, last] = [rows, rows.toReversed()].map((some) => some.find(({ days }) => days.length >= fewestToCount));
  if (!first || !last || first === last) return `From idea to learning takes ${dayWords(medianOf(all))}`;
  const difference = Math.round((last.median ?? 0) - (first.median ?? 0));
  const compared =
    difference === 0 ? "as many as" : `${Math.abs(difference)} ${difference < 0 ? "fewer" : "more"} than`;
  return `From idea to learning took ${dayWords(last.median)} in ${last.name}, ${compared} in ${first.name}`;
}

function dayWords(median: number | null): string {
  return plural(Math.round(median ?? 0), "day");
}

function cellsOf({ name, days, median }: Omit<DotRow, "short">): readonly string[] {
  return [name, days.length, days[0] ?? "", median ?? "", days.at(-1) ?? ""].map(String);
}
