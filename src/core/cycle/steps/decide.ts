import { behindDecision, behindMemo } from "../../authoring/key-order.ts";
import { toMappingText } from "../../authoring/value-texts.ts";
import { parseDay, type Day } from "../../base/day.ts";
import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry } from "../../source/source-document.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { findAnswer, nameOrNames, namesIn } from "../answering.ts";
import { checkBackOf, daysIn, findDaysComplaint, hasCheckBacks, usualDays } from "../check-back-days.ts";
import { dateField } from "../day-answers.ts";
import { decisionsOf, dissentOf, outcomeWords, withoutResults } from "../decision-choices.ts";
import type { ExperimentMoment } from "../moment.ts";
import type { Answers } from "../question.ts";
import type { EditStep, NextStep } from "../step.ts";
import { verdictSentences } from "../verdict-sentences.ts";

/**
 * Pivot, persevere or stop, beside what the registered rule says; against it only with the dissent.
 *
 * `graduate` is an answer for a winner: it is written as *persevere*, and follow-ups are proposed.
 */
export const decide: EditStep<ExperimentMoment> = {
  name: "decide",
  fields: [
    { key: "choice", value: "word", summary: "pivot, persevere or stop; graduate for a winner" },
    { key: "because", value: "words", summary: "why, in a sentence that somebody understands in a year" },
    { key: "dissent", value: "words", summary: "who saw it otherwise, and why; needed against the rule" },
    { key: "by", value: "names", summary: "who decided; several with commas" },
    dateField,
    {
      key: "checkBack",
      value: "days",
      summary: "days on which it is measured again, with commas, or none; else after 30 and 90 days to persevere",
      findComplaint: findDaysComplaint,
    },
  ],

  findObstacle({ entry: { record, source } }) {
    const choice = choiceOf(record);
    if (choice) return { obstacle: `It is decided: ${choice}. A change of mind is written there.`, at: ["decision"] };
    if (findEntry(source, ["decision"])?.value) {
      return { obstacle: "A decision is begun and cannot be read. Mend it there.", at: ["decision"] };
    }
    return undefined;
  },

  knownOf(moment) {
    const { rule } = verdictOf(moment);
    const ruled = rule ? [`The rule says ${rule.choice} if ${outcomeWords[rule.outcome]}.`] : [];
    return [...verdictSentences(moment), ...ruled];
  },

  questionsOf(moment, answers) {
    const choice = chosenIn(answers);
    const isContrary = choice !== undefined && isAgainstRule(choice, verdictOf(moment));
    return [
      {
        key: "choice",
        ask: "Pivot, persevere or stop?",
        choices: decisionsOf(verdictOf(moment), moment),
        ...(hasResults(moment.entry.record) ? {} : withoutResults),
      },
      {
        key: "because",
        ask: "Why?",
        hint: "Write a sentence that somebody understands in a year.",
        example: "The threshold was reached; the doubt is about wording.",
      },
      ...(isContrary ? [dissentOf(verdictOf(moment))] : []),
      ...(choice === "persevere" && !hasCheckBacks(moment) ? [checkBackOf(dayOf(moment, answers))] : []),
      { key: "by", ask: "Who decides?", hint: "Several names stand with commas between them.", isOptional: true },
    ];
  },

  writingOf(moment, answers) {
    const { entry } = moment;
    const choice = chosenIn(answers) ?? "stop";
    const days = checkBackDays(moment, answers);
    if (0 < days.length && hasCheckBacks(moment)) {
      return { obstacle: "`checkBack` is written already; add the days there.", at: ["checkBack"] };
    }
    const decision = toMappingText(entry.source, "decision", {
      choice,
      date: dayOf(moment, answers),
      by: nameOrNames(namesIn(answers["by"])),
      because: findAnswer(answers, "because"),
      dissent: findAnswer(answers, "dissent"),
    });
    const edits: DocumentEdit[] = [{ type: "insert-key", key: "decision", after: behindMemo, value: decision }];
    if (0 < days.length) {
      // Behind what the decision is written behind, so that it stands below it.
      const after = ["propagation", ...behindDecision];
      edits.push({ type: "insert-key", key: "checkBack", after, value: `[${days.join(", ")}]` });
    }
    return { edits, at: ["decision"], done: `Decided to ${choice}`, next: nextOf(moment, answers) };
  },
};

function verdictOf({ entry, snapshot, today }: ExperimentMoment): Verdict {
  return verdictInSnapshot(entry, snapshot, today);
}

function chosenIn(answers: Answers): DecisionChoice | undefined {
  const word = findAnswer(answers, "choice");
  return word === "graduate" ? "persevere" : decisionChoices.find((choice) => choice === word);
}

function isAgainstRule(choice: DecisionChoice, { rule }: Verdict): boolean {
  return rule !== undefined && rule.choice !== choice;
}

/** The day of the decision. */
function dayOf({ today }: ExperimentMoment, answers: Answers): Day {
  return parseDay(findAnswer(answers, "date") ?? "") ?? today;
}

/** The days that were named; those that are usual where a win was decided and nobody was asked. */
function checkBackDays(moment: ExperimentMoment, answers: Answers): readonly Day[] {
  const answer = answers["checkBack"];
  if (answer !== undefined) return daysIn(answer);
  return chosenIn(answers) === "persevere" && !hasCheckBacks(moment) ? usualDays(dayOf(moment, answers)) : [];
}

/** A winner raises the next question; a pivot tries the same one in another way, and says what led to it. */
function nextOf({ entry: { id, record } }: ExperimentMoment, answers: Answers): readonly NextStep[] {
  const tell: NextStep = { step: "propagate" };
  switch (findAnswer(answers, "choice")) {
    case "graduate":
      return [tell, { step: "follow-up" }];
    case "pivot":
      return [tell, { step: "experiment", answers: { ...(record.unit && { unit: record.unit }), parent: id } }];
    default:
      return [tell];
  }
}
