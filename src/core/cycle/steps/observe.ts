import { behindResults } from "../../authoring/key-order.ts";
import { toFlowText } from "../../authoring/value-texts.ts";
import { entriesOfKind, settingsOf } from "../../index/snapshot.ts";
import { stageContextOf } from "../../index/stage-context.ts";
import { stageOfExperiment } from "../../model/stage-of.ts";
import { peopleKnownTo } from "../../rules/results/known-people.ts";
import { fatal, findAnswer } from "../answering.ts";
import { findBlameIn } from "../blame-complaint.ts";
import type { ExperimentMoment } from "../moment.ts";
import { nextPlaceIn } from "../next-place.ts";
import type { Question } from "../question.ts";
import { findReadingComplaint } from "../reading-fault.ts";
import type { EditStep } from "../step.ts";

/** What people did and said beside the numbers, which is where the reasons are. */
export const observe: EditStep<ExperimentMoment> = {
  name: "observe",
  fields: [
    { key: "saw", value: "words", summary: "what somebody did or said, as it was" },
    { key: "from", value: "words", summary: "where it was seen, such as session recordings" },
    { key: "count", value: "count", summary: "how often" },
  ],

  questionsOf(moment) {
    const { record, root } = moment.entry;
    const people = { ...peopleKnownTo(record, settingsOf(moment.snapshot, root)), isObservation: true };
    return [
      {
        key: "saw",
        ask: "What did somebody do or say?",
        hint: "As it was, without what you make of it.",
        example: "People asked whether their card was safe.",
        findComplaint: (text) => findBlameIn(text, people),
      },
      sourceOf(moment),
      {
        key: "count",
        ask: "How often?",
        example: "7",
        isOptional: true,
        findComplaint(text) {
          const isNegative = Number(text) < 0;
          return findReadingComplaint("n", text) ?? (isNegative ? fatal(`"${text}" is below zero.`) : undefined);
        },
      },
    ];
  },

  writingOf({ entry, snapshot, today }, answers) {
    const count = findAnswer(answers, "count");
    const item = toFlowText({
      saw: findAnswer(answers, "saw"),
      from: findAnswer(answers, "from"),
      count: count === undefined ? undefined : Number(count),
    });
    const isOver = stageOfExperiment(entry.record, stageContextOf(entry, snapshot, today)) === "analyse";
    return {
      edits: [{ type: "add-records", key: "observations", after: behindResults, items: [item] }],
      at: nextPlaceIn(entry.source, "observations"),
      done: "Added an observation",
      next: [...(isOver ? [{ step: "memo" } as const] : []), { step: "observe" }],
    };
  },
};

/** Where things were seen before, in this experiment first. */
function sourceOf({ entry, snapshot }: ExperimentMoment): Question {
  const question: Question = {
    key: "from",
    ask: "Where was it seen?",
    example: "session recordings",
    isOptional: true,
  };
  const others = entriesOfKind(snapshot, "experiment").toReversed();
  const records = [entry, ...others].map(({ record }) => record.observations ?? []);
  const used = new Set(records.flatMap((list) => list.flatMap(({ from }) => from?.trim() || [])));
  if (used.size === 0) return question;
  const choices = Array.from(used, (from) => ({ value: from, label: from }));
  return { ...question, isOpen: true, choices: choices.slice(0, mostSources) };
}

/** More is no help to choose. */
const mostSources = 8;
