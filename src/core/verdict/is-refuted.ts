import type { VerdictState } from "./verdict.ts";

/** Whether a claim does not hold, by the data or by what people judged. */
export function isRefuted(state: VerdictState | null): boolean {
  return state === "refuted" || state === "judged-refuted";
}
