import { observe as step } from "../../core/cycle/steps/observe.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol observe`: what people did and said, beside the numbers. */
export const observe = experimentVerb(step, {
  example:
    'uol observe one-click --saw "People asked whether their card was safe." --from "session recordings" --count 7',
});
