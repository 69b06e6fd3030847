import type { DocumentEdit } from "../../base/document-edit.ts";
import { isNamed } from "../../history/amendment.ts";
import type { ProtocolField } from "../../history/protocol.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { hasResults } from "../../model/readings.ts";
import { windowOf } from "../../model/window.ts";
import { findNode } from "../../source/source-document.ts";
import {
  asksValue,
  fieldIn,
  fieldQuestion,
  isChanged,
  planOf,
  companionOf,
  valueQuestion,
} from "../amend-questions.ts";
import { amendmentEdits, type NewAmendment } from "../amendment-edits.ts";
import { findAnswer, nameOrNames, namesIn } from "../answering.ts";
import { dateField } from "../day-answers.ts";
import type { ExperimentMoment } from "../moment.ts";
import { changesOf, isPlanRegistered } from "../plan-changes.ts";
import { isWrittenInPlace, planValueEdits } from "../plan-value.ts";
import type { Answers } from "../question.ts";
import type { EditStep, NextStep, Obstacle } from "../step.ts";

/** A registered plan that has to change, with the reason: what is changed already, or is changed along with it. */
export const amend: EditStep<ExperimentMoment> = {
  name: "amend",
  fields: [
    { key: "field", value: "name", summary: "what of the plan changes: threshold, window, sample" },
    { key: "to", value: "words", summary: "its new value, where the file does not have it yet" },
    { key: "why", value: "words", summary: "why it had to change" },
    { key: "by", value: "names", summary: "who changed it; several with commas" },
    { key: "was", value: "words", summary: "what was registered, where git cannot say" },
    dateField,
  ],

  findObstacle({ entry }) {
    if (isPlanRegistered(entry)) return undefined;
    return { obstacle: "Nothing is registered yet, so the plan may simply be changed.", at: ["hypothesis"] };
  },

  knownOf: ({ entry, today }) => {
    const { registered, firstResult } = registrationOfEntry(entry) ?? {};
    return [
      ...(registered ? [`The plan was registered on ${registered.date}.`] : []),
      ...(firstResult ? [`The first result came on ${firstResult.date}.`] : []),
      effectOf({ entry, today }),
    ];
  },

  questionsOf(moment, answers) {
    const field = fieldIn(answers);
    return [
      fieldQuestion(moment),
      ...(field && asksValue(field, moment, answers) ? [valueQuestion(field, moment)] : []),
      {
        key: "why",
        ask: "Why did it have to change?",
        hint: "Write what came from outside, not what the data would like.",
        example: "The carrier halved its price, so 9% pays for the interface.",
      },
      { key: "by", ask: "Who changes it?", hint: "Several names stand with commas between them.", isOptional: true },
    ];
  },

  writingOf(moment, answers) {
    const { entry, today } = moment;
    const field = fieldIn(answers);
    if (!field) return { obstacle: "Say which field of the plan changes." };
    const obstacle = obstacleTo(field, moment, answers);
    if (obstacle) return obstacle;
    const to = findAnswer(answers, "to");
    const along = to === undefined ? undefined : companionOf(field, to, moment);
    const rest = {
      date: findAnswer(answers, "date") ?? today,
      by: nameOrNames(namesIn(answers["by"])),
      why: findAnswer(answers, "why") ?? "",
    };
    const amendments: NewAmendment[] = [{ field, was: wasOf(field, moment, answers), ...rest }];
    if (along?.to !== undefined) amendments.push({ field: along.field, was: wasOf(along.field, moment, {}), ...rest });
    const values: DocumentEdit[] = [
      ...(to === undefined ? [] : planValueEdits(field, to, entry)),
      ...(along?.to === undefined ? [] : planValueEdits(along.field, along.to, entry)),
    ];
    const names = amendments.map((one) => one.field);
    return {
      edits: [...values, ...amendmentEdits(entry, amendments)],
      at: ["amendments"],
      done: `Amended ${names.join(" and ")}`,
      next:
        along && along.to === undefined ? [{ step: "amend", answers: { field: along.field } }] : nextOf(moment, names),
    };
  },
};

/** What an amendment does to the state, which nobody should learn later. */
function effectOf({ entry: { record }, today }: Pick<ExperimentMoment, "entry" | "today">): string {
  const { from } = windowOf(record);
  if (hasResults(record)) return "A result is in, so the plan counts as amended, and that stays visible for ever.";
  if (from !== undefined && today < from) {
    return `It opens on ${from}; until then a plan may simply be changed, and an amendment only tells why.`;
  }
  return "The window is open, so the plan counts as amended once this is committed.";
}

function obstacleTo(field: ProtocolField, moment: ExperimentMoment, answers: Answers): Obstacle | undefined {
  const to = findAnswer(answers, "to");
  const was = findAnswer(answers, "was");
  const { entry } = moment;
  const at = [field];
  if (to !== undefined || (!isChanged(field, moment) && was === undefined)) {
    if (!isWrittenInPlace(field, entry)) {
      return { obstacle: `Write there what \`${field}\` is now, and amend again to say why.`, at };
    }
  }
  if (findNode(entry.source, ["amendments"]) && entry.record.amendments === undefined) {
    return { obstacle: "`amendments` takes a list. Mend it there.", at: ["amendments"] };
  }
  const isAnswered = entry.past !== undefined && !("why" in entry.past);
  const change = changesOf(entry).find((one) => one.field === field);
  if (was === undefined || (!isAnswered && to === undefined)) return undefined;
  const registered = change ? change.was : planOf(moment)[field]?.words;
  if (!change && to === undefined) {
    return { obstacle: `\`${field}\` is as it was registered, or amended already; name its new value with --to.`, at };
  }
  if (isNamed(field, registered, [{ field, was }])) return undefined;
  return { obstacle: `\`${field}\` was registered as ${registered ?? "none"}; leave --was out.`, at };
}

/** What was registered: what git says, else what somebody says, else what stands there before it changes now. */
function wasOf(field: ProtocolField, moment: ExperimentMoment, answers: Answers): string | undefined {
  const change = changesOf(moment.entry).find((one) => one.field === field);
  if (change) return change.was;
  return findAnswer(answers, "was") ?? planOf(moment)[field]?.words;
}

/** The other changes, then the commit that registers the plan as it is now. */
function nextOf({ entry }: ExperimentMoment, fields: readonly ProtocolField[]): readonly NextStep[] {
  if (changesOf(entry).some(({ field }) => !fields.includes(field))) return [{ step: "amend" }];
  return hasResults(entry.record) || !entry.past || "why" in entry.past ? [] : [{ step: "register" }];
}
