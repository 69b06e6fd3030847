import { decide as step } from "../../core/cycle/steps/decide.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol decide`: pivot, persevere or stop, beside what the registered rule says. */
export const decide = experimentVerb(step, {
  example: 'uol decide checkout-simulation --choice persevere --because "The threshold was reached."',
});
