import { toCapital } from "../../base/to-capital.ts";
import { contradicts } from "../../grammar/contradicts.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import { formatThreshold } from "../../grammar/format-threshold.ts";
import type { Hypothesis } from "../../grammar/hypothesis.ts";
import type { Part, Span } from "../../grammar/reading.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";

/**
 * A sentence that claims `threshold` instead of what it claims now.
 *
 * @returns `undefined` where the words around the claim would no longer fit, or the sentence would be read otherwise.
 */
export function sayThreshold(sentence: string, hypothesis: Hypothesis, threshold: Threshold): string | undefined {
  const candidates: readonly (readonly [Span | undefined, string])[] = [
    [
      hypothesis.threshold.direction === threshold.direction ? numberIn(hypothesis.parts) : undefined,
      sizeOf(threshold),
    ],
    [
      isChange(hypothesis.threshold) === isChange(threshold) ? hypothesis.thresholdSpan : undefined,
      formatThreshold(threshold),
    ],
  ];
  const sentences = candidates.map(([span, words]) => span && replace(sentence, span, words));
  return sentences.find((candidate) => candidate !== undefined && says(candidate, threshold));
}

/** The one number with its unit; a range has two. */
function numberIn(parts: readonly Part[]): Span | undefined {
  const inNumber = parts.filter(({ kind }) => kind === "number" || kind === "unit" || kind === "per");
  const [first] = inNumber;
  const last = inNumber.at(-1);
  const isOne = inNumber.filter(({ kind }) => kind === "number").length === 1;
  const gap = parts.some(
    (part) => first && last && first.start < part.start && part.end < last.end && !inNumber.includes(part),
  );
  return first && last && isOne && !gap ? { start: first.start, end: last.end } : undefined;
}

function sizeOf(threshold: Threshold): string {
  return formatQuantity(threshold);
}

function replace(sentence: string, { start, end }: Span, words: string): string {
  const isFirst = sentence.slice(0, start).trim() === "";
  const written = isFirst ? toCapital(words) : words;
  return sentence.slice(0, start) + written + sentence.slice(end);
}

function says(sentence: string, threshold: Threshold): boolean {
  const reading = hypothesisOf({ hypothesis: sentence });
  return reading !== undefined && "hypothesis" in reading && !contradicts(reading.hypothesis.threshold, threshold);
}

function isChange({ direction }: Threshold): boolean {
  return direction === "increase" || direction === "decrease";
}
