import { behindAll, behindQuestion } from "../../authoring/key-order.ts";
import { pinEdits } from "../../authoring/pin-edits.ts";
import { toSentenceText } from "../../authoring/value-texts.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import { hasResults } from "../../model/readings.ts";
import { findNode } from "../../source/source-document.ts";
import { findAnswer } from "../answering.ts";
import { memoParagraphsOf } from "../memo-text.ts";
import type { RecordMoment } from "../moment.ts";
import type { Answers, Question } from "../question.ts";
import type { EditStep } from "../step.ts";
import { verdictSentences } from "../verdict-sentences.ts";

/** "I was wrong": what was believed and what is known now, pinned, so that others dare to say it, too. */
export const wrong: EditStep<RecordMoment> = {
  name: "wrong",
  fields: [
    { key: "was", value: "words", summary: "what you believed" },
    { key: "now", value: "words", summary: "what you know now" },
  ],

  findObstacle({ entry: { source } }) {
    if (!keys.every((key) => findNode(source, [key]))) return undefined;
    return { obstacle: "What was believed is shared already. Change it there.", at: ["was"] };
  },

  knownOf({ entry, snapshot, today }) {
    if (entry.kind === "unit" || !hasResults(entry.record)) return [];
    return verdictSentences({ entry, snapshot, today });
  },

  questionsOf: (moment) => [wasOf(moment), nowOf(moment)].filter(({ key }) => !findNode(moment.entry.source, [key])),

  writingOf({ entry }, answers) {
    const base = entry.kind === "unit" ? behindQuestion : behindAll;
    const isToLearn = entry.kind === "experiment" && (entry.record.learnings ?? []).length === 0;
    const said = keys.flatMap((key, at) => wordsEdit(entry, key, answers, [...keys.slice(0, at), "pinned", ...base]));
    return {
      edits: [...pinEdits(entry, true), ...said],
      at: ["now"],
      done: "Shared what was believed, and what is known now",
      next: isToLearn ? [{ step: "learn" }] : [],
    };
  },
};

const keys = ["was", "now"] as const;

function wasOf({ entry }: RecordMoment): Question {
  const hypothesis = entry.kind === "experiment" ? entry.record.hypothesis?.trim() : undefined;
  return {
    key: "was",
    ask: "What did you believe?",
    hint: "As you would have said it then.",
    example: "Fewer steps make people buy.",
    ...(hypothesis === undefined ? {} : { suggestion: hypothesis }),
  };
}

function nowOf({ entry }: RecordMoment): Question {
  const { learnings = [], memo = "" } = entry.kind === "experiment" ? entry.record : {};
  const paragraphs = memoParagraphsOf(memo);
  const suggestion = learnings.at(-1)?.insight?.trim() ?? paragraphs.get("assumption") ?? paragraphs.get("belief");
  return {
    key: "now",
    ask: "What do you know now?",
    example: "People buy when they feel safe; a step that explains is welcome.",
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function wordsEdit(
  { source }: RecordMoment["entry"],
  key: string,
  answers: Answers,
  after: readonly string[],
): readonly DocumentEdit[] {
  const words = findAnswer(answers, key);
  if (words === undefined || findNode(source, [key])) return [];
  return [{ type: "insert-key", key, after, value: toSentenceText(source, words) }];
}
