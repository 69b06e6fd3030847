import { parseQuantity, type Quantity } from "./quantity.ts";

/** What one of something counts: the `unit:` of a metric, without a value. */
export type UnitReading = Pick<Quantity, "unit" | "per">;

/** Reads a unit that stands alone: `%`, `ms`, `EUR`, `/day`, `errors per day`; `undefined` for what is none. */
export function parseUnit(text: string): UnitReading | undefined {
  // A unit is what makes a quantity of a number; a text that brings its own number is none.
  const reading = parseQuantity(`1 ${text}`);
  if ("refusal" in reading || reading.parts.filter(({ kind }) => kind === "number").length > 1) return undefined;
  const { unit, per } = reading.quantity;
  return per ? { unit, per } : { unit };
}
