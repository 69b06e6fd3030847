import { behindObservations } from "../../authoring/key-order.ts";
import { toWordsText } from "../../authoring/value-texts.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findNode } from "../../source/source-document.ts";
import { findAnswer } from "../answering.ts";
import { memoParts, type MemoPart } from "../memo-parts.ts";
import { memoFormOf, memoQuestionsOf } from "../memo-questions.ts";
import { memoTextOf } from "../memo-text.ts";
import type { ExperimentMoment } from "../moment.ts";
import type { EditStep, Field, StepName } from "../step.ts";
import { verdictSentences } from "../verdict-sentences.ts";

/** What was learned, in the words of those who tried it: a memo, or an autopsy of what did not come out. */
export const memo: EditStep<ExperimentMoment> = {
  name: "memo",
  fields: [
    { key: "form", value: "word", summary: "memo, or autopsy for what did not come out as believed" },
    { key: "text", value: "words", summary: "the whole memo, instead of the answers below" },
    ...Object.values(memoParts).flatMap((parts) => parts.map(fieldOf)),
  ],

  findObstacle({ entry: { source } }) {
    if (!findNode(source, ["memo"])) return undefined;
    return { obstacle: "There is a memo already. Go on with it there.", at: ["memo"] };
  },

  knownOf(moment) {
    const { record } = moment.entry;
    if (!hasResults(record)) return ["There is no result yet; a memo may still say what was learned."];
    return [...verdictSentences(moment), ...observationWords(record.observations)];
  },

  questionsOf: memoQuestionsOf,

  writingOf({ entry }, answers) {
    const form = memoFormOf(answers) ?? "memo";
    const text = findAnswer(answers, "text") ?? memoTextOf(form, answers);
    const next: readonly StepName[] = [
      "learn",
      ...(choiceOf(entry.record) ? [] : (["decide"] as const)),
      ...(form === "autopsy" ? (["wrong"] as const) : []),
    ];
    return {
      edits: [
        { type: "insert-key", key: "memo", after: behindObservations, value: toWordsText(entry.source, "memo", text) },
      ],
      at: ["memo"],
      done: "Wrote the memo",
      next: next.map((step) => ({ step })),
    };
  },
};

function fieldOf({ key, ask }: MemoPart): Field {
  const sentence = "It belongs to the other form, or --text says it all already; leave it out.";
  return {
    key,
    value: "words",
    summary: ask.toLowerCase().replace(/\?$/, ""),
    findComplaint: () => ({ sentence, isFatal: true }),
  };
}

/** What was seen beside the numbers, the most frequent first. */
function observationWords(observations: ExperimentMoment["entry"]["record"]["observations"] = []): readonly string[] {
  return observations
    .toSorted((a, b) => (b.count ?? 1) - (a.count ?? 1))
    .flatMap(({ saw, count }) =>
      saw === undefined ? [] : [`Seen${count === undefined ? "" : ` ${count} times`}: ${saw}`],
    )
    .slice(0, 3);
}
