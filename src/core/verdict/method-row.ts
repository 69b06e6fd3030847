import type { Bound } from "./claim.ts";
import type { Finding } from "./judge/finding.ts";
import type { Asked, Question, QuestionOf } from "./judge/question.ts";
import type { Refusal } from "./judgement.ts";
import type { MethodName } from "./method.ts";

/** Which method serves which declaration, what it assumes, and when it refuses. */
export interface MethodRow {
  readonly method: MethodName;
  /** As a person would call it, for the line that names the method. */
  readonly name: string;
  /** Whether it judges once, at the end of the plan, or may be asked at any time. */
  readonly looks: Looks;
  readonly asks: Asked;
  readonly scale: Bound["scale"];
  /** Beside what is asked and its scale: "the threshold is 0". Of rows that serve the same, the first counts. */
  readonly when?: string;
  /** Each a sentence. */
  readonly assumes: readonly string[];
  readonly refuses: readonly string[];
  /** The paper. */
  readonly source: string;
  serves(question: Question, bound: Bound): boolean;
  /** @param expectedN The planned size, which methods for any time are tuned to. */
  judge(question: Question, bound: Bound, level: number, expectedN: number): Finding | Refusal;
}

export type Looks = "planned" | "anytime";

interface Written<A extends Asked> extends Omit<MethodRow, "asks" | "looks" | "serves" | "judge"> {
  readonly looks?: Looks;
  readonly serves?: (question: QuestionOf<A>, bound: Bound) => boolean;
  readonly judge: (question: QuestionOf<A>, bound: Bound, level: number, expectedN: number) => Finding | Refusal;
}

/** A row for questions that ask for `asks`; it judges once, unless it says otherwise. */
export function methodRow<A extends Asked>(asks: A, { serves = () => true, judge, ...rest }: Written<A>): MethodRow {
  const isAsked = (question: Question): question is QuestionOf<A> => question.asks === asks;
  return {
    looks: "planned",
    ...rest,
    asks,
    serves: (question, bound) => isAsked(question) && rest.scale === bound.scale && serves(question, bound),
    judge: (question, ...terms) =>
      isAsked(question) ? judge(question, ...terms) : { why: `The ${rest.name} answers another question.` },
  };
}
