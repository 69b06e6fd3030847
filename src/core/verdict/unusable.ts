import type { Refusal } from "./judgement.ts";

/** A reading that gives no sample, and why: a sentence for a person. */
export interface Unusable extends Refusal {
  /** Nobody can have counted so: then no other number of the experiment is to be trusted either. */
  readonly isImpossible?: true;
}
