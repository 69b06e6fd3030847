import { propagate as step } from "../../core/cycle/steps/propagate.ts";
import { experimentVerb } from "../cycle/experiment-verb.ts";

/** `uol propagate`: who and what must know of a decision, and that they do. */
export const propagate = experimentVerb(step, {
  example: 'uol propagate checkout-simulation --told "support team" --doc docs/checkout.md',
});
