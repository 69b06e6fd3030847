import { pluralOf } from "./noun.ts";
import { formatNumber } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import type { Per } from "./rate-reader.ts";
import { isTimeUnit, unitText } from "./unit.ts";

/** A quantity in its canonical words, which `parseQuantity` reads back as the same: `8%`, `1 in 20`, `400 per day`. */
export function formatQuantity(quantity: Quantity): string {
  const { value, unit } = quantity;
  const behind = unitBehind(quantity);
  if (unit === "ratio") return formatRatio(value) + behind;
  if (unit === "score") return `a score of ${formatNumber(value)}${behind}`;
  return formatNumber(value, unit === "percent" ? 2 : 0) + behind;
}

/** What stands behind the number of a quantity: "%", " ms", " per day"; nothing of a count. */
export function unitBehind({ value, unit, per }: Quantity): string {
  return unitText(unit, value) + (per ? ` per ${formatPer(per)}` : "");
}

function formatPer({ count, of }: Per): string {
  if (count === 1) return isTimeUnit(of) ? unitText(of, 1).trim() : of;
  return formatNumber(count) + (isTimeUnit(of) ? unitText(of, count) : ` ${pluralOf(of)}`);
}

/** The smallest whole numbers that make the ratio, for ratios that people write; "0.0537042 in 1" for all others. */
function formatRatio(ratio: number): string {
  const word = Math.abs(ratio) <= 1 ? "in" : "per";
  for (const of of [...smallNumbers, Math.round(1 / ratio), 10_000, 100_000, 1_000_000]) {
    const count = Math.round(ratio * of);
    if (of > 0 && count / of === ratio) return `${count} ${word} ${of}`;
  }
  return `${formatNumber(ratio)} ${word} 1`;
}

const smallNumbers = Array.from({ length: 1000 }, (_, at) => at + 1);
