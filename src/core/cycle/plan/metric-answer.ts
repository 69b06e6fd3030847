import type { Complaint } from "../question.ts";

/** Why words name no metric: nothing is left of them for the name of its file. */
export function findMetricComplaint(text: string): Complaint | undefined {
  if (text.trim() === "" || /[\p{L}\p{N}]/u.test(text)) return undefined;
  return { sentence: `"${text}" names no metric; write letters and digits, such as one-click-rate.`, isFatal: true };
}
