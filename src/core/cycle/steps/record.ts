import { recordResults } from "../../authoring/record-results.ts";
import { stageContextOf } from "../../index/stage-context.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import type { Result } from "../../model/experiment.ts";
import { latestByArm } from "../../model/readings.ts";
import { stageOfExperiment } from "../../model/stage-of.ts";
import { countWords } from "../../verdict/words/count-words.ts";
import { findAnswer } from "../answering.ts";
import type { ExperimentMoment } from "../moment.ts";
import { nextPlaceIn } from "../next-place.ts";
import { nextReadingOf } from "../next-reading.ts";
import type { Answers, Question } from "../question.ts";
import { findOutsideWords, readingDateOf } from "../reading-date.ts";
import { readingFields } from "../reading-fields.ts";
import { readingQuestionsOf } from "../reading-questions.ts";
import { readingsOf, readingTypeOf } from "../reading-type.ts";
import { readingWords } from "../reading-words.ts";
import type { EditStep, NextStep } from "../step.ts";
import { typedReading } from "../typed-reading.ts";
import { unregisteredWords } from "../unregistered-words.ts";

/** What was measured, in the form that its metric has: one reading, dated today, at the end of the results. */
export const record: EditStep<ExperimentMoment> = {
  name: "record",
  fields: readingFields,

  knownOf(moment) {
    const { entry, snapshot, today } = moment;
    const { threshold, criterion, sample } = entry.record;
    const { progress } = verdictInSnapshot(entry, snapshot, today);
    const planned =
      sample === undefined
        ? undefined
        : progress
          ? `${countWords(progress.observed)} of the planned ${countWords(progress.planned)} are recorded.`
          : `A sample of ${countWords(sample)} is planned.`;
    return [
      unregisteredWords(moment),
      threshold === undefined ? undefined : `The threshold: ${threshold.trim()}.`,
      criterion === undefined ? undefined : `The criterion: ${criterion.trim()}`,
      planned,
      findOutsideWords(moment, today),
    ].filter((sentence) => sentence !== undefined);
  },

  questionsOf(moment, answers) {
    const type = readingTypeOf(moment, answers);
    const arms = type === "judged" ? [] : Object.keys(moment.entry.record.arms ?? {});
    const [first, ...others] = readingQuestionsOf(type, answers);
    const hint = [first?.hint, beforeWords(moment, answers)].filter(Boolean).join(" ");
    return [
      // A day that was typed is held against the window; nobody is asked for one.
      ...(answers["date"] === undefined ? [] : [readingDateOf(moment)]),
      ...(0 < arms.length ? [armOf(moment, answers, arms)] : []),
      ...(first ? [{ ...first, ...(hint === "" ? {} : { hint }) }] : []),
      ...others,
    ];
  },

  writingOf(moment, answers) {
    const { record: experiment, source } = moment.entry;
    const reading = typedReading(answers, moment.today);
    const next = nextReadingOf(experiment, answers, reading);
    const { metric, arm } = reading;
    const what = [metric, arm].filter((word) => word !== undefined && word !== experiment.metric).join(", ");
    const rest = next ? `; ${next.missing} has no reading of that day yet` : "";
    return {
      edits: [recordResults([reading])],
      at: nextPlaceIn(source, "results"),
      done: `Recorded ${readingWords(reading)}${what === "" ? "" : ` (${what})`}${rest}`,
      next: [...(next ? [next.step] : []), ...stepsBehind(moment, reading)],
    };
  },
};

function armOf(moment: ExperimentMoment, answers: Answers, arms: readonly string[]): Question {
  const latest = latestByArm(readingsOf(moment.entry.record, metricIn(moment, answers)));
  return {
    key: "arm",
    ask: `Which arm, ${arms.join(" or ")}?`,
    choices: arms.map((arm) => {
      const last = latest.get(arm);
      const description = last
        ? `${readingWords(last)} on ${last.date ?? "a day that is not written"}`
        : "no reading yet";
      return { value: arm, label: arm, description };
    }),
  };
}

/** What the last reading of this metric and arm was, and what a guardrail must hold to. */
function beforeWords(moment: ExperimentMoment, answers: Answers): string {
  const { record: experiment } = moment.entry;
  const metric = metricIn(moment, answers);
  const last = latestByArm(readingsOf(experiment, metric)).get(findAnswer(answers, "arm"));
  const claim = [...(experiment.guardrails ?? []), ...(experiment.secondary ?? [])].find(
    (one) => one.metric === metric,
  );
  return [
    metric === experiment.metric || metric === "" ? undefined : `Of ${metric}.`,
    claim?.threshold === undefined ? undefined : `The threshold: ${claim.threshold.trim()}.`,
    last
      ? `The last reading${last.date === undefined ? "" : `, on ${last.date},`} was ${readingWords(last)}.`
      : undefined,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

function metricIn({ entry }: ExperimentMoment, answers: Answers): string {
  return findAnswer(answers, "metric") ?? entry.record.metric ?? "";
}

/** With the last reading it is time to say what was learned; before, what was seen beside the numbers. */
function stepsBehind({ entry, snapshot, today }: ExperimentMoment, reading: Partial<Result>): readonly NextStep[] {
  const after = { ...entry.record, results: [...(entry.record.results ?? []), reading] };
  switch (stageOfExperiment(after, stageContextOf(entry, snapshot, today))) {
    case "analyse":
      return [{ step: "memo" }];
    case "decide":
      return [{ step: "decide" }];
    case "propagate":
    case "learned":
      return [];
    default:
      return [{ step: "observe" }];
  }
}
