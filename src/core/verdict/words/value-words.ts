import { formatQuantity } from "../../grammar/format-quantity.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import type { Evidence } from "../evidence.ts";
import { percentBeside, percentWords } from "./percent-words.ts";

/** What the numbers of an evidence count. */
export type Measure = Pick<Evidence, "scale" | "unit">;

/**
 * A number of an evidence as people read it: "9.0%", "+1.7 points", "−15.1%", "300 ms".
 *
 * @param beside A threshold; what is not equal to it does not look equal.
 */
export function valueWords(value: number, { scale, unit }: Measure, beside?: number): string {
  if (scale === "relative") return withSign(value, percentOf(Math.abs(value), beside && Math.abs(beside)));
  const isShare = dimensionOf(unit.unit) === "ratio" && unit.per === undefined;
  if (scale === "difference") {
    const size = Math.abs(value);
    return withSign(value, isShare ? pointsWords(size) : plainWords(size, unit));
  }
  return (isShare ? percentOf(value, beside) : plainWords(value, unit)).replace(/^-/, "−");
}

/** An interval of such numbers: "8.3% to 9.7%", "8.3% and more"; `undefined` where it has no end. */
export function intervalWords(
  [low, high]: Evidence["interval"],
  measure: Measure,
  beside?: number,
): string | undefined {
  const words = (value: number): string => valueWords(value, measure, beside);
  if (low === null) return high === null ? undefined : `up to ${words(high)}`;
  if (high === null) return `${words(low)} and more`;
  const [from, to] = [words(low), words(high)];
  const unit = / \p{L}[\p{L} ]*$/u.exec(to)?.[0] ?? "";
  return `${unit !== "" && from.endsWith(unit) ? from.slice(0, -unit.length) : from} to ${to}`;
}

/** A number as it was claimed, without a sign: "15%", "2 points", "300 ms". */
export function claimedWords(value: number, { scale, unit }: Measure): string {
  const size = scale === "level" ? value : Math.abs(value);
  const isShare = dimensionOf(unit.unit) === "ratio" && unit.per === undefined;
  if (scale === "relative" || (isShare && scale === "level")) return `${Number((100 * size).toPrecision(6))}%`;
  if (isShare) return pointsWords(size);
  return formatQuantity({ ...unit, value: Number(size.toPrecision(12)), ...scoreAsNumber(unit) });
}

function percentOf(share: number, beside: number | undefined): string {
  return beside === undefined ? percentWords(share) : percentBeside(share, beside);
}

function pointsWords(size: number): string {
  const points = Number((100 * size).toPrecision(3));
  return `${points} ${points === 1 ? "point" : "points"}`;
}

function withSign(value: number, words: string): string {
  return value === 0 ? words : `${value < 0 ? "−" : "+"}${words}`;
}

/** Three digits that count. A score is its number. */
function plainWords(value: number, unit: Measure["unit"]): string {
  const rounded = Number(value.toPrecision(1000 <= Math.abs(value) ? 4 : 3));
  return formatQuantity({ ...unit, value: rounded, ...scoreAsNumber(unit) });
}

function scoreAsNumber({ unit }: Measure["unit"]): { readonly unit?: "count" } {
  return unit === "score" ? { unit: "count" } : {};
}
