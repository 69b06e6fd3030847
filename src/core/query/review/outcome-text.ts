import { toCapital } from "../../base/to-capital.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { verdictTitleOf, type VerdictTitle } from "../verdict-words.ts";
import { hasResults } from "../../model/readings.ts";

/**
 * What came out, for people who read no statistics: the word, how sure it is, what was seen, and what weighs against it.
 *
 * Where the data leave it open, what they do show is told too, lest nothing be taken for no.
 */
export function outcomeText(record: Experiment, verdict: Verdict): string {
  if (!hasResults(record)) return "Nothing was measured.";
  return [mainText(verdict), ...besideIt(verdict)].join(" ");
}

/** The same as it is counted: "supported", "supported, but a guardrail broke". */
export function outcomeName(record: Experiment, verdict: Verdict): string {
  if (!hasResults(record)) return "not measured";
  const word = titleOf(verdict).word.toLowerCase();
  return verdict.guardrails === "broken" ? `${word}, but a guardrail broke` : word;
}

/** Results that say nothing are no verdict, and not the same as no results. */
function titleOf(verdict: Verdict): VerdictTitle {
  return verdictTitleOf({ ...verdict, note: verdict.notes[0]?.text ?? verdict.shown });
}

function mainText(verdict: Verdict): string {
  const { seen, shown } = verdict;
  const { word, look, confidence } = titleOf(verdict);
  switch (look) {
    case "supported":
    case "refuted":
      return told(`${word}${confidence === undefined ? "" : ` with confidence ${confidence}`}`, seen, "");
    case "exploratory":
      return told("Exploratory, because the plan moved after the data", seen, "");
    case "judged-supported":
    case "judged-refuted":
      return shown;
    default:
      return told(word, seen, withoutWord(shown, word));
  }
}

function told(word: string, seen: string | undefined, more: string): string {
  return [seen === undefined ? `${word}.` : `${word}: ${withFullStop(seen)}`, more].filter(Boolean).join(" ");
}

/** The sentence without the word with which it begins, which is said already. */
function withoutWord(shown: string, word: string): string {
  const rest = shown.startsWith(word) ? shown.slice(word.length).replace(/^[:.]\s*/, "") : shown;
  return toCapital(rest);
}

function besideIt({ asRegistered, guardrails, notes, state }: Verdict): readonly string[] {
  const broken = guardrails === "broken" ? notes.find(({ code }) => code === "guardrail")?.text : undefined;
  const before = asRegistered && `As it was registered (${asRegistered.threshold}): ${asRegistered.sentence}`;
  const why = state === "none" || state === "invalid" ? notes[0]?.text : undefined;
  return [before, broken, why].filter((text) => text !== undefined);
}
