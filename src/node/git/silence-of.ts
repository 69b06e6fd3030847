import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";

/** Why git could not answer, by what was thrown. */
export function silenceOf(error: unknown): Unanswered {
  if (!(error instanceof Error)) return unanswered("failed", String(error));
  const isNotStarted = "syscall" in error && String(error.syscall).startsWith("spawn");
  return isNotStarted ? unanswered("git-missing") : unanswered("failed", error.message);
}
