import type { NextStep } from "../../core/cycle/step.ts";
import { flagOf } from "./step-flags.ts";

/** What one would type next, with what is known of it already. */
export function nextText([first]: readonly NextStep[], id: string): string {
  if (!first) return "";
  const { step, answers = {} } = first;
  const flags = Object.entries(answers).map(
    ([key, value]) => `--${flagOf(key)} ${/\s/.test(value) ? JSON.stringify(value) : value}`,
  );
  // A new experiment goes on with nothing but what its flags name.
  const words = step === "experiment" ? flags : [id, ...flags];
  return `\nNext: uol ${[step, ...words].join(" ")}\n`;
}
