import { plural } from "../../base/plural.ts";
import { toCapital } from "../../base/to-capital.ts";
import { fewestToTell } from "../calibration.ts";
import type { Card } from "../card.ts";
import type { ChartPart } from "./chart.ts";
import { countedRows, tableOfCounts } from "./counted-by-period.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { periodsOf } from "./periods.ts";
import { questionsOf, type Question } from "./questions.ts";
import { fewestToCount, someOf } from "./some-of.ts";

const id = "why-how";

const parts: readonly ChartPart[] = [
  { name: "Why: customers, market, product", look: "solid" },
  { name: "How: process, technology", look: "hollow" },
];
const short = ["Why", "How"];

const whys: ReadonlySet<Card["about"]> = new Set(["customer", "market", "product"]);

/** How many questions ask what is worth doing, beside those that ask how to do it, by the quarter in which they began. */
export function whyHowFigure(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const questions = questionsOf(cards);
  const known = questions.filter(({ card }) => card.about !== undefined);
  const unknown = questions.length - known.length;
  if (known.length === 0) {
    return emptyFigure(
      id,
      "No question says whether it asks why or how",
      "A unit with a kind is counted here: customer, market and product ask why, process and technical ask how.",
    );
  }
  const periods = periodsOf(known, ({ began }) => began, "quarter", today).map((period) =>
    period.name === "No day" ? { ...period, name: "Not begun", short: "Not begun" } : period,
  );
  const rows = countedRows(periods, parts, (question, part) => asksWhy(question) === (part === parts[0]));
  return {
    id,
    title: titleOf(known),
    subtitle: `${plural(known.length, "unit")}, by the quarter in which they began${unknown === 0 ? "" : `; ${unknown} more ${unknown === 1 ? "says" : "say"} no kind`}`,
    chart: { kind: "stack", parts, rows, isShare: true },
    table: tableOfCounts("Quarter", short, rows),
    files: filesOf(known.map(({ card }) => card)),
  };
}

function asksWhy({ card }: Question): boolean {
  return whys.has(card.about);
}

function titleOf(known: readonly Question[]): string {
  const total = known.length;
  const why = known.filter(asksWhy).length;
  if (total < fewestToCount) return `Too few to say: ${plural(total, "unit")}`;
  if (total < fewestToTell) return `${why} of ${total} questions ask why, ${total - why} how`;
  const some = someOf(why, total, "question");
  return `${toCapital(some.words)} ask${some.isSingular ? "s" : ""} why, the others how`;
}
