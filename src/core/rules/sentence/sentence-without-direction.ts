import type { Refusal } from "../../grammar/reading.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { isJudged, isWritten } from "../missing-key.ts";

/** Why the sentence has no direction, where no other field gives one either: then the sentence is mended first. */
export function sentenceWithoutDirection(entry: EntryOf<"experiment">): Refusal | undefined {
  if (isWritten(entry.source, "threshold") || isJudged(entry)) return undefined;
  const reading = hypothesisOf(entry.record);
  return reading && "refusal" in reading && reading.refusal.reason === "no-direction" ? reading.refusal : undefined;
}
