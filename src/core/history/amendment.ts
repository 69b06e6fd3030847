import { Experiment, type Amendment } from "../model/experiment.ts";
import { plainSentence, protocolOf, type ProtocolField, type ProtocolValue } from "./protocol.ts";

/** How a field that changed stands to the amendments: one says why, one names it and gives no reason, or none does. */
export type Cover = "explained" | "unexplained" | "none";

/**
 * Whether an amendment covers the change of a field from what was registered.
 *
 * It counts when its `was` says what was registered, so that one entry does not excuse every later change; to be
 * explained it needs `why` and `date`.
 */
export function coverOf(
  field: ProtocolField,
  registered: ProtocolValue | undefined,
  amendments: readonly Amendment[] = [],
): Cover {
  const fitting = amendments.filter((amendment) => amendment.field === field && saysWas(field, registered, amendment));
  if (fitting.length === 0) return "none";
  return fitting.some(isExplained) ? "explained" : "unexplained";
}

/** Whether an amendment says when the plan changed, and why. */
export function isExplained({ date, why }: Amendment): boolean {
  return date !== undefined && why !== undefined && why.trim() !== "";
}

/** What stands for a field that was not written. */
export const nothingWritten = "none";

function saysWas(field: ProtocolField, registered: ProtocolValue | undefined, { was }: Amendment): boolean {
  if (registered === undefined) return was === undefined || was === nothingWritten;
  if (was === undefined) return false;
  return keyOf(field, was) === registered.key || (typeof was === "string" && areSameWords(was, registered.words));
}

/** The key of a value that is written as the field itself is written. */
function keyOf(field: ProtocolField, was: NonNullable<Amendment["was"]>): string | undefined {
  const { success, data } = Experiment.shape[field].safeParse(was);
  return success ? protocolOf({ [field]: data })[field]?.key : undefined;
}

/** Lists are said as words with commas between them, in any order. */
function areSameWords(was: string, words: string): boolean {
  const partsOf = (text: string): string => plainSentence(text.replace("..", " to ")).split(/,\s*/).sort().join(", ");
  return partsOf(was) === partsOf(words);
}
