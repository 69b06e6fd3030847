import { behindDecision } from "../../authoring/key-order.ts";
import { toFlowText, type Plain } from "../../authoring/value-texts.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import type { Remeasured } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry } from "../../source/source-document.ts";
import type { Held } from "../../verdict/check-back/held.ts";
import { findAnswer } from "../answering.ts";
import { checkBackQuestions, wantedIn } from "../check-back-questions.ts";
import { findDayComplaint } from "../day-answers.ts";
import type { ExperimentMoment } from "../moment.ts";
import { nextPlaceIn } from "../next-place.ts";
import { openCheckBacks, type OpenCheckBack } from "../open-check-backs.ts";
import type { Answers, Complaint } from "../question.ts";
import { findReadingComplaint } from "../reading-fault.ts";
import { readingFields } from "../reading-fields.ts";
import type { EditStep, FileEdits, NextStep, Obstacle } from "../step.ts";
import { measuredIn, typedReading } from "../typed-reading.ts";

/** Whether what was decided lasts: what was measured again on a day that was planned, or one more such day. */
export const checkBack: EditStep<ExperimentMoment> = {
  name: "check-back",
  fields: [
    {
      key: "due",
      value: "day",
      summary: "the day that was planned, the earliest unless it is named; or one to plan",
      findComplaint: findDayComplaint,
    },
    { key: "held", value: "word", summary: "yes or no, where there is no number", findComplaint: findHeldComplaint },
    { key: "because", value: "words", summary: "how one knows, where there is no number" },
    ...readingFields.map((field) => ({
      ...field,
      findComplaint: (text: string) => findReadingComplaint(field.key, text),
    })),
  ],

  findObstacle({ entry: { record, source } }) {
    if (!choiceOf(record)) return { obstacle: "Nothing is decided yet that could last; record a result instead." };
    const value = findEntry(source, ["checkBack"])?.value;
    if (value && value.kind !== "sequence") {
      return { obstacle: "`checkBack` takes a list, such as [2026-04-17]. Mend it there.", at: ["checkBack"] };
    }
    return undefined;
  },

  knownOf({ entry, snapshot, today }) {
    const { threshold, criterion } = entry.record;
    return [
      ...(threshold === undefined ? [] : [`The threshold: ${threshold.trim()}.`]),
      ...(criterion === undefined ? [] : [`The criterion: ${criterion.trim()}`]),
      ...heldInSnapshot(entry, snapshot, today).map(({ sentence }) => sentence),
    ];
  },

  questionsOf: checkBackQuestions,

  writingOf(moment, answers) {
    const [one, other] = measuredIn(answers);
    if (other !== undefined) return { obstacle: `${one} and ${other} say two things; give one of them.` };
    const wanted = wantedIn(moment, answers);
    if (!wanted) return { obstacle: "Say which day it is about." };
    if (!wanted.isDone) return planned(wanted.due, moment, answers);
    return findTwice(wanted.due, moment, answers) ?? done(wanted.due, moment, answers);
  },
};

function findHeldComplaint(answer: string): Complaint | undefined {
  return answer === "yes" || answer === "no" ? undefined : { sentence: "Write yes or no.", isFatal: true };
}

/** One more day. */
function planned(due: string, { entry }: ExperimentMoment, answers: Answers): FileEdits | Obstacle {
  const typed = readingFields.find(({ key }) => findAnswer(answers, key) !== undefined)?.key;
  const beside = typed ?? (findAnswer(answers, "because") === undefined ? undefined : "because");
  if (beside !== undefined) return { obstacle: `${beside} says something of a reading, and there is none; add it.` };
  return {
    edits: [addItem(due)],
    at: nextPlaceIn(entry.source, "checkBack"),
    done: `Planned to measure again on ${due}`,
    next: [],
  };
}

/** A reading that is typed once more must not use up the day that was planned for the next one. */
function findTwice(due: string, { entry, today }: ExperimentMoment, answers: Answers): Obstacle | undefined {
  const { date = today, metric, arm } = typedReading(answers, today);
  if (findAnswer(answers, "due") !== undefined || (due <= date && isOpen(due, entry))) return undefined;
  const isThere = (entry.record.checkBack ?? []).some(
    (item) => typeof item !== "string" && item.date === date && item.metric === metric && item.arm === arm,
  );
  if (!isThere) return undefined;
  return {
    obstacle: `It was measured on ${date} already; name the day that this is about (\`due\`).`,
    at: ["checkBack"],
  };
}

function isOpen(due: string, { source }: ExperimentMoment["entry"]): boolean {
  return openCheckBacks(source).some((one) => one.due === due);
}

function done(due: string, moment: ExperimentMoment, answers: Answers): FileEdits {
  const { entry, today } = moment;
  const held = findAnswer(answers, "held");
  const because = findAnswer(answers, "because");
  const item: Remeasured = {
    due,
    ...typedReading(answers, today),
    ...(held === "yes" || held === "no" ? { held: held === "yes" } : {}),
    ...(because === undefined ? {} : { because }),
  };
  const open = openCheckBacks(entry.source).find((one) => one.due === due);
  const result = findHeld(item, moment);
  return {
    edits: editsFor(item, open, moment),
    at: open ? ["checkBack", open.at] : nextPlaceIn(entry.source, "checkBack"),
    done: result ? result.sentence.replace(/\.$/, "") : `Noted what came out on ${item.date ?? today}`,
    next: nextOf(result),
  };
}

function editsFor(item: Remeasured, open: OpenCheckBack | undefined, { entry }: ExperimentMoment): DocumentEdit[] {
  if (!open) return [addItem(toFlowText(item as Plain))];
  const place = ["checkBack", open.at];
  if (!open.isMapping) return [{ type: "set-value", path: place, value: toFlowText(item as Plain) }];
  const told = Object.entries(item).filter(([key]) => key !== "due");
  return told.map(([key, value]): DocumentEdit => {
    const text = toFlowText(value as Plain);
    if (findEntry(entry.source, [...place, key])?.value)
      return { type: "set-value", path: [...place, key], value: text };
    return { type: "insert-key", at: place, key, after: ["due"], value: text };
  });
}

function addItem(item: string): DocumentEdit {
  return { type: "add-records", key: "checkBack", after: ["propagation", ...behindDecision], items: [item] };
}

/** What became of it, once it is written. */
function findHeld(item: Remeasured, { entry, snapshot, today }: ExperimentMoment): Held | undefined {
  const record = { ...entry.record, checkBack: [...(entry.record.checkBack ?? []), item] };
  const all = heldInSnapshot({ ...entry, record }, snapshot, today);
  // Of several on one day this is the one that was written last.
  return all.findLast(({ due, date }) => due === item.due && date === item.date);
}

/** What did not last teaches something, and asks something. */
function nextOf(held: Held | undefined): readonly NextStep[] {
  const isLost = held?.mark === "not-held" || held?.mark === "changed";
  return isLost ? [{ step: "learn" }, { step: "follow-up" }] : [];
}
