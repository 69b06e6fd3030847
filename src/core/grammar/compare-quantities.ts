import type { Quantity } from "./quantity.ts";
import { dimensionOf, isTimeUnit, milliseconds, type Unit } from "./unit.ts";

/**
 * Whether two quantities say the same in possibly different units: 0.3 s and 300 ms, "1 in 20" and 5%, 7 per week and
 * 1 per day. A difference in the thirteenth digit is a rounding error of the conversion and counts as none.
 */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (!areComparable(a, b)) return false;
  const [left, right] = [inBaseUnit(a), inBaseUnit(b)];
  return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}

/** Whether both count the same thing, so that their values can be compared once they are in one unit. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  return kindOf(a) === kindOf(b);
}

/** The value in the smallest unit of its kind, per one: milliseconds for time, fractions for shares, else as it is. */
export function inBaseUnit({ value, unit, per }: Quantity): number {
  return (value * scaleOf(unit)) / (per ? per.count * scaleOf(per.of) : 1);
}

/** `quantity` in the unit and rate of another that is comparable, for ranges whose ends were written in two. */
export function inUnitOf(quantity: Quantity, other: Quantity): Quantity {
  const isSame =
    quantity.unit === other.unit && quantity.per?.count === other.per?.count && quantity.per?.of === other.per?.of;
  const value = inBaseUnit(quantity) / inBaseUnit({ ...other, value: 1 });
  // Fifteen digits are what a double holds for certain; beyond them stands only the error of the conversion.
  return { ...other, value: isSame ? quantity.value : Number(value.toPrecision(15)) };
}

/** The number of a quantity where it counts in the unit and rate of another; `undefined` where it counts something else. */
export function valueInUnit(quantity: Quantity, unit: Pick<Quantity, "unit" | "per">): number | undefined {
  const one = { ...unit, value: 1 };
  return areComparable(quantity, one) ? inUnitOf(quantity, one).value : undefined;
}

/**
 * A text that is the same for quantities that say the same, in whatever unit: a key to compare and to keep.
 *
 * Twelve digits, because more would tell roundings of the conversion apart.
 */
export function quantityKey(quantity: Quantity): string {
  return `${Number(inBaseUnit(quantity).toPrecision(12))} ${kindOf(quantity)}`;
}

function kindOf({ unit, per }: Quantity): string {
  return per ? `${dimensionOf(unit)}/${dimensionOf(per.of)}` : dimensionOf(unit);
}

function scaleOf(unit: Unit): number {
  return isTimeUnit(unit) ? milliseconds[unit] : 1;
}
