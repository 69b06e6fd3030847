import { amend as step } from "../../core/cycle/steps/amend.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol amend`: a registered plan that has to change, with the reason. */
export const amend = experimentVerb(step, {
  example: 'uol amend checkout-simulation --field window --to 2026-03-23 --why "Half as many came as planned."',
});
