import { isDear } from "../../rules/plan/is-dear.ts";
import { findAnswer } from "../answering.ts";
import type { FileMoment } from "../moment.ts";
import type { Answers, Question } from "../question.ts";
import { findArmsComplaint } from "./arms-answer.ts";
import { findClaimsComplaint, findThresholdComplaint } from "./claims-answer.ts";
import { methodChoices, methodName } from "./method-choices.ts";
import { measureQuestions } from "./measure-questions.ts";
import { isJudged, type Plan } from "./plan-of.ts";
import { findRuleComplaint, ruleChoicesOf } from "./rule-answer.ts";
import { findSentenceComplaint, readAs } from "./said-in-sentence.ts";
import { sizeQuestions } from "./size-questions.ts";

/** All that a plan still needs, in the order in which a person thinks; what is known already is not asked. */
export function planQuestions(plan: Plan, moment: FileMoment, answers: Answers): readonly Question[] {
  const ofPlan = plan.template ? [] : [...methodQuestions(plan), ...criterionQuestions(plan, answers)];
  const numbers = [...thresholdQuestions(plan, answers), ...measureQuestions(plan, moment)];
  const guards = plan.template ? [] : [...armsQuestions(plan), ...guardrailQuestions(plan)];
  return withReading(plan, [
    ...ofPlan,
    ...numbers,
    ...guards,
    ...sizeQuestions(plan, moment, answers),
    ...(plan.template ? [] : [ruleQuestion(plan)]),
  ]);
}

/** What the sentence was read as, or what it lacks, stands above what is asked next. */
function withReading(plan: Plan, [first, ...others]: readonly Question[]): readonly Question[] {
  const doubt = plan.template ? undefined : findSentenceComplaint(plan.hypothesis)?.sentence;
  const known = [readAs(plan.said), doubt].filter((sentence) => sentence !== undefined);
  return first ? [{ ...first, ...(0 < known.length && { known }) }, ...others] : [];
}

function methodQuestions({ method }: Plan): readonly Question[] {
  const question: Question = {
    key: "method",
    ask: "What is the cheapest way to find out?",
    choices: methodChoices,
    isOptional: true,
  };
  if (method === undefined || !isDear(method)) return [question];
  return [
    question,
    {
      key: "whyNotCheaper",
      ask: `An interview, a survey or a mock-up costs less than ${methodName(method)}. Why not one of them?`,
      example: "People cannot tell us what they would do.",
      isOptional: true,
    },
  ];
}

/** Where no number is claimed and people are listened to, people may judge. */
function criterionQuestions({ method, said }: Plan, answers: Answers): readonly Question[] {
  const isHeard = method !== undefined && !isDear(method) && said.threshold === undefined;
  if (!isHeard || findAnswer(answers, "threshold") !== undefined) return [];
  return [
    {
      key: "criterion",
      ask: "By what will people judge it?",
      hint: "Leave it out to decide by a number.",
      example: "At least one reason recurs in half of the interviews.",
      isOptional: true,
    },
  ];
}

function thresholdQuestions({ said, criterion, template }: Plan, answers: Answers): readonly Question[] {
  const isAsked = said.threshold === undefined && criterion === undefined;
  if (!isAsked && findAnswer(answers, "threshold") === undefined) return [];
  return [
    {
      key: "threshold",
      ask: "From which number on is it true?",
      hint: "Nobody else can write it, and it is written before the data.",
      example: template?.example ?? "at least 8%",
      isOptional: true,
      findComplaint: findThresholdComplaint,
    },
  ];
}

function armsQuestions({ method }: Plan): readonly Question[] {
  if (method !== "ab-test" && method !== "process-trial") return [];
  return [
    {
      key: "arms",
      ask: "Which groups are compared?",
      hint: "The one called control is what the others are compared with.",
      example: "control: 50%, one-click: 50%",
      isOptional: true,
      findComplaint: findArmsComplaint,
    },
  ];
}

function guardrailQuestions(plan: Plan): readonly Question[] {
  if (plan.method === undefined || !isDear(plan.method) || isJudged(plan)) return [];
  return [
    {
      key: "guardrail",
      ask: "What must not get worse?",
      hint: "A metric and its threshold; several stand with commas between them.",
      example: "checkout-errors: at most 1%",
      isOptional: true,
      findComplaint: findClaimsComplaint,
    },
  ];
}

function ruleQuestion({ guardrails }: Plan): Question {
  return {
    key: "rule",
    ask: "What will be decided, for each way it can come out?",
    choices: ruleChoicesOf(0 < guardrails.length),
    isOpen: true,
    isOptional: true,
    findComplaint: findRuleComplaint,
  };
}
