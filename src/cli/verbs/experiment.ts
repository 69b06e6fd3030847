import { experiment as step } from "../../core/cycle/steps/experiment.ts";
import { fileVerb } from "../cycle/file-verb.ts";

/** `uol experiment`: a new experiment, from its hypothesis. */
export const experiment = fileVerb(step, {
  example: 'uol experiment --unit one-click --hypothesis "At least 8% of users will click the button." --days 14',
  begin: (moment) => ({ moment, typed: {} }),
});
