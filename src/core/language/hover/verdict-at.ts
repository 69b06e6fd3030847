import { fieldAt } from "../../model/field-at.ts";
import { wordsAt } from "../place/place.ts";
import type { Subject } from "../place/question.ts";
import { verdictText } from "./verdict-text.ts";

const keysOfVerdict: ReadonlySet<string> = new Set(["results", "threshold", "metric"]);

/** Where a verdict comes from: what is measured, against what, and each number that was. */
export function verdictAt(subject: Subject): string | undefined {
  const { kind, place, text } = subject;
  const [field] = place.path;
  if (kind !== "experiment") return undefined;
  if (place.slot === "key" && field === undefined) {
    return keysOfVerdict.has(wordsAt(text, place)) ? verdictText(subject) : undefined;
  }
  return field === "results" && isNumberAt(subject) ? verdictText(subject) : undefined;
}

/** Whether a place is a number of a reading, or the key of one. */
function isNumberAt({ kind, place: { slot, path }, text, place }: Subject): boolean {
  if (slot !== "key" && slot !== "value") return false;
  const field = fieldAt(kind, slot === "key" ? [...path, wordsAt(text, place)] : path);
  return field?.expected?.includes("number") ?? false;
}
