import { isChange } from "../../grammar/is-change.ts";
import { findById } from "../../index/find.ts";
import { entriesOfKind } from "../../index/snapshot.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { isDear } from "../../rules/plan/is-dear.ts";
import { findAnswer } from "../answering.ts";
import type { FileMoment } from "../moment.ts";
import type { Answers, Question } from "../question.ts";
import { findArmsComplaint } from "./arms-answer.ts";
import { findClaimsComplaint, findThresholdComplaint } from "./claims-answer.ts";
import { methodChoices, methodName } from "./method-choices.ts";
import { findMetricComplaint } from "./metric-answer.ts";
import { findCountComplaint, findNumberComplaint } from "./number-answers.ts";
import type { Plan } from "./plan-of.ts";
import { draftOf, expectChoices, sampleChoices } from "./plan-outlook.ts";
import { findRuleComplaint, ruleChoicesOf } from "./rule-answer.ts";
import { findSentenceComplaint, readAs } from "./said-in-sentence.ts";
import { findWindowComplaint, untilSample, windowChoices } from "./window-answer.ts";

/** All that a plan still needs, in the order in which a person thinks; what is known already is not asked. */
export function planQuestions(plan: Plan, moment: FileMoment, answers: Answers): readonly Question[] {
  const ofPlan = plan.template ? [] : [...methodQuestions(plan), ...criterionQuestions(plan, answers)];
  const numbers = [
    ...thresholdQuestions(plan, answers),
    ...(plan.template ? [] : measureQuestions(plan, moment)),
    ...baselineQuestions(plan, moment),
  ];
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

function measureQuestions(plan: Plan, moment: FileMoment): readonly Question[] {
  if (isJudged(plan)) return populationQuestions(plan);
  return [...metricQuestions(plan, moment), ...populationQuestions(plan)];
}

function isJudged({ criterion, threshold }: Plan): boolean {
  return criterion !== undefined && threshold === undefined;
}

/** Asked where the sentence names none, or none of those that the team has described. */
function metricQuestions({ said }: Plan, { snapshot, root }: FileMoment): readonly Question[] {
  const known = entriesOfKind(snapshot, "metric").filter((entry) => entry.root === root);
  if (said.metric !== undefined && (known.length === 0 || known.some(({ id }) => id === said.metric))) return [];
  const question: Question = {
    key: "metric",
    ask: "What is measured?",
    example: "one-click-rate",
    isOptional: true,
    findComplaint: findMetricComplaint,
    ...(said.metric === undefined ? {} : { suggestion: said.metric }),
  };
  if (known.length === 0) return [question];
  const choices = known.map(({ id, record }) => ({ value: id, label: record.title ?? id, description: id }));
  return [{ ...question, choices, isOpen: true }];
}

function populationQuestions({ said }: Plan): readonly Question[] {
  if (said.population !== undefined) return [];
  return [
    {
      key: "population",
      ask: "Who or what is observed?",
      example: "5% of checkout traffic",
      isOptional: true,
    },
  ];
}

/** A change needs a start; a costly test is planned from it. */
function baselineQuestions(plan: Plan, { snapshot, root }: FileMoment): readonly Question[] {
  const { said, metric, threshold: text, method, arms, template } = plan;
  const threshold = thresholdOf(text);
  if (!threshold || said.baseline !== undefined) return [];
  const file = metric === undefined ? undefined : findById(snapshot, "metric", metric, root);
  const isCostly = method !== undefined && isDear(method) && !template;
  const isCompared = isChange(threshold) && arms === undefined;
  if (file?.record.baseline !== undefined || !(isCostly || isCompared)) return [];
  return [
    {
      key: "baseline",
      ask: "What is it today?",
      hint: "Leave it out if nobody knows.",
      example: "6.5%",
      isOptional: true,
      findComplaint: findNumberComplaint,
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

/** How long, and what is expected, from which the sample follows; it is asked for only where it ends the run. */
function sizeQuestions(plan: Plan, moment: FileMoment, answers: Answers): readonly Question[] {
  const draft = draftOf({ ...plan, sample: undefined }, moment);
  const expected = draft ? expectChoices(draft) : [];
  const isUntilSample = findAnswer(answers, "window") === untilSample;
  const isSaid = plan.said.window !== undefined || ["from", "to", "days"].some((key) => findAnswer(answers, key));
  return [
    ...(0 < expected.length && !plan.template ? [expectQuestion(expected)] : []),
    ...(isSaid ? [] : [windowQuestion(moment)]),
    ...(isUntilSample ? [sampleQuestion(draft ? sampleChoices(draft) : [])] : []),
  ];
}

function expectQuestion(choices: NonNullable<Question["choices"]>): Question {
  return {
    key: "expect",
    ask: "What do you think it will be, if it works?",
    hint: "The nearer to the threshold, the more have to be observed; the sample follows from it.",
    choices,
    isOpen: true,
    isOptional: true,
    findComplaint: findNumberComplaint,
  };
}

function windowQuestion({ today }: FileMoment): Question {
  return {
    key: "window",
    ask: "When does it run?",
    hint: "A length such as 14 days begins today; two days stand as a..b.",
    choices: windowChoices(today),
    isOpen: true,
    isOptional: true,
    findComplaint: (text) => findWindowComplaint(text, today),
  };
}

function sampleQuestion(choices: NonNullable<Question["choices"]>): Question {
  return {
    key: "sample",
    ask: "How many will be observed, all groups together?",
    ...(choices.length === 0 ? { example: "400" } : { choices, isOpen: true }),
    isOptional: true,
    findComplaint: findCountComplaint,
  };
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
