import type { methods } from "../../model/experiment.ts";
import type { RuleAnswer } from "../plan/rule-answer.ts";

/** A whole plan in plain words, in which only the number of a team is missing. */
export interface Template {
  /** As it is typed behind `--template`. */
  readonly name: string;
  readonly area: "product" | "marketing" | "hiring" | "process";
  /** What it is for: "Subject line of an email". */
  readonly title: string;
  readonly hypothesis: string;
  readonly method: (typeof methods)[number];
  readonly whyNotCheaper?: string;
  readonly population: string;
  readonly metric?: string;
  /** Of a plan that people judge, which needs no number. */
  readonly criterion?: string;
  readonly guardrails?: readonly { readonly metric: string; readonly threshold: string }[];
  readonly arms?: Readonly<Record<string, string>>;
  readonly sample?: number;
  readonly rule: RuleAnswer;
  /** A threshold that somebody might write. */
  readonly example: string;
}
