import { blankVerdict } from "./blank-verdict.ts";
import type { Claim } from "./claim.ts";
import { readingNotes } from "./guards/reading-notes.ts";
import type { Readings } from "./readings-of.ts";
import type { Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { noVerdictWords } from "./words/no-verdict-words.ts";
import { seenOfSamples } from "./words/seen-words.ts";

/** Whether the readings of the claim that decides are such that nothing may be judged by them. */
export function areUnusable({ samples, unread, unusable }: Readings): boolean {
  return samples.size === 0 || unread.length > 0 || unusable.some(({ isImpossible }) => isImpossible);
}

/** The verdict on such readings: that they cannot be true, why there are none, or that there are none yet. */
export function withoutSamples(input: VerdictInput, primary: Claim, readings: Readings): Verdict {
  const none = { ...blankVerdict(input), notes: readingNotes(readings, input.today) };
  const impossible = readings.unusable.find(({ isImpossible }) => isImpossible);
  const seen = readings.samples.size === 0 ? {} : { seen: seenOfSamples(readings.samples, primary) };
  if (impossible) {
    return { ...none, ...seen, state: "invalid", shown: noVerdictWords(`${impossible.why} Correct it first.`) };
  }
  const why = readings.unread[0] ?? readings.unusable[0]?.why;
  if (why !== undefined) return { ...none, ...seen, shown: noVerdictWords(why) };
  return readings.outside.length > 0 ? { ...none, shown: "No verdict: no reading lies inside of the window." } : none;
}

/** The verdict on a plan that claims nothing that can be read. */
export function withoutClaim(input: VerdictInput): Verdict {
  const { results = [], threshold, criterion } = input.record;
  const none = blankVerdict(input);
  if (results.length === 0) return none;
  const missing = criterion === undefined ? "There is no threshold" : "Nobody has judged by the criterion yet";
  const why = threshold === undefined ? `${missing}.` : `The threshold "${threshold}" cannot be read.`;
  return { ...none, shown: noVerdictWords(why), notes: [{ code: "no-answer", text: why }] };
}
