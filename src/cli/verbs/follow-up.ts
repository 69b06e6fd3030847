import { followUp as step } from "../../core/cycle/steps/follow-up.ts";
import { fileVerb } from "../cycle/file-verb.ts";
import { findUnitOrExperiment } from "../find-unit-or-experiment.ts";

/** `uol follow-up`: the next unit of learning, with what an experiment or a unit left open. */
export const followUp = fileVerb(step, {
  example: 'uol follow-up checkout-simulation --title "Do people trust it with a stored card?"',
  begin: (moment, [reference = ""]) => ({
    moment: { ...moment, entry: findUnitOrExperiment(moment.snapshot, reference) },
    typed: {},
  }),
});
