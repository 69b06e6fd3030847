import type { Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";

/** What the data of an experiment say against its threshold. */
export function verdictOf(_input: VerdictInput): Verdict {
  return {
    state: "none",
    leaning: null,
    stoppedEarly: false,
    exploratory: false,
    guardrails: "none",
    level: 0.95,
    shown: "No results recorded.",
    notes: [],
    claims: [],
  };
}
