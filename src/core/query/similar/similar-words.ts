import { lookOf, verdictLooks } from "../verdict-words.ts";
import type { Match } from "./similar-to.ts";

/** That a question is new is an answer. */
export const nothingSimilar = "Nothing like it was asked before.";

/** What came of a match, in a few words: "Refuted, stop, 2025-12-25". */
export function outcomeWords({ kind, verdict, exploratory, decision, date }: Match): string {
  if (kind === "unit" || verdict === null) return "unit of learning";
  const { word } = verdictLooks[lookOf({ state: verdict, exploratory })];
  return [word, decision, date].filter(Boolean).join(", ");
}

/** A codicon for it. */
export function outcomeShape({ verdict, exploratory }: Match): string {
  return verdict === null ? "mortar-board" : verdictLooks[lookOf({ state: verdict, exploratory })].shape;
}
