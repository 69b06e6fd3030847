import type { VerdictState } from "../verdict/verdict.ts";
import { confidenceInBrackets, confidenceWords } from "../verdict/words/confidence-words.ts";
import { countWords } from "../verdict/words/count-words.ts";
import type { CardVerdict } from "./card.ts";

/** What a verdict looks like: the state, or that it does not count because the plan moved after the data. */
export type VerdictLook = VerdictState | "exploratory";

/** The words and shapes of tokens.md, the same on all surfaces; shapes are codicons. */
export const verdictLooks = {
  none: { word: "No results", shape: "circle-large" },
  collecting: { word: "Collecting", shape: "session-in-progress" },
  supported: { word: "Supported", shape: "pass-filled" },
  refuted: { word: "Refuted", shape: "circle-slash" },
  inconclusive: { word: "Inconclusive", shape: "question" },
  invalid: { word: "No verdict", shape: "warning" },
  "judged-supported": { word: "Judged supported", shape: "law" },
  "judged-refuted": { word: "Judged refuted", shape: "law" },
  exploratory: { word: "Exploratory", shape: "telescope" },
} as const satisfies Record<VerdictLook, { readonly word: string; readonly shape: string }>;

/** What is said of a verdict in as few words as possible. */
export interface VerdictTitle {
  readonly look: VerdictLook;
  readonly word: string;
  /** The confidence in digits; absent where there is none, or it does not count yet. */
  readonly confidence?: string;
}

export function verdictTitleOf(
  verdict: Pick<CardVerdict, "state" | "exploratory" | "confidence" | "level" | "note">,
): VerdictTitle {
  const look = lookOf(verdict);
  const { word } = verdictLooks[isUnanswered(verdict) ? "invalid" : look];
  const { confidence, level } = verdict;
  const isNumbered = look === "supported" || look === "refuted" || look === "inconclusive";
  return isNumbered && confidence !== undefined
    ? { look, word, confidence: confidenceWords(confidence, level) }
    : { look, word };
}

/** The same as one phrase: "Supported (0.9998), guardrail broken", "Collecting: 400 of 4,962". */
export function verdictPhrase(verdict: CardVerdict): string {
  const { word, confidence: digits, look } = verdictTitleOf(verdict);
  const { progress, confidence = 0, level, stoppedEarly, guardrails } = verdict;
  const main =
    look === "collecting" && progress
      ? `${word}: ${progressWords(progress)}`
      : digits === undefined
        ? word
        : `${word} (${confidenceInBrackets(confidence, level)})`;
  return [main, leaningWords(verdict), stoppedEarly && "stopped early", guardrails === "broken" && "guardrail broken"]
    .filter(Boolean)
    .join(", ");
}

/** Where an open verdict leans: "leaning for". */
export function leaningWords(verdict: CardVerdict): string | undefined {
  return verdict.leaning && lookOf(verdict) === "inconclusive" ? `leaning ${verdict.leaning}` : undefined;
}

/** Whether there are results that say nothing, for a reason that the note tells. */
export function isUnanswered({ state, note }: Pick<CardVerdict, "state" | "note">): boolean {
  return state === "none" && note !== undefined;
}

/** How far a plan with a sample has come: "400 of 4,962". */
export function progressWords({ observed, planned }: NonNullable<CardVerdict["progress"]>): string {
  return `${countWords(observed)} of ${countWords(planned)}`;
}

/** A verdict on a plan that moved after its data is told as what it is, whatever its numbers. */
export function lookOf({ state, exploratory }: Pick<CardVerdict, "state" | "exploratory">): VerdictLook {
  const isOfData = state === "supported" || state === "refuted" || state === "inconclusive";
  return exploratory && isOfData ? "exploratory" : state;
}
