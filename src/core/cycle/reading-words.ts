import type { Result } from "../model/experiment.ts";
import { countWords } from "../verdict/words/count-words.ts";

/** What a reading says, in as few words as possible: `54 of 600`, `4.2 (deviation 1.1, of 40)`. */
export function readingWords({ successes, of, mean, sd, n, values, events, exposure, before, judged }: Result): string {
  if (successes !== undefined)
    return of === undefined ? countWords(successes) : `${countWords(successes)} of ${countWords(of)}`;
  if (events !== undefined) return `${countWords(events)} over ${exposure ?? "?"}`;
  if (mean !== undefined) {
    const around = [sd !== undefined && `deviation ${sd}`, n !== undefined && `of ${countWords(n)}`].filter(Boolean);
    return around.length === 0 ? String(mean) : `${mean} (${around.join(", ")})`;
  }
  if (values) return values.length === 1 ? "1 value" : `${countWords(values.length)} values`;
  if (before) return before.length === 1 ? "1 pair" : `${countWords(before.length)} pairs`;
  return judged === undefined ? "nothing that can be read" : `judged ${judged}`;
}
