import { learn as step } from "../../core/cycle/steps/learn.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol learn`: what holds beyond this experiment, and where. */
export const learn = experimentVerb(step, {
  example:
    'uol learn one-click --insight "People want to feel safe." --recommendation "Show a lock." --applies-to checkout',
});
