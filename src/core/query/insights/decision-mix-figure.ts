import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import { plural } from "../../base/plural.ts";
import { toCapital } from "../../base/to-capital.ts";
import { fewestToTell } from "../calibration.ts";
import type { Card } from "../card.ts";
import type { ChartPart } from "./chart.ts";
import { countedRows, tableOfCounts } from "./counted-by-period.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { periodsOf } from "./periods.ts";
import { fewestToCount, someOf } from "./some-of.ts";

const id = "decision-mix";

const parts: readonly (ChartPart & { readonly choice: DecisionChoice })[] = [
  { choice: "persevere", name: "Persevere", look: "solid" },
  { choice: "pivot", name: "Pivot", look: "hatched" },
  { choice: "stop", name: "Stop", look: "hollow" },
];

/** What was made of what was learned: how often the team persevered, pivoted and stopped, by quarter. */
export function decisionMixFigure(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const decided = cards.filter(({ decision }) => decision?.choice !== undefined);
  if (decided.length === 0) {
    return emptyFigure(id, "No decision yet", "An experiment that is decided is counted here, by quarter.");
  }
  const periods = periodsOf(decided, ({ decision, date }) => decision?.date ?? date, "quarter", today);
  const rows = countedRows(periods, parts, ({ decision }, { choice }) => decision?.choice === choice);
  return {
    id,
    title: titleOf(decided),
    subtitle: `${plural(decided.length, "decision")}, by quarter`,
    chart: { kind: "stack", parts: parts.map(({ name, look }) => ({ name, look })), rows, isShare: false },
    table: tableOfCounts(
      "Quarter",
      parts.map(({ name }) => name),
      rows,
    ),
    files: filesOf(decided),
  };
}

function titleOf(decided: readonly Card[]): string {
  const total = decided.length;
  const [pivot, persevere, stop] = decisionChoices.map(
    (choice) => decided.filter(({ decision }) => decision?.choice === choice).length,
  ) as [number, number, number];
  if (total < fewestToCount) return `Too few to say: ${plural(total, "decision")}`;
  if (total < fewestToTell) return `Of ${total} decisions ${persevere} persevere, ${pivot} pivot, ${stop} stop`;
  const going = someOf(persevere, total, "decision");
  const ending = someOf(stop, total, "decision");
  return `${toCapital(going.words)} persevere${going.isSingular ? "s" : ""}; ${ending.words} stop${ending.isSingular ? "s" : ""}`;
}
