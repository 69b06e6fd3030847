import { plural } from "../../base/plural.ts";
import { toCapital } from "../../base/to-capital.ts";
import type { VerdictState } from "../../verdict/verdict.ts";
import { fewestToTell } from "../calibration.ts";
import type { Card, CardVerdict } from "../card.ts";
import type { ChartPart } from "./chart.ts";
import { countedRows, tableOfCounts } from "./counted-by-period.ts";
import { emptyFigure, filesOf, type InsightFigure, type InsightWorld } from "./insight-figure.ts";
import { periodsOf } from "./periods.ts";
import { fewestToCount, someOf } from "./some-of.ts";

const id = "verdict-mix";

/** A team that is refuted less often than this may be asking what it already knows. */
const leastRefuted = 0.1;

/** What people judged has no number, and what moved after its data no bar, so neither stands with the measured ones. */
const parts: readonly ChartPart[] = [
  { name: "Supported", look: "supported" },
  { name: "Refuted", look: "refuted" },
  { name: "Inconclusive, judged or exploratory", look: "open" },
];

const states: readonly VerdictState[] = ["supported", "refuted", "inconclusive", "judged-supported", "judged-refuted"];

/** What the data said, by quarter, with the share of the refuted as a sign of health. */
export function verdictMixFigure(cards: readonly Card[], { today }: InsightWorld): InsightFigure {
  const judged = cards.filter(({ verdict }) => verdict && states.includes(verdict.state));
  if (judged.length === 0) {
    return emptyFigure(
      id,
      "No verdict yet",
      "An experiment whose results meet its threshold is counted here, by quarter.",
    );
  }
  const periods = periodsOf(judged, ({ date }) => date, "quarter", today);
  const rows = countedRows(periods, parts, ({ verdict }, part) => verdict !== undefined && partOf(verdict) === part);
  return {
    id,
    title: titleOf(judged),
    subtitle: `${plural(judged.length, "verdict")}, by quarter${peopleWords(judged)}`,
    chart: { kind: "stack", parts, rows, isShare: false },
    table: tableOfCounts(
      "Quarter",
      parts.map(({ name }) => name),
      rows,
    ),
    files: filesOf(judged),
  };
}

function partOf({ state, exploratory }: CardVerdict): ChartPart | undefined {
  return exploratory || (state !== "supported" && state !== "refuted")
    ? parts[2]
    : parts[state === "supported" ? 0 : 1];
}

function titleOf(judged: readonly Card[]): string {
  const total = judged.length;
  const refuted = judged.filter(isRefuted).length;
  if (total < fewestToCount) return `Too few to say: ${plural(total, "verdict")}`;
  if (total < fewestToTell) return `${refuted} of ${total} tests refuted us`;
  const some = someOf(refuted, total, "test");
  const finding = `${toCapital(some.words)} refute${some.isSingular ? "s" : ""} us`;
  return refuted / total < leastRefuted
    ? `${finding}: the questions may be too easy`
    : `${finding}: the questions are still real`;
}

function isRefuted({ verdict }: Card): boolean {
  return verdict?.state === "judged-refuted" || (verdict?.state === "refuted" && !verdict.exploratory);
}

/** Whoever counts the refuted in the chart must come to the number of the title. */
function peopleWords(judged: readonly Card[]): string {
  const count = judged.filter(({ verdict }) => verdict?.state === "judged-refuted").length;
  return count === 0 ? "" : `; ${count} of the refuted ${count === 1 ? "was" : "were"} judged by people`;
}
