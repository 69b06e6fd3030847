import { checkBack as step } from "../../core/cycle/steps/check-back.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol check-back`: whether what was decided lasts. */
export const checkBack = experimentVerb(step, {
  example: "uol check-back checkout-simulation --successes 88 --of 1000",
});
