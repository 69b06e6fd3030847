import type { Sample } from "../../data/sample.ts";
import type { Bound } from "../claim.ts";
import { measureOf } from "../measure-of.ts";
import type { Compared } from "../comparisons-of.ts";
import type { Weighed } from "../weigh.ts";
import { areSame } from "./number-words.ts";
import { fewestForPercent } from "./sample-words.ts";
import { claimedWords, valueWords, type Measure } from "./value-words.ts";

/**
 * How what was seen stands to what was claimed: "above the target of 8%", "a fall of 15.1%, more than the claimed 15%".
 *
 * `undefined` where there is no estimate.
 */
export function standingWords(weighed: Weighed): string | undefined {
  const { claim, bounds, judgement } = weighed;
  const { estimate } = judgement;
  const [bound, upper] = bounds;
  if (estimate === null) return undefined;
  const measure = measureOf(claim, bound);
  if (upper) return rangeWords(weighed, estimate, upper, measure);
  if (bound.scale === "level") return `${sideWords(weighed, estimate)} ${barWords(bound, measure)}`;
  return measure.unit.unit === "times"
    ? multipleWords(weighed, estimate, measure)
    : changeWords(weighed, estimate, measure);
}

/** The same without the numbers: "above the target", for a sentence that names them elsewhere. */
export function shortStandingWords(weighed: Weighed): string {
  const { claim, bounds, judgement } = weighed;
  const { estimate } = judgement;
  const [bound, upper] = bounds;
  if (estimate === null) return "no estimate";
  if (upper) return `${isBetween(estimate, bound, upper) ? "inside" : "outside"} the range`;
  const isMultiple = measureOf(claim, bound).unit.unit === "times";
  if (bound.scale === "level" || isMultiple) return `${sideWords(weighed, estimate)} the ${nameOf(bound)}`;
  const isSame = sideOf(weighed, estimate) === 0;
  const isMet = isSame || (bound.side === "at-least" ? bound.value <= estimate : estimate <= bound.value);
  if (claim.threshold.direction === "no-worse") {
    return `${isSame ? "exactly at" : isMet ? "within" : "beyond"} the accepted loss`;
  }
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

function sideWords(weighed: Weighed, estimate: number): string {
  return (["below", "exactly at", "above"] as const)[sideOf(weighed, estimate) + 1] ?? "at";
}

/** On which side of the first bound the estimate lies: 0 where only the noise of calculation parts them. */
function sideOf({ bounds, compared }: Weighed, estimate: number): number {
  const [{ value, scale }] = bounds;
  return areSame(estimate, value, scale === "relative" ? 1 : largestIn(compared)) ? 0 : Math.sign(estimate - value);
}

/** How large the numbers are that a difference was taken of. */
function largestIn({ treatment, control }: Compared): number {
  return Math.max(sizeIn(treatment), control ? sizeIn(control) : 0);
}

function sizeIn(sample: Sample): number {
  if (sample.type === "proportion") return 1;
  return sample.type === "mean" ? Math.abs(sample.mean) : 0;
}

function rangeWords({ bounds: [lower] }: Weighed, estimate: number, upper: Bound, measure: Measure): string {
  const where = isBetween(estimate, lower, upper) ? "inside" : estimate < lower.value ? "below" : "above";
  const isTimes = measure.unit.unit === "times";
  const write = (value: number): string =>
    isTimes || measure.scale === "level" ? claimedWords(value, measure) : valueWords(value, measure);
  const from = write(lower.value);
  return `${where} the range from ${isTimes ? from.replace(/ .*/, "") : from} to ${write(upper.value)}`;
}

function isBetween(estimate: number, lower: Bound, upper: Bound): boolean {
  return lower.value <= estimate && estimate <= upper.value;
}

/** Of shares of so few a size in percent would say more than was observed. */
function isOfFew({ treatment, control }: Compared): boolean {
  return [treatment, control].some((sample) => sample?.type === "proportion" && sample.n < fewestForPercent);
}

/** "2.6 times the control, above the target of 2 times". */
function multipleWords(weighed: Weighed, estimate: number, measure: Measure): string {
  const { bounds, compared } = weighed;
  const [bound] = bounds;
  const side = sideOf(weighed, estimate);
  const size = valueWords(estimate, measure, ...(side === 0 ? [] : [bound.value]));
  const before = compared.control ? "the control" : "what it was";
  const seen = isOfFew(compared) ? "" : `${size} ${before}, `;
  return `${seen}${sideWords(weighed, estimate)} ${barWords(bound, measure)}`;
}

function changeWords(weighed: Weighed, estimate: number, measure: Measure): string {
  const { bounds, claim } = weighed;
  const [bound] = bounds;
  const seen = seenChange(weighed, estimate, measure);
  const claimed = claimedWords(bound.value, measure);
  const isLoss = claim.threshold.direction === "no-worse";
  // A claim of "at most −15%" is one of a fall, and an accepted loss of what should be high is a fall too.
  const isUp = (bound.side === "at-least") !== isLoss;
  const isOther = isUp ? estimate <= 0 : 0 <= estimate;
  const name = isUp ? "rise" : "fall";
  if (isLoss && (isOther || bound.value === 0)) {
    return `${seen}, where ${bound.value === 0 ? `no ${name}` : `a ${name} of less than ${claimed}`} is accepted`;
  }
  if (isOther) return `${seen}, where a ${name}${bound.value === 0 ? "" : ` of ${claimed}`} is claimed`;
  if (bound.value === 0) return `${seen}, as claimed`;
  const side = sideOf(weighed, estimate) * Math.sign(estimate);
  const than = side === 0 ? "exactly" : side > 0 ? "more than" : "less than";
  return `${seen}, ${than} the ${isLoss ? "accepted" : "claimed"} ${claimed}`;
}

/** "a fall of 15.1%", "no change"; of pairs each has its own change, of which this is the average. */
function seenChange(weighed: Weighed, estimate: number, measure: Measure): string {
  const { bounds, compared } = weighed;
  const [bound] = bounds;
  if (estimate === 0) return "no change";
  const name = estimate < 0 ? "fall" : "rise";
  if (isOfFew(compared)) return `a ${name}`;
  const beside = sideOf(weighed, estimate) === 0 ? [] : [Math.abs(bound.value)];
  const size = valueWords(Math.abs(estimate), measure, ...beside).replace(/^\+/, "");
  const isOfPairs = compared.treatment.type === "pairs" && bound.scale === "relative";
  return `a ${name} of ${size}${isOfPairs ? " in the average pair" : ""}`;
}

/** Which numbers a value that was seen must be told apart from. */
export function levelsIn({ bounds }: Pick<Weighed, "bounds">): readonly number[] {
  return bounds.filter(({ scale }) => scale === "level").map(({ value }) => value);
}
