import { methods } from "../../model/experiment.ts";
import { metricIdOf } from "../../rules/sentence/fill-from-sentence.ts";
import { parseDay } from "../../base/day.ts";
import { daysOfLength } from "../../model/fields.ts";
import { providersOf } from "../../index/find.ts";
import { findAnswer } from "../answering.ts";
import type { FileMoment } from "../moment.ts";
import type { Answers } from "../question.ts";
import type { Template } from "../templates/template.ts";
import { findTemplate, templates } from "../templates/templates.ts";
import { parseArms } from "./arms-answer.ts";
import { parseClaims, type ClaimAnswer } from "./claims-answer.ts";
import { parseRule, type RuleAnswer } from "./rule-answer.ts";
import { saidInSentence, type Said } from "./said-in-sentence.ts";
import { parseWindowAnswer, untilSample, type WindowAnswer } from "./window-answer.ts";

/** The plan of an experiment as far as it is known: from the answers, else the sentence, else a template. */
export interface Plan {
  readonly unit: string | undefined;
  readonly parent: string | undefined;
  readonly hypothesis: string;
  readonly method: (typeof methods)[number] | undefined;
  readonly whyNotCheaper: string | undefined;
  readonly population: string | undefined;
  readonly metric: string | undefined;
  readonly threshold: string | undefined;
  readonly criterion: string | undefined;
  readonly baseline: string | undefined;
  readonly guardrails: readonly ClaimAnswer[];
  readonly arms: Readonly<Record<string, string>> | undefined;
  readonly expect: string | undefined;
  readonly sample: number | undefined;
  readonly window: WindowAnswer | undefined;
  readonly rule: RuleAnswer | undefined;
  /** What the sentence says by itself. */
  readonly said: Said;
  readonly template: Template | undefined;
}

export function planOf(moment: FileMoment, answers: Answers): Plan {
  const answer = (key: string): string | undefined => findAnswer(answers, key);
  const template = templateOf(answers);
  const hypothesis = answer("hypothesis") ?? template?.hypothesis ?? "";
  const said = saidInSentence(hypothesis, moment);
  const metric = answer("metric");
  const sample = Number(answer("sample"));
  return {
    unit: answer("unit"),
    parent: answer("parent"),
    hypothesis,
    method: methods.find((method) => method === answer("method")) ?? template?.method,
    whyNotCheaper: answer("whyNotCheaper") ?? template?.whyNotCheaper,
    population: answer("population") ?? said.population ?? template?.population,
    metric: (metric && toMetricId(metric, moment)) ?? said.metric ?? template?.metric,
    threshold: answer("threshold") ?? said.threshold,
    criterion: answer("criterion") ?? template?.criterion,
    baseline: answer("baseline") ?? said.baseline,
    guardrails: guardrailsIn(answer("guardrail"), moment) ?? template?.guardrails ?? [],
    arms: parseArms(answer("arms") ?? "") ?? template?.arms,
    expect: answer("expect"),
    sample: answer("sample") === undefined || !Number.isSafeInteger(sample) ? template?.sample : sample,
    window: windowIn(moment, answers) ?? said.window,
    rule: parseRule(answer("rule") ?? "") ?? template?.rule,
    said,
    template,
  };
}

/** Whether people judge it, and no number does. */
export function isJudged({ criterion, threshold }: Plan): boolean {
  return criterion !== undefined && threshold === undefined;
}

/** Who chooses the sentence of a template chooses the template. */
function templateOf(answers: Answers): Template | undefined {
  const sentence = findAnswer(answers, "hypothesis");
  const named = findTemplate(findAnswer(answers, "template"));
  return named ?? templates.find(({ hypothesis }) => hypothesis === sentence);
}

function toMetricId(name: string, { snapshot, root }: FileMoment): string | undefined {
  return /^[\w-]+$/.test(name) ? name : metricIdOf(name, { find: (key) => providersOf(snapshot, key) }, root);
}

function guardrailsIn(text: string | undefined, moment: FileMoment): readonly ClaimAnswer[] | undefined {
  if (text === undefined) return undefined;
  return parseClaims(text).map(({ metric, threshold }) => ({
    metric: toMetricId(metric, moment) ?? metric,
    threshold,
  }));
}

/** What was asked for as a whole, or typed as ends; it begins today unless another day is said. */
function windowIn({ today }: FileMoment, answers: Answers): WindowAnswer | undefined {
  const whole = findAnswer(answers, "window");
  const from = parseDay(findAnswer(answers, "from") ?? "") ?? today;
  const to = parseDay(findAnswer(answers, "to") ?? "");
  const days = daysOfLength(findAnswer(answers, "days") ?? "");
  if (to !== undefined) return { from, to };
  if (days !== undefined) return { from, days };
  return whole === undefined || whole === untilSample ? undefined : parseWindowAnswer(whole, today);
}
