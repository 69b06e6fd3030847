import type { Day } from "../../base/day.ts";
import type { RegistrationState } from "../../history/registration.ts";
import type { Applies } from "../../model/applies-to.ts";
import type { VerdictState } from "../../verdict/verdict.ts";

/** One learning with how sure one can be of it, and by what. Plain JSON. */
export interface LearningCard {
  /** Its own id, else its place: `checkout-simulation#1`. */
  readonly id: string;
  /** Its place in its experiment, from one. */
  readonly number: number;
  /** Empty where only a recommendation is written. */
  readonly insight: string;
  readonly recommendation?: string;
  readonly appliesTo: Applies;
  /** From 0 to 1; `null` where nothing says how sure one can be. */
  readonly confidence: number | null;
  /** Where the confidence comes from, as one phrase. */
  readonly because: string;
  /** The experiments that it was learned from. */
  readonly sources: readonly LearningSource[];
  /** The experiments that say otherwise, the latest first; about ten at most. */
  readonly contrary: readonly ContrarySource[];
  /** A later, sealed experiment says otherwise, and lowers the confidence. */
  readonly isContradicted: boolean;
  /** What replaces it, as it is written. */
  readonly supersededBy?: string;
  readonly reviewBy?: Day;
  /** Somebody should ask by today whether it still holds. */
  readonly isReviewDue: boolean;
  /** Where more than half of the code that it applies to was rewritten since it was decided. */
  readonly worn?: Worn;
  /** The unit of its experiment. */
  readonly unit?: string;
  /** The file, by URI and by its path below the root, and the zero-based line on which the learning begins. */
  readonly uri: string;
  readonly file: string;
  readonly line: number;
  /** Of the decision of its experiment, else of its last result, else of the end of its window. */
  readonly date?: Day;
}

/** That the code is not what was tested any more. */
export interface Worn {
  /** Of its lines those that are gone, from 0 to 1. */
  readonly share: number;
  /** Of the commit of the decision. */
  readonly since: Day;
}

/** An experiment as evidence. */
export interface LearningSource {
  readonly experiment: string;
  /** What its unit asks, else its hypothesis, else its id. */
  readonly asks: string;
  readonly verdict: VerdictState;
  /** The verdict and its confidence in words: "Supported (0.9998)". */
  readonly title: string;
  /** What was shown, in one sentence. */
  readonly shown: string;
  /** Unproved as well where git was not asked. */
  readonly registration: RegistrationState;
  readonly uri: string;
  readonly file: string;
  readonly line: number;
  readonly date?: Day;
}

export interface ContrarySource extends LearningSource {
  /** By what it says otherwise, and whether that counts. */
  readonly why: string;
  /** Whether it is later and sealed, and was not weighed in a confidence that is written. */
  readonly lowers: boolean;
}
