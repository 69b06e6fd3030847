import { shorten } from "../../base/shorten.ts";
import { sameThreshold } from "../../grammar/same-threshold.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import type { Asker } from "./question-index.ts";
import type { SharedWord } from "./similarities.ts";

/** More are counted, and not told. */
const mostWords = 6;
const longestWord = 60;

interface Alike {
  readonly entry: Asker;
  /** The metric that is the same. */
  readonly metric?: string | undefined;
}

/**
 * What two questions have in common: "same metric one-click-rate; same words: guest, checkout".
 *
 * @param asked The threshold that is asked for.
 */
export function whyWords(
  { entry, metric }: Alike,
  shared: readonly SharedWord[],
  asked: Threshold | undefined,
): string {
  const written = entry.kind === "experiment" ? entry.record.threshold : undefined;
  const threshold = thresholdOf(written);
  const isSameThreshold = asked !== undefined && threshold !== undefined && sameThreshold(asked, threshold);
  const reasons = [
    metric !== undefined && `same metric ${metric}`,
    isSameThreshold && `same threshold ${written}`,
    wordsText(shared),
  ].filter((reason) => reason !== false);
  return reasons.join("; ");
}

function wordsText(shared: readonly SharedWord[]): string {
  const words = shared
    .slice(0, mostWords)
    .map(({ word, there }) => (there === undefined ? shorten(word, longestWord) : `${word} (${there})`));
  const more = shared.length - words.length;
  return `${shared.length === 1 ? "same word" : "same words"}: ${words.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
