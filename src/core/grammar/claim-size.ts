import type { Claim } from "./claim-reader.ts";
import { shiftDecimal } from "./numeral.ts";
import { type Quantity, signed } from "./quantity.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** The number of a claim, with what it is counted in parts of. */
export interface Size extends Quantity {
  /** `null` when a percent change says neither points nor relative. */
  readonly relative: boolean | null;
}

/**
 * How large the change is that is claimed. "15% absolute" is 15 points.
 *
 * @throws Refused when unit and words disagree ("20 ms relative"), or nothing can fall that far.
 */
export function changeSizeOf(cursor: TokenCursor, claim: Claim): Size {
  const { amount, span } = claim.quantity;
  const isShare = amount.unit === "percent" || amount.unit === "ratio";
  if (claim.change === "decrease" && (isShare || amount.unit === "times") && amount.value > 1) {
    cursor.refuse("impossible", span, "Nothing can fall by more than all of it; write a decrease of at most 100%.");
  }
  if (claim.relativity?.meaning === "absolute" && isShare) {
    return { ...amount, value: shiftDecimal(amount.value, 2), unit: "points", relative: false };
  }
  if (isShare) return { ...amount, relative: isCalledRelative(claim) ? true : null };

  const isRelative = amount.unit === "times";
  if (claim.relativity && (claim.relativity.meaning === "relative") !== isRelative) {
    const unit = isRelative ? "A change in times is relative" : "Only a change in percent can be relative";
    cursor.refuse(
      "contradiction",
      claim.relativity.span,
      `${unit}; leave out "${cursor.quote(claim.relativity.span)}".`,
    );
  }
  return { ...amount, relative: isRelative };
}

/**
 * The level that is claimed, its sign included. Only "2 times" is counted in parts of the baseline.
 *
 * @throws Refused when words of change stand beside it without saying which way.
 */
export function levelOf(cursor: TokenCursor, { quantity, relativity, reference }: Claim): Size {
  const level = signed(quantity);
  const isRelative = level.unit === "times";
  const word = isRelative ? undefined : (reference ?? relativity);
  if (!word) return { ...level, relative: isRelative };
  const message = 'Say which way it changes: write "increase by at least ..." or "decrease by at least ...".';
  return cursor.refuse("ambiguous", word.span, message);
}

function isCalledRelative({ relativity, reference }: Claim): boolean {
  return relativity?.meaning === "relative" || reference?.meaning === "relative";
}
