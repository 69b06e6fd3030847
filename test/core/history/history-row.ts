import type { RegistrationState } from "../../../src/core/history/registration.ts";

/** A history and what it proves of `x`, in the state and in the very sentence that people read. */
export interface HistoryRow {
  /** What happened, and why the answer is what it is where that could be doubted. */
  readonly name: string;
  readonly script: string;
  readonly state: RegistrationState;
  /** With `#2` for the second commit of the script. */
  readonly reason: string;
  /** Every change that is listed, where the row is about that: `threshold in #3, after the result, while open`. */
  readonly changes?: readonly string[];
  /** The file that is asked about, where it is not `x`. */
  readonly file?: string;
}

/** The plan was committed, then a result, and nothing moved. */
export const plain = `
  02-20: plan
  03-10: result`;

export function kept(plan = "#1 of 2026-02-20", result = "#2 of 2026-03-10"): string {
  return `The plan stood in ${plan}, before the first result in ${result}, and is unchanged.`;
}

export function waiting(plan = "#1 of 2026-02-20"): string {
  return `The plan stands as committed in ${plan}; no result is in yet.`;
}

export function together(commit: string): string {
  return `Plan and result came in one commit (${commit}), so nothing shows that the plan was there first; a squash merge does that too.`;
}

export function moved(what: string): string {
  return `After the first result ${what}; no amendment says why.`;
}

export function amended(what: string): string {
  return `After the first result ${what}; an amendment says why.`;
}

export function openChange(field: string, commit: string): string {
  return `${field} changed in ${commit}, after the window opened and before any result.`;
}

export function passedOver(commit: string): string {
  return ` The file could not be read in ${commit}; that version was passed over.`;
}

export const fell = "threshold moved from at least 8% to at least 6%";
export const notCommitted =
  "The plan is not committed, so nothing shows when it was made; commit it before the first result.";
