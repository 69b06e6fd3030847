import { formatThreshold } from "../../grammar/format-threshold.ts";
import { readingOfSentence } from "./sentence-reading.ts";
import { topLevelWords, type Subject } from "../place/question.ts";

/** The threshold that the hypothesis of the file names, in the words of thresholds; `undefined` where it names none. */
export function findHypothesisThreshold({ kind, text, entry }: Subject): string | undefined {
  if (kind !== "experiment") return undefined;
  const read = entry?.kind === "experiment" ? entry.record.hypothesis : undefined;
  const sentence = topLevelWords(text, "hypothesis") ?? read;
  const reading = sentence === undefined ? undefined : readingOfSentence(sentence);
  return reading && "hypothesis" in reading ? formatThreshold(reading.hypothesis.threshold) : undefined;
}
