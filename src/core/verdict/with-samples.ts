import { blankVerdict } from "./blank-verdict.ts";
import type { Claim } from "./claim.ts";
import { groupsOf } from "./groups-of.ts";
import { missingArms } from "./guards/missing-arms.ts";
import { readingNotes } from "./guards/reading-notes.ts";
import { sampleRatioOf, type SampleRatio } from "./guards/sample-ratio.ts";
import { judgedByData } from "./judged-by-data.ts";
import type { Experiment } from "../model/experiment.ts";
import { isUnusableLevel } from "./level-of.ts";
import { observedIn } from "./observed-in.ts";
import { planOf } from "./plan-of.ts";
import type { Readings } from "./readings-of.ts";
import { settlePrimary } from "./settle-primary.ts";
import type { Note, Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";
import { noVerdictWords } from "./words/no-verdict-words.ts";
import { seenOfSamples } from "./words/seen-words.ts";
import { isRefusal } from "./judgement.ts";

/** The verdict on a claim of which something was counted, unless the split forbids it or no method answers. */
export function withSamples(
  input: VerdictInput,
  claims: readonly Claim[],
  primary: Claim,
  readings: Readings,
): Verdict {
  const { record, today } = input;
  const groups = groupsOf(readings.samples, record).samples;
  let observed = 0;
  for (const sample of groups.values()) observed += observedIn(sample);
  const plan = planOf(record, observed, today);
  const ratio = sampleRatioOf(record, readings, today);
  const notes = [
    ...splitNotes(ratio),
    ...missingArms(record, readings),
    ...levelNotes(record),
    ...readingNotes(readings, today),
  ];
  const known: Verdict = {
    ...blankVerdict(input),
    notes,
    ...(plan.planned !== undefined && { progress: { observed, planned: plan.planned } }),
  };
  if (ratio?.state === "broken") {
    const shown = `No verdict: the split is ${ratio.words}. Find the cause first; until then no result is to be trusted.`;
    return {
      ...known,
      state: "invalid",
      seen: seenOfSamples(groups.size > 0 ? groups : readings.samples, primary),
      shown,
    };
  }
  const answer = settlePrimary(input, primary, readings, plan);
  if (isRefusal(answer)) {
    const note: Note = { code: "no-answer", text: answer.why };
    const seen = seenOfSamples(groups.size > 0 ? groups : readings.samples, primary);
    return { ...known, seen, shown: noVerdictWords(answer.why), notes: [note, ...notes] };
  }
  const { chosen, settling, whyOpen } = answer;
  return judgedByData(known, { chosen, settling, whyOpen, input, claims, readings, plan, observed });
}

function levelNotes({ confidence }: Experiment): readonly Note[] {
  if (confidence === undefined || !isUnusableLevel(confidence)) return [];
  const text = `By a confidence of ${confidence} nothing is decided, so 95% counts; write a level above 50% and below 100%.`;
  return [{ code: "assumption", text }];
}

function splitNotes(ratio: SampleRatio | undefined): readonly Note[] {
  if (!ratio) return [];
  const { state, words } = ratio;
  if (state === "unchecked") return [{ code: "assumption", text: `The split was not checked: ${words}.` }];
  return [{ code: "sample-ratio", text: `The split is ${words}${state === "broken" ? "." : "; look for a cause."}` }];
}
