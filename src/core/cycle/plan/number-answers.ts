import { parseQuantity } from "../../grammar/quantity.ts";
import type { Complaint } from "../question.ts";

/** Why a text is no number with its unit. */
export function findNumberComplaint(text: string): Complaint | undefined {
  const reading = parseQuantity(text);
  return "refusal" in reading ? { sentence: reading.refusal.message, isFatal: true } : undefined;
}

/** Why a text is no whole number of things. */
export function findCountComplaint(text: string): Complaint | undefined {
  if (/^[1-9]\d{0,14}$/.test(text.trim())) return undefined;
  return { sentence: `"${text}" is no whole number; write one such as 400.`, isFatal: true };
}
