import { insteadOf } from "../base/instead-of.ts";
import { contradicts } from "../grammar/contradicts.ts";
import { isNamed } from "../history/amendment.ts";
import { protocolFields, protocolOf, type Protocol, type ProtocolField } from "../history/protocol.ts";
import { hypothesisOf } from "../model/hypothesis-of.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import { windowOf } from "../model/window.ts";
import { oneLine } from "../rules/sentence/rewrite-sentence.ts";
import { saidThreshold } from "../rules/sentence/said-threshold.ts";
import { sayThreshold } from "../rules/sentence/say-threshold.ts";
import { findAnswer } from "./answering.ts";
import type { ExperimentMoment } from "./moment.ts";
import { changesOf } from "./plan-changes.ts";
import { findValueComplaint, isWrittenInPlace, windowIn } from "./plan-value.ts";
import type { Answers, Choice, Complaint, Question } from "./question.ts";

/** The field that was answered. */
export function fieldIn(answers: Answers): ProtocolField | undefined {
  const name = findAnswer(answers, "field");
  return protocolFields.find((field) => field === name);
}

/** What the plan says today, as far as it can be read. */
export function planOf({ entry }: ExperimentMoment): Protocol {
  return protocolOf(entry.record);
}

/** What changed already comes first, and alone: it is what somebody came for. */
export function fieldQuestion(moment: ExperimentMoment): Question {
  const plan = planOf(moment);
  const changes = changesOf(moment.entry);
  const changed = changes.map(({ field, was = "none", now = "none" }): Choice => ({
    value: field,
    label: field,
    description: `${was} → ${now}`,
  }));
  const written = protocolFields.filter((field) => plan[field] !== undefined);
  const all = written.map((field): Choice => ({ value: field, label: field, description: plan[field]?.words ?? "" }));
  return {
    key: "field",
    ask: 0 < changed.length ? "Which change is to be explained?" : "What of the plan has to change?",
    choices: 0 < changed.length ? changed : all,
    isOpen: true,
    findComplaint: (answer) => findFieldComplaint(answer.trim(), [...written, ...changes.map(({ field }) => field)]),
  };
}

function findFieldComplaint(answer: string, fields: readonly string[]): Complaint | undefined {
  if (fields.includes(answer)) return undefined;
  const instead = insteadOf(answer, fields, `the plan has ${fields.join(", ")}.`);
  return { sentence: `"${answer}" is no field of this plan; ${instead}`, isFatal: true };
}

/** Whether a field is not as it was registered, and nothing says why. */
export function isChanged(field: ProtocolField, { entry }: ExperimentMoment): boolean {
  return changesOf(entry).some((change) => change.field === field);
}

/** A field that changed already has its value, and so has one of which somebody says what it was. */
export function asksValue(field: ProtocolField, moment: ExperimentMoment, answers: Answers): boolean {
  if (!isWrittenInPlace(field, moment.entry)) return answers["to"] !== undefined;
  return answers["to"] !== undefined || (!isChanged(field, moment) && answers["was"] === undefined);
}

/** Asks for the new value of a field, as the grammar of the field takes it. */
export function valueQuestion(field: ProtocolField, moment: ExperimentMoment): Question {
  const words = field === "window" ? windowOf(moment.entry.record).to : planOf(moment)[field]?.words;
  return {
    key: "to",
    ask: field === "window" ? "When does it end now?" : `What is the ${field} now?`,
    ...(words === undefined ? {} : { suggestion: words }),
    ...(field === "window" ? { hint: "The last day, or both ends as a..b." } : {}),
    findComplaint: (answer) => findToComplaint(field, answer.trim(), moment),
  };
}

function findToComplaint(field: ProtocolField, to: string, moment: ExperimentMoment): Complaint | undefined {
  const complaint = findValueComplaint(field, to, moment.entry);
  if (complaint) return complaint;
  if (isSameValue(field, to, moment)) return { sentence: `It is "${to}" already; write another value.`, isFatal: true };
  const change = changesOf(moment.entry).find((one) => one.field === field);
  if (change && isNamed(field, change.was, [{ field, was: to }])) {
    return { sentence: `It was registered as "${to}"; put that back, and nothing is to be explained.`, isFatal: true };
  }
  const along = companionOf(field, to, moment);
  if (!along) return undefined;
  const { field: other, to: said } = along;
  const sentence =
    said === undefined
      ? `The ${other} says otherwise; amend it next.`
      : `The ${other} is amended with it, to "${said}".`;
  return { sentence, isFatal: false };
}

/** Whether a value means what the field says today, in these words or in others. */
function isSameValue(field: ProtocolField, to: string, moment: ExperimentMoment): boolean {
  const { record } = moment.entry;
  const isNumber = field === "sample" || (field === "looks" && to !== "anytime");
  const value = field === "window" ? windowIn(to, moment.entry) : isNumber ? Number(to) : to;
  const words = protocolOf({ ...record, [field]: value })[field];
  return words?.key === planOf(moment)[field]?.key;
}

/** The other one of threshold and hypothesis, where it would say otherwise. */
export interface Companion {
  readonly field: "hypothesis" | "threshold";
  /** What it is amended to; absent where only people can put it into words. */
  readonly to: string | undefined;
}

/** What has to change along with a field, because a sentence and a threshold that differ are a fault of their own. */
export function companionOf(field: ProtocolField, to: string, moment: ExperimentMoment): Companion | undefined {
  const { record } = moment.entry;
  const isSentence = field === "hypothesis";
  if (!isSentence && field !== "threshold") return undefined;
  const sentence = isSentence ? to : (record.hypothesis ?? "");
  const reading = hypothesisOf({ hypothesis: sentence });
  const threshold = thresholdOf(isSentence ? record.threshold : to);
  if (!threshold || !reading || "refusal" in reading) return undefined;
  const { hypothesis } = reading;
  if (!contradicts(hypothesis.threshold, threshold, hypothesis.baseline)) return undefined;
  if (isSentence) return { field: "threshold", to: saidThreshold(sentence, hypothesis) };
  // Another number fits into a sentence; another direction or unit makes it another one.
  const isNumberOnly =
    hypothesis.threshold.direction === threshold.direction && hypothesis.threshold.unit === threshold.unit;
  const said = isNumberOnly ? sayThreshold(sentence, hypothesis, threshold) : undefined;
  return { field: "hypothesis", to: said === undefined ? undefined : oneLine(said) };
}
