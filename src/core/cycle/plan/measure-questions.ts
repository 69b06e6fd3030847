import { isChange } from "../../grammar/is-change.ts";
import { findById } from "../../index/find.ts";
import { entriesOfKind } from "../../index/snapshot.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { isDear } from "../../rules/plan/is-dear.ts";
import type { FileMoment } from "../moment.ts";
import type { Question } from "../question.ts";
import { findMetricComplaint } from "./metric-answer.ts";
import { findNumberComplaint } from "./number-answers.ts";
import { isJudged, type Plan } from "./plan-of.ts";

/** What is measured, of whom, and what it is today. */
export function measureQuestions(plan: Plan, moment: FileMoment): readonly Question[] {
  // A ready plan names both.
  const named = plan.template
    ? []
    : [...(isJudged(plan) ? [] : metricQuestions(plan, moment)), ...populationQuestions(plan)];
  return [...named, ...baselineQuestions(plan, moment)];
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
