import { areComparable, inBaseUnit } from "../../core/grammar/compare-quantities.ts";
import { formatQuantity } from "../../core/grammar/format-quantity.ts";
import { parseQuantity, type Quantity } from "../../core/grammar/quantity.ts";
import type { Threshold } from "../../core/grammar/threshold.ts";
import type { Difference } from "../../core/history/differences.ts";
import { thresholdOf } from "../../core/model/threshold-of.ts";
import { quoted } from "../../core/rules/registration/quoted.ts";

/**
 * What a branch does to a field of a plan, as the middle of a sentence: "lowers the threshold of a running experiment
 * from 8% to 6%, which is easier to reach".
 *
 * @param of Whose field it is, such as "a running experiment".
 */
export function sayChange({ field, from, to }: Difference, of: string): string {
  if (from === undefined) return `adds ${field} to ${of}: ${quoted(to ?? "")}`;
  if (to === undefined) return `takes ${field} out of ${of}: ${quoted(from)}`;
  const { verb, ends, isEasier } = movementOf(field, from, to);
  return `${verb} the ${field} of ${of} from ${ends.join(" to ")}${isEasier ? ", which is easier to reach" : ""}`;
}

interface Movement {
  readonly verb: "lowers" | "raises" | "changes";
  readonly ends: readonly [from: string, to: string];
  readonly isEasier?: boolean;
}

function movementOf(field: Difference["field"], from: string, to: string): Movement {
  if (field === "threshold") return movementOfThreshold(from, to);
  const isNumber = field === "baseline" || field === "sample" || field === "confidence";
  const [before, after] = isNumber ? [quantityIn(from), quantityIn(to)] : [];
  const verb = verbOf(before, after);
  return verb === "changes" ? changed(from, to) : { verb, ends: [from, to] };
}

function changed(from: string, to: string): Movement {
  return { verb: "changes", ends: [quoted(from), quoted(to)] };
}

function movementOfThreshold(from: string, to: string): Movement {
  const [before, after] = [thresholdOf(from), thresholdOf(to)];
  const isSameClaim =
    before &&
    after &&
    isOneNumber(before) &&
    before.direction === after.direction &&
    before.relative === after.relative;
  const verb = isSameClaim ? verbOf(before, after) : "changes";
  if (!before || !after || verb === "changes") return changed(from, to);
  const isReachedBelow = before.direction === "at-most" || before.direction === "no-worse";
  return {
    verb,
    ends: [formatQuantity(before), formatQuantity(after)],
    isEasier: (verb === "raises") === isReachedBelow,
  };
}

function isOneNumber({ direction }: Threshold): boolean {
  return direction !== "between";
}

function verbOf(before: Quantity | undefined, after: Quantity | undefined): Movement["verb"] {
  if (!before || !after || !areComparable(before, after)) return "changes";
  const difference = inBaseUnit(after) - inBaseUnit(before);
  return difference < 0 ? "lowers" : 0 < difference ? "raises" : "changes";
}

function quantityIn(words: string): Quantity | undefined {
  const reading = parseQuantity(words);
  return "quantity" in reading ? reading.quantity : undefined;
}
