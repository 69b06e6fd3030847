import { parseNumeral } from "../grammar/numeral.ts";
import type { Bound, Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/** What the numbers of a judged claim count; a rate counts against one of what it is counted in. */
export function measureOf(claim: Claim, { scale }: Pick<Bound, "scale">): Pick<Evidence, "scale" | "unit" | "each"> {
  const { type, unit, threshold } = claim;
  const { per } = unit;
  if (scale === "relative" && isMultiple(threshold)) return { scale, unit: { unit: "times" } };
  if (type !== "rate") return { scale, unit };
  const each = per?.count ?? (unit.unit === "ratio" ? countedOver(claim.words) : undefined);
  return {
    scale,
    unit: per ? { ...unit, per: { ...per, count: 1 } } : unit,
    ...(each !== undefined && each !== 1 && { each }),
  };
}

/** "At least 2 times", which is no rise by 100% in anybody's mouth. */
function isMultiple({ unit, direction }: Claim["threshold"]): boolean {
  return unit === "times" && direction !== "increase" && direction !== "decrease" && direction !== "no-worse";
}

/** 1,000 of "at most 2 per 1,000 requests", which is read as a ratio. */
function countedOver(words: string): number | undefined {
  const [, digits = ""] = /\b(?:in|of|per)\s+(\d[\d,. ]*\d|\d)/.exec(words) ?? [];
  const count = parseNumeral(digits);
  return count !== undefined && count > 1 ? count : undefined;
}
