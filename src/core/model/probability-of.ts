import { remember } from "../base/remember.ts";
import { parseQuantity } from "../grammar/quantity.ts";

/**
 * A probability as people write it, from 0 to 1: `70%`, `0.7`, `7 of 10`, `1 in 3`.
 *
 * `undefined` for anything else, a bare `70` included: whether it is a percentage is not said.
 */
export const probabilityOf = remember((words: string): number | undefined => {
  const reading = parseQuantity(words);
  if (!("quantity" in reading)) return undefined;
  const { value, unit, per } = reading.quantity;
  if (per || !shares.has(unit) || value < 0 || 1 < value) return undefined;
  return value;
});

const shares: ReadonlySet<string> = new Set(["percent", "ratio", "count"]);
