import { toMappingText } from "../../authoring/value-texts.ts";
import { addDays, type Day } from "../../base/day.ts";
import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry } from "../../source/source-document.ts";
import type { RuleOutcome, Verdict } from "../../verdict/verdict.ts";
import { findAnswer, namesIn } from "../answering.ts";
import { dateField, findDayComplaint } from "../day-answers.ts";
import { isWinner } from "../is-winner.ts";
import { behindDecision, behindMemo } from "../key-order.ts";
import type { ExperimentMoment } from "../moment.ts";
import type { Answers, Choice, Complaint, Question } from "../question.ts";
import type { NextStep, Step } from "../step.ts";

/**
 * Pivot, persevere or stop, beside what the registered rule says; against it only with the dissent.
 *
 * `graduate` is an answer for a winner: it is written as *persevere*, and follow-ups are proposed.
 */
export const decide: Step<ExperimentMoment> = {
  name: "decide",
  title: "Decide",
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

  knownOf({ entry, snapshot, today }) {
    const { seen, shown, rule } = verdictInSnapshot(entry, snapshot, today);
    const ruled = rule && `The rule says ${rule.choice} if ${outcomeWords[rule.outcome]}.`;
    return [seen, shown, ruled].filter((sentence) => sentence !== undefined);
  },

  questionsOf(moment, answers) {
    const choice = chosenIn(answers);
    const isContrary = choice !== undefined && isAgainstRule(choice, verdictOf(moment));
    return [
      {
        key: "choice",
        ask: "Pivot, persevere or stop?",
        choices: choicesOf(moment),
        ...(hasResults(moment.entry.record) ? {} : withoutResults),
      },
      {
        key: "because",
        ask: "Why?",
        hint: "Write a sentence that somebody understands in a year.",
        example: "The threshold was reached; the doubt is about wording.",
      },
      ...(isContrary ? [dissentOf(moment)] : []),
      ...(choice === "persevere" && !hasCheckBacks(moment) ? [checkBackOf(moment)] : []),
      { key: "by", ask: "Who decides?", hint: "Several names stand with commas between them.", isOptional: true },
    ];
  },

  writingOf(moment, answers) {
    const { entry, today } = moment;
    const choice = chosenIn(answers) ?? "stop";
    const days = checkBackDays(moment, answers);
    if (0 < days.length && hasCheckBacks(moment)) {
      return { obstacle: "`checkBack` is written already; add the days there.", at: ["checkBack"] };
    }
    const by = namesIn(answers["by"]);
    const decision = toMappingText(entry.source, "decision", {
      choice,
      date: findAnswer(answers, "date") ?? today,
      by: by.length < 2 ? by[0] : by,
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

/** What the rule says comes first. Without a result nothing was learned that one could go on with: only to stop is left. */
function choicesOf(moment: ExperimentMoment): readonly Choice[] {
  const verdict = verdictOf(moment);
  const ruled = verdict.rule?.choice;
  const possible = decisionChoices.filter((choice) => choice === "stop" || hasResults(moment.entry.record));
  const inOrder = possible.toSorted((a, b) => Number(b === ruled) - Number(a === ruled));
  const choices = inOrder.map((choice) => ({
    value: choice,
    label: labels[choice],
    detail: meanings[choice],
    ...(choice === ruled && verdict.rule
      ? { description: `the rule says so if ${outcomeWords[verdict.rule.outcome]}` }
      : {}),
  }));
  const graduate = {
    value: "graduate",
    label: "Graduate",
    detail: "A winner: persevere, and ask what follows from it.",
  };
  return isWinner(verdict) ? [graduate, ...choices] : choices;
}

const labels: Readonly<Record<DecisionChoice, string>> = { pivot: "Pivot", persevere: "Persevere", stop: "Stop" };

const meanings: Readonly<Record<DecisionChoice, string>> = {
  pivot: "Keep the question, and try another way to its answer.",
  persevere: "Go on with what was tried.",
  stop: "Leave it, and keep what was learned.",
};

const outcomeWords: Readonly<Record<RuleOutcome, string>> = {
  supported: "the claim is supported",
  refuted: "it is refuted",
  inconclusive: "nothing is shown",
  guardrailBroken: "a guardrail is broken",
};

const withoutResults: Pick<Question, "hint" | "findComplaint"> = {
  hint: "There is no result yet, so there is only to stop.",
  findComplaint: (answer) =>
    answer === "pivot" || answer === "persevere"
      ? { sentence: `There is no result yet to ${answer} on; record one first, or stop.`, isFatal: true }
      : undefined,
};

function dissentOf(moment: ExperimentMoment): Question {
  const { rule } = verdictOf(moment);
  return {
    key: "dissent",
    ask: `The rule says ${rule?.choice}. What speaks against it?`,
    hint: "It was fixed before the data. Whoever decides otherwise says who saw it how.",
    example: "Lee would stop; the drop is in one browser only, which has a known fault.",
  };
}

/** A win that nobody measures again may be gone and nobody knows. */
function checkBackOf({ today }: ExperimentMoment): Question {
  const days = usualDays(today);
  return {
    key: "checkBack",
    ask: "When is it measured again?",
    choices: [
      { value: days.join(", "), label: "After 30 and 90 days", description: days.join(" and ") },
      { value: none, label: "Never", description: "nobody will know whether it lasts" },
    ],
    isOpen: true,
    isOptional: true,
    suggestion: days.join(", "),
    hint: "Days stand with commas between them.",
    findComplaint: findDaysComplaint,
  };
}

const none = "none";

function daysIn(answer: string): readonly Day[] {
  return Array.from(new Set(namesIn(answer).filter((day) => day !== none)));
}

function findDaysComplaint(answer: string): Complaint | undefined {
  return daysIn(answer)
    .map(findDayComplaint)
    .find((complaint) => complaint);
}

/** Whether something stands there already, be it readable or not. */
function hasCheckBacks({ entry }: ExperimentMoment): boolean {
  return findEntry(entry.source, ["checkBack"])?.value !== undefined;
}

/** The days that were named; those that are usual where a win was decided and nobody was asked. */
function checkBackDays(moment: ExperimentMoment, answers: Answers): readonly Day[] {
  const answer = answers["checkBack"];
  if (answer !== undefined) return daysIn(answer);
  return chosenIn(answers) === "persevere" && !hasCheckBacks(moment) ? usualDays(moment.today) : [];
}

function usualDays(today: Day): readonly Day[] {
  return [30, 90].map((count) => addDays(today, count));
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
