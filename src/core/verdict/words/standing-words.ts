import type { Bound, Claim } from "../claim.ts";
import { measureOf } from "../measure-of.ts";
import type { Compared } from "../comparisons-of.ts";
import type { Weighed } from "../weigh.ts";
import { fewestForPercent } from "./sample-words.ts";
import { claimedWords, valueWords, type Measure } from "./value-words.ts";

/**
 * How what was seen stands to what was claimed: "above the target of 8%", "a fall of 15.1%, more than the claimed 15%".
 *
 * `undefined` where there is no estimate.
 */
export function standingWords({ claim, compared, bounds, judgement }: Weighed): string | undefined {
  const { estimate } = judgement;
  const [bound, upper] = bounds;
  if (estimate === null) return undefined;
  const measure = measureOf(claim, bound);
  if (upper) return rangeWords(estimate, bound, upper, measure);
  return bound.scale === "level"
    ? `${sideWords(estimate, bound)} ${barWords(bound, measure)}`
    : changeWords(estimate, bound, claim, measure, isOfFew(compared));
}

/** The same without the numbers: "above the target", for a sentence that names them elsewhere. */
export function shortStandingWords({ claim, bounds, judgement }: Weighed): string {
  const { estimate } = judgement;
  const [bound, upper] = bounds;
  if (estimate === null) return "no estimate";
  if (upper) return `${isBetween(estimate, bound, upper) ? "inside" : "outside"} the range`;
  if (bound.scale === "level") return `${sideWords(estimate, bound)} the ${nameOf(bound)}`;
  const isMet = bound.side === "at-least" ? bound.value <= estimate : estimate <= bound.value;
  if (claim.threshold.direction === "no-worse") return isMet ? "within the accepted loss" : "beyond the accepted loss";
  if (bound.value === 0) return isMet ? "a change as claimed" : "no change as claimed";
  return isMet ? "as large as claimed" : "smaller than claimed";
}

/** "the target of 8%", "the limit of 300 ms". */
function barWords(bound: Bound, measure: Measure): string {
  return `the ${nameOf(bound)} of ${claimedWords(bound.value, measure)}`;
}

function nameOf({ side }: Bound): string {
  return side === "at-least" ? "target" : "limit";
}

function sideWords(estimate: number, { value }: Bound): string {
  if (estimate === value) return "exactly at";
  return estimate > value ? "above" : "below";
}

function rangeWords(estimate: number, lower: Bound, upper: Bound, measure: Measure): string {
  const where = isBetween(estimate, lower, upper) ? "inside" : estimate < lower.value ? "below" : "above";
  const write = (value: number): string =>
    measure.scale === "level" ? claimedWords(value, measure) : valueWords(value, measure);
  return `${where} the range from ${write(lower.value)} to ${write(upper.value)}`;
}

function isBetween(estimate: number, lower: Bound, upper: Bound): boolean {
  return lower.value <= estimate && estimate <= upper.value;
}

/** Of shares of so few a size in percent would say more than was observed. */
function isOfFew({ treatment, control }: Compared): boolean {
  return [treatment, control].some((sample) => sample?.type === "proportion" && sample.n < fewestForPercent);
}

function changeWords(estimate: number, bound: Bound, { threshold }: Claim, measure: Measure, isFew: boolean): string {
  const size = valueWords(Math.abs(estimate), measure, Math.abs(bound.value)).replace(/^\+/, "");
  const seen = estimate === 0 ? "no change" : `a ${estimate < 0 ? "fall" : "rise"}${isFew ? "" : ` of ${size}`}`;
  const claimed = claimedWords(bound.value, measure);
  if (threshold.direction === "no-worse") {
    return `${seen}, where a ${bound.side === "at-least" ? "fall" : "rise"} of less than ${claimed} is accepted`;
  }
  const isUp = bound.side === "at-least";
  const isOther = isUp ? estimate <= 0 : 0 <= estimate;
  const sizeClaimed = bound.value === 0 ? "" : ` of ${claimed}`;
  if (isOther) return `${seen}, where a ${isUp ? "rise" : "fall"}${sizeClaimed} is claimed`;
  if (bound.value === 0) return `${seen}, as claimed`;
  if (estimate === bound.value) return `${seen}, exactly what is claimed`;
  return `${seen}, ${Math.abs(estimate) > Math.abs(bound.value) ? "more" : "less"} than the claimed ${claimed}`;
}
