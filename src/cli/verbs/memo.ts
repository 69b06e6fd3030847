import { memo as step } from "../../core/cycle/steps/memo.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol memo`: what came out, what surprised, and which assumption changed; or an autopsy. */
export const memo = experimentVerb(step, {
  example: 'uol memo one-click --outcome "It works." --surprise "People asked whether their card was safe."',
});
