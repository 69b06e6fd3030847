import { levelOf } from "./level-of.ts";
import type { Verdict } from "./verdict.ts";
import type { VerdictInput } from "./verdict-input.ts";

/** The verdict on an experiment of which nothing was read yet; all others begin with it. */
export function blankVerdict({ record }: Pick<VerdictInput, "record">): Verdict {
  return {
    state: "none",
    leaning: null,
    stoppedEarly: false,
    exploratory: false,
    guardrails: record.guardrails?.length ? "not-shown" : "none",
    level: levelOf(record),
    shown: "No results recorded.",
    notes: [],
    claims: [],
  };
}
