import { remember } from "../base/remember.ts";
import { parseThreshold, type Threshold, type ThresholdReading } from "../grammar/threshold.ts";

/** How a threshold is read, from memory where the same words were read before. */
export const readingOf: (text: string) => ThresholdReading = remember(parseThreshold);

/** The threshold that words stand for; `undefined` where there are none, or they cannot be read. */
export function thresholdOf(text: string | undefined): Threshold | undefined {
  const reading = text === undefined ? undefined : readingOf(text);
  return reading && "threshold" in reading ? reading.threshold : undefined;
}
