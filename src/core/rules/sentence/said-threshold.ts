import { formatThreshold } from "../../grammar/format-threshold.ts";
import type { Hypothesis } from "../../grammar/hypothesis.ts";
import { sameThreshold } from "../../grammar/same-threshold.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { thresholdOf } from "../../model/threshold-of.ts";

/** What a sentence claims, in the words for a field; its own words where digits would never end: "at least two thirds". */
export function saidThreshold(sentence: string, { threshold, thresholdSpan }: Hypothesis): string {
  const canonical = formatThreshold(threshold);
  if (!isEndless(threshold)) return canonical;
  const words = sentence.slice(thresholdSpan.start, thresholdSpan.end);
  const own = words.charAt(0).toLowerCase() + words.slice(1);
  const read = thresholdOf(own);
  return read && sameThreshold(read, threshold) ? own : canonical;
}

function isEndless({ value, unit }: Threshold): boolean {
  return unit === "percent" && Math.abs(value * 1e6 - Math.round(value * 1e6)) > 1e-6;
}
