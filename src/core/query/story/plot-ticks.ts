import type { Evidence } from "../../verdict/evidence.ts";
import { valueWords } from "../../verdict/words/value-words.ts";
import type { PlotTick } from "../interval-plot.ts";
import { niceTicks } from "./nice-ticks.ts";

/** Round numbers at even steps between the outermost of `values`, as short as they can be: "6%", "+10%", "300 ms". */
export function plotTicks(values: readonly (number | null | undefined)[], evidence: Evidence): readonly PlotTick[] {
  const numbers = values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  return niceTicks(Math.min(...numbers), Math.max(...numbers)).map((value) => ({
    value,
    words: tickWords(value, evidence),
  }));
}

/** One such number. */
export function tickWords(value: number, evidence: Evidence): string {
  return valueWords(value, evidence).replace(/\.0+(?!\d)/, "");
}
