import { lookOf, verdictLooks } from "../verdict-words.ts";
import type { Outcome } from "./outcome-of.ts";
import type { Match } from "./similar-to.ts";

/** That a question is new is an answer. */
export const nothingSimilar = "Nothing like it was asked before.";

/** What came of a match, in a few words: "Refuted, stop on 2025-12-25", "Unit of learning, low-stock-note: Refuted, ...". */
export function outcomeWords(match: Match): string {
  const words = wordsOf(match);
  if (match.kind === "experiment") return words;
  return match.experiment === null ? "Unit of learning" : `Unit of learning, ${match.experiment}: ${words}`;
}

function wordsOf({ verdict, exploratory, decision, date }: Outcome): string {
  const { word } = verdictLooks[lookOf({ state: verdict ?? "none", exploratory })];
  if (decision === null) return date === null ? word : `${word}, not decided, ${date}`;
  return `${word}, ${decision}${date === null ? "" : ` on ${date}`}`;
}

/** A codicon for it. */
export function outcomeShape({ kind, verdict, exploratory }: Match): string {
  return kind === "unit" ? "mortar-board" : verdictLooks[lookOf({ state: verdict ?? "none", exploratory })].shape;
}
