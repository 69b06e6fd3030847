import { wrong as step } from "../../core/cycle/steps/wrong.ts";
import { recordVerb } from "../cycle/experiment-verb.ts";
import { findUnitOrExperiment } from "../find-unit-or-experiment.ts";

/** `uol wrong`: what was believed and what is known now, pinned on the wall. */
export const wrong = recordVerb(step, findUnitOrExperiment, {
  example: 'uol wrong one-click --was "Fewer steps make people buy." --now "People buy when they feel safe."',
});
