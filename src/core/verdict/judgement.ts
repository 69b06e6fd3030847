import type { Sample } from "../data/sample.ts";
import type { MethodName } from "./method.ts";

/** The samples of one comparison; without a control one group stands against a number. */
export interface Comparison {
  readonly treatment: Sample;
  readonly control?: Sample;
  /** Of the type `quantile`: 0.95 for p95. */
  readonly quantile?: number;
}

/** What a method answers to one bound. */
export interface Judgement {
  readonly method: MethodName;
  /** How often a result at least this good, or this bad, would turn up if the truth lay exactly at the bound. */
  readonly pFor: number;
  readonly pAgainst: number;
  readonly n: number;
  /** In the scale of the bound; `null` where the number does not exist. */
  readonly estimate: number | null;
  readonly interval: readonly [number | null, number | null];
  /** "exact binomial test", "Welch's t test", for the line that names the method. */
  readonly name: string;
  /** What must be true for it to hold, or is only nearly so here, each a sentence. */
  readonly remarks: readonly string[];
}

/** No method answers; `why` is a sentence that says which number does not exist, or what is too few. */
export interface Refusal {
  readonly why: string;
  /** What can be said all the same. */
  readonly estimate?: number;
  readonly n?: number;
  /** Of a method that needs many: what the smallest group has. */
  readonly tooFew?: { readonly least: number; readonly counts: "observations" | "events" };
}

/** Whether an answer is none, but why there is none. */
export function isRefusal(answer: object): answer is Refusal {
  return "why" in answer;
}
