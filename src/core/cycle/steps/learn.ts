import { behindMemo } from "../../authoring/key-order.ts";
import { toItemTexts } from "../../authoring/value-texts.ts";
import { shorten } from "../../base/shorten.ts";
import type { Experiment } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findAnswer } from "../answering.ts";
import { contextsIn, isTooManyStars, knownContexts, ownContexts } from "../contexts.ts";
import { findDayComplaint } from "../day-answers.ts";
import { memoParagraphsOf } from "../memo-text.ts";
import type { ExperimentMoment } from "../moment.ts";
import { nextPlaceIn } from "../next-place.ts";
import type { Choice, Complaint, Question } from "../question.ts";
import type { EditStep } from "../step.ts";

/** What holds beyond this experiment: what is known now, what to do about it, and where. */
export const learn: EditStep<ExperimentMoment> = {
  name: "learn",
  fields: [
    { key: "insight", value: "words", summary: "what is known now, clear without the experiment" },
    { key: "recommendation", value: "words", summary: "what to do about it, the next time" },
    { key: "appliesTo", value: "names", summary: "tags, and paths of the code such as src/checkout/**, with commas" },
    {
      key: "confidence",
      value: "number",
      summary: "how sure one can be of it, from 0 to 1; else as sure as the verdict",
      findComplaint: findConfidenceComplaint,
    },
    {
      key: "because",
      value: "words",
      summary: "why that confidence",
      findComplaint: () => ({ sentence: "It says why a confidence holds; type --confidence as well.", isFatal: true }),
    },
    {
      key: "reviewBy",
      value: "day",
      summary: "the day by which somebody asks whether it still holds",
      findComplaint: findDayComplaint,
    },
  ],

  knownOf({ entry: { record } }) {
    const { memo, learnings = [] } = record;
    const said =
      memo === undefined
        ? "There is no memo yet; a learning is easier to find in one."
        : `The memo says: ${shorten(memo.trim().replace(/\s+/g, " "), 300)}`;
    return [
      said,
      ...learnings.flatMap(({ insight }) => (insight === undefined ? [] : [`Learned already: ${insight}`])),
    ];
  },

  questionsOf(moment, answers) {
    const suggestion = findInsight(moment.entry.record);
    return [
      {
        key: "insight",
        ask: "What do you know now?",
        hint: "In one sentence that can be understood without the experiment.",
        example: "People accept one click when the security is explained at the button.",
        ...(suggestion === undefined ? {} : { suggestion }),
      },
      {
        key: "recommendation",
        ask: "What should be done about it, the next time?",
        example: "Show the card's last digits and a lock beside the button.",
      },
      contextOf(moment),
      ...(answers["confidence"] === undefined ? [] : [becauseQuestion]),
    ];
  },

  writingOf({ entry }, answers) {
    const confidence = findAnswer(answers, "confidence");
    const contexts = contextsIn(answers["appliesTo"]);
    const { inLine, inLines } = toItemTexts({
      insight: findAnswer(answers, "insight"),
      recommendation: findAnswer(answers, "recommendation"),
      appliesTo: 0 < contexts.length ? contexts : undefined,
      confidence: confidence === undefined ? undefined : Number(confidence),
      because: findAnswer(answers, "because"),
      reviewBy: findAnswer(answers, "reviewBy"),
    });
    return {
      edits: [{ type: "add-records", key: "learnings", after: behindMemo, items: [inLine], lines: [inLines] }],
      at: nextPlaceIn(entry.source, "learnings"),
      done: "Wrote the learning",
      next: [{ step: choiceOf(entry.record) ? "propagate" : "decide" }],
    };
  },
};

/** What a memo says that may hold beyond it: the belief that changed, before what came out. */
function findInsight({ memo, learnings = [] }: Experiment): string | undefined {
  if (memo === undefined) return undefined;
  const paragraphs = memoParagraphsOf(memo);
  const written = new Set(learnings.map(({ insight }) => insight?.trim()));
  const told = ["assumption", "belief", "outcome", "surprise"].map((key) => paragraphs.get(key));
  return told.find((text) => text !== undefined && text.length <= longestInsight && !written.has(text));
}

/** What is longer is no sentence that somebody would read twice. */
const longestInsight = 200;

function contextOf(moment: ExperimentMoment): Question {
  const own = ownContexts(moment);
  const together = own.join(", ");
  const known = knownContexts(moment).filter((one) => one !== together);
  const choices: Choice[] = [
    ...(0 < own.length ? [{ value: together, label: together, description: "as the unit says" }] : []),
    ...known.slice(0, mostContexts).map((one) => ({ value: one, label: one })),
  ];
  return {
    key: "appliesTo",
    ask: "Where does it apply?",
    hint: "Tags, and paths of the code, with commas between them: who works there is shown it.",
    example: "checkout, src/checkout/**",
    isOptional: true,
    ...(0 < choices.length ? { choices, isOpen: true } : {}),
    findComplaint(text) {
      const glob = contextsIn(text).find(isTooManyStars);
      return glob === undefined
        ? undefined
        : { sentence: `"${glob}" has more than three * between two /; write it with fewer.`, isFatal: true };
    },
  };
}

/** More is no help to choose. */
const mostContexts = 12;

const becauseQuestion: Question = {
  key: "because",
  ask: "Why that confidence?",
  example: "Two more experiments found the same.",
};

function findConfidenceComplaint(text: string): Complaint | undefined {
  const number = /^(?:0|1|0?\.\d+|1\.0*)$/.test(text.trim()) ? Number(text) : NaN;
  if (0 <= number && number <= 1) return undefined;
  return { sentence: `"${text}" is no confidence; write it from 0 to 1, such as 0.9.`, isFatal: true };
}
