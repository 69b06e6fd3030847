import type { Weighed } from "../weigh.ts";
import { measureOf } from "../measure-of.ts";
import { quantileWords } from "./quantile-words.ts";
import { claimedWords, intervalWords } from "./value-words.ts";

/** Where a claim begins to hold: "the true rate were 8%", "the true change were −15%". */
export function boundaryWords(weighed: Weighed): string {
  const { claim, bounds } = weighed;
  const [bound, upper] = bounds;
  const measure = measureOf(claim, bound);
  const noun = `the true ${truthNoun(weighed)}`;
  const isSigned = bound.scale !== "level" && measure.unit.unit !== "times";
  if (upper) return `${noun} were at an end of the range`;
  if (isSigned && bound.value === 0) return "there were no change";
  const sign = isSigned ? (bound.value < 0 ? "−" : "+") : "";
  return `${noun} were ${sign}${claimedWords(bound.value, measure)}`;
}

/** What the claim is about as it is, not as it was sampled: rate, mean, 95th percentile, change. */
export function truthNoun({ claim, bounds, compared }: Pick<Weighed, "claim" | "bounds" | "compared">): string {
  const [bound] = bounds;
  if (bound.scale === "difference") return "difference";
  if (bound.scale === "relative") return measureOf(claim, bound).unit.unit === "times" ? "ratio" : "change";
  const { type } = compared.treatment;
  if (type === "proportion" || type === "rate") return "rate";
  return claim.quantile === undefined ? "mean" : quantileWords(claim.quantile);
}

/** "A true rate from 4.8% to 15.2% fits." `undefined` without an interval. */
export function fittingWords(weighed: Weighed): string | undefined {
  const { claim, bounds, judgement } = weighed;
  const measure = measureOf(claim, bounds[0]);
  const [low, high] = judgement.interval;
  const words = intervalWords(judgement.interval, measure, ...bounds.map(({ value }) => value));
  if (words === undefined) return undefined;
  const link = low !== null && high !== null ? "from" : "of";
  return `A true ${truthNoun(weighed)} ${link} ${words} fits.`;
}
