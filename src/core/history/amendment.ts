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

/**
 * Whether an amendment says that this stood in the field before.
 *
 * @param was Absent for a field that was not written.
 */
export function isNamed(field: ProtocolField, was: string | undefined, amendments: readonly Amendment[] = []): boolean {
  const before = was === undefined ? undefined : { words: was, key: readAs(field, was)?.value?.key ?? was };
  return amendments.some((amendment) => amendment.field === field && saysWas(field, before, amendment));
}

/** What an amendment says of the time before, on one line. */
export function wordsOfWas(field: ProtocolField, was: NonNullable<Amendment["was"]>): string {
  return typeof was === "string" ? was : (readAs(field, was)?.value?.words ?? JSON.stringify(was));
}

function saysWas(field: ProtocolField, registered: ProtocolValue | undefined, { was }: Amendment): boolean {
  const reading = was === undefined || was === nothingWritten ? { value: undefined } : readAs(field, was);
  if (registered === undefined) return reading !== undefined && reading.value === undefined;
  if (was === undefined) return false;
  return reading?.value?.key === registered.key || areSameWords(wordsOfWas(field, was), registered.words);
}

/** What is written as the field itself is written; without a value what asks nothing, such as the one look of every plan. */
function readAs(
  field: ProtocolField,
  was: NonNullable<Amendment["was"]>,
): { readonly value: ProtocolValue | undefined } | undefined {
  const asNumber = typeof was === "string" && /^\d+$/.test(was) ? [Number(was)] : [];
  for (const written of [was, ...asNumber]) {
    const { success, data } = Experiment.shape[field].safeParse(written);
    if (success) return { value: protocolOf({ [field]: data })[field] };
  }
  return undefined;
}

/** Lists are said as words with commas between them, in any order. */
function areSameWords(was: string, words: string): boolean {
  const partsOf = (text: string): string => plainSentence(text.replace("..", " to ")).split(/,\s*/).sort().join(", ");
  return partsOf(was) === partsOf(words);
}
