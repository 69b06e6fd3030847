import { lookOf, verdictLooks } from "../verdict-words.ts";
import type { Match } from "./similar-to.ts";

/** That a question is new is an answer. */
export const nothingSimilar = "Nothing like it was asked before.";

/** What came of a match, in a few words: "Refuted, stop on 2025-12-25". */
export function outcomeWords({ kind, verdict, exploratory, decision, date }: Match): string {
  if (kind === "unit" || verdict === null) return "Unit of learning";
  const { word } = verdictLooks[lookOf({ state: verdict, exploratory })];
  if (decision === null) return date === null ? word : `${word}, not decided, ${date}`;
  return `${word}, ${decision}${date === null ? "" : ` on ${date}`}`;
}

/** A codicon for it. */
export function outcomeShape({ verdict, exploratory }: Match): string {
  return verdict === null ? "mortar-board" : verdictLooks[lookOf({ state: verdict, exploratory })].shape;
}
