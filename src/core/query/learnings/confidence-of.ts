import type { Learning } from "../../model/learning-id.ts";
import { confidenceInBrackets } from "../../verdict/words/confidence-words.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import type { ContrarySource } from "./learning-card.ts";
import type { Tested } from "./weighing.ts";

/** How sure one can be, and where that comes from. */
export interface Sureness {
  readonly confidence: number | null;
  readonly because: string;
}

/** A plan that cannot be shown to be older than its results is worth this much of what they say. */
const unsealedFactor = 0.9;
/** The most that people's judgement, and a result without a registered plan, can make sure: just below the playbook. */
const mostUnregistered = 0.79;
/** What is left where a later, sealed experiment says otherwise. */
const mostContradicted = 0.5;

/**
 * The confidence of a learning: what was written with `because`, else that of the verdict of its experiment.
 *
 * What was written holds against a later experiment that says otherwise only where `because` names that experiment, so
 * that one can see it was weighed; before, nobody could have known of it. A written number without `because` does not
 * count. A verdict on a plan that moved after its data counts as little as an unproved one.
 */
export function confidenceOf(learning: Learning, source: Tested, contrary: readonly ContrarySource[]): Sureness {
  const own = writtenSureness(learning) ?? surenessOf(learning, source);
  const against = contrary.find(({ lowers }) => lowers);
  if (!against || own.confidence === null || own.confidence <= mostContradicted) return own;
  return { confidence: mostContradicted, because: `${against.experiment}, later and sealed, says otherwise` };
}

function writtenSureness({ confidence, because }: Learning): Sureness | undefined {
  const isGiven = isShare(confidence) && because !== undefined && because.trim() !== "";
  return isGiven ? { confidence, because: because.trim() } : undefined;
}

function isShare(value: number | undefined): value is number {
  return value !== undefined && 0 <= value && value <= 1;
}

/** Whether the words behind a written confidence name an experiment. */
export function weighs(learning: Learning, experiment: string): boolean {
  const { because = "" } = learning;
  return writtenSureness(learning) !== undefined && because.split(/[^\p{L}\p{N}_-]+/u).includes(experiment);
}

function surenessOf({ confidence: written }: Learning, source: Tested): Sureness {
  const verdict = sureOfVerdict(source);
  const uncounted = written === undefined ? "" : `; the written ${written} does not count without \`because\``;
  return { ...verdict, because: verdict.because + uncounted };
}

function sureOfVerdict({ verdict, registration }: Tested): Sureness {
  const { state, exploratory, confidence, level } = verdict;
  const isJudged = state === "judged-supported" || state === "judged-refuted";
  if (!isJudged && (confidence === undefined || state === "invalid")) {
    return { confidence: null, because: whyNone[state] ?? "its experiment has no verdict yet" };
  }
  const isKept = registration === "sealed" || registration === "amended";
  const isCapped = isJudged || exploratory || !isKept;
  const value = (isJudged ? 1 : (confidence ?? 0)) * (isKept ? 1 : unsealedFactor);
  const capped = isCapped ? Math.min(value, mostUnregistered) : value;
  const word = verdictTitleOf({ ...verdict, exploratory: false }).word.toLowerCase();
  const number = isJudged || confidence === undefined ? "" : ` (${confidenceInBrackets(confidence, level)})`;
  const kept = exploratory ? "on a plan that moved after its data" : registration;
  const most = isCapped ? `, so ${mostUnregistered} at most` : "";
  // Fifteen digits are what a double holds for certain: 0.9 times 0.9 is 0.81.
  return { confidence: Number(capped.toPrecision(15)), because: `${word}${number}, ${kept}${most}` };
}

const whyNone: Readonly<Record<string, string>> = {
  none: "no result stands behind it",
  collecting: "its experiment is not over",
  invalid: "the numbers of its experiment cannot be trusted",
};
