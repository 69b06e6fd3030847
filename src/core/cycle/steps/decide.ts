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
import { behindMemo } from "../key-order.ts";
import type { ExperimentMoment } from "../moment.ts";
import type { Answers, Choice, Question } from "../question.ts";
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
      summary: "days on which a win is measured again, with commas, or none; else after 30 and 90 days",
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
    const { record } = moment.entry;
    const isContrary = choice !== undefined && isAgainstRule(choice, verdictOf(moment));
    return [
      {
        key: "choice",
        ask: "Pivot, persevere or stop?",
        choices: choicesOf(moment),
      },
      {
        key: "because",
        ask: "Why?",
        hint: "Write a sentence that somebody understands in a year.",
        example: "The threshold was reached; the doubt is about wording.",
      },
      ...(isContrary ? [dissentOf(moment)] : []),
      ...(choice === "persevere" && record.checkBack === undefined ? [checkBackOf(moment)] : []),
      { key: "by", ask: "Who decides?", hint: "Several names stand with commas between them.", isOptional: true },
    ];
  },

  writingOf(moment, answers) {
    const { entry, today } = moment;
    const choice = chosenIn(answers) ?? "stop";
    const by = namesIn(answers["by"]);
    const date = findAnswer(answers, "date") ?? today;
    const decision = toMappingText(entry.source, "decision", {
      choice,
      date,
      by: by.length < 2 ? by[0] : by,
      because: findAnswer(answers, "because"),
      dissent: findAnswer(answers, "dissent"),
    });
    const days = checkBackDays(moment, answers);
    const edits: DocumentEdit[] = [{ type: "insert-key", key: "decision", after: behindMemo, value: decision }];
    if (0 < days.length) {
      // Behind what the decision is written behind, so that it stands below it.
      edits.push({
        type: "insert-key",
        key: "checkBack",
        after: ["propagation", ...behindMemo],
        value: `[${days.join(", ")}]`,
      });
    }
    return {
      edits,
      at: ["decision"],
      done: `Decided to ${choice}`,
      next: nextOf(answers),
    };
  },
};

/** A winner: shown with a confidence above this; exactly at it, it is none. */
const graduation = 0.95;

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

function isWinner({ state, exploratory, confidence = 0, guardrails }: Verdict): boolean {
  return state === "supported" && !exploratory && graduation < confidence && guardrails !== "broken";
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
      { value: "none", label: "Never", description: "nobody will know whether it lasts" },
    ],
    isOpen: true,
    isOptional: true,
    hint: "Days stand with commas between them.",
    findComplaint: (answer) =>
      namesIn(answer)
        .filter((day) => day !== "none")
        .map(findDayComplaint)
        .find((complaint) => complaint),
  };
}

function checkBackDays({ entry, today }: ExperimentMoment, answers: Answers): readonly string[] {
  const isWished = chosenIn(answers) === "persevere" && entry.record.checkBack === undefined;
  if (!isWished) return [];
  const answer = answers["checkBack"];
  return answer === undefined ? usualDays(today) : namesIn(answer).filter((day) => day !== "none");
}

function usualDays(today: Day): readonly Day[] {
  return [30, 90].map((count) => addDays(today, count));
}

function nextOf(answers: Answers): readonly NextStep[] {
  const isGraduate = findAnswer(answers, "choice") === "graduate";
  return [{ step: "propagate" }, ...(isGraduate ? [{ step: "follow-up" } as const] : [])];
}
