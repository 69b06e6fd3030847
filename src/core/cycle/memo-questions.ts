import { settingsOf } from "../index/snapshot.ts";
import { verdictInSnapshot } from "../index/verdict-in-snapshot.ts";
import { hasResults } from "../model/readings.ts";
import { choiceOf } from "../model/stage-of.ts";
import type { KnownPeople } from "../rules/results/blamed-subject.ts";
import { peopleKnownTo } from "../rules/results/known-people.ts";
import { restatesPlan } from "../rules/results/restates-plan.ts";
import { findAnswer } from "./answering.ts";
import { findBlameIn, findNameIn } from "./blame-complaint.ts";
import { memoParts, type MemoForm, type MemoPart } from "./memo-parts.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Answers, Choice, Complaint, Question } from "./question.ts";
import { verdictSentences } from "./verdict-sentences.ts";

/** What is asked for a memo: its form, and then the parts of that form; or whether the whole text is one. */
export function memoQuestionsOf(moment: ExperimentMoment, answers: Answers): readonly Question[] {
  if (answers["text"] !== undefined) return [textOf(moment)];
  const form = memoFormOf(answers);
  const isToAsk = form === undefined || answers["form"] !== undefined;
  const parts = memoParts[form ?? "memo"].map((part) => questionOf(part, form ?? "memo", moment, answers));
  return [...(isToAsk ? [formQuestionOf(moment)] : []), ...parts];
}

/** The form that was chosen, or that the answers belong to. */
export function memoFormOf(answers: Answers): MemoForm | undefined {
  const word = findAnswer(answers, "form");
  if (word === "memo" || word === "autopsy") return word;
  const isBegun = (form: MemoForm): boolean => memoParts[form].some(({ key }) => answers[key] !== undefined);
  return word !== undefined ? undefined : isBegun("memo") ? "memo" : isBegun("autopsy") ? "autopsy" : undefined;
}

function formQuestionOf(moment: ExperimentMoment): Question {
  const isLost = didNotComeOut(moment);
  const choices: readonly Choice[] = [
    { value: "memo", label: "Memo", detail: "What came out, what surprised you, and which assumption changed." },
    {
      value: "autopsy",
      label: "Autopsy",
      ...(isLost ? { description: "it did not come out as believed" } : {}),
      detail: "What was believed and why, and what made the error hard to see. It names nobody.",
    },
  ];
  return {
    key: "form",
    ask: "A memo or an autopsy?",
    ...(isLost ? { hint: "What was not so is worth most: an autopsy looks at the belief, not at people." } : {}),
    choices: isLost ? choices.toReversed() : choices,
  };
}

function didNotComeOut({ entry, snapshot, today }: ExperimentMoment): boolean {
  const { state } = verdictInSnapshot(entry, snapshot, today);
  return choiceOf(entry.record) === "stop" || state === "refuted" || state === "judged-refuted" || state === "invalid";
}

function textOf(moment: ExperimentMoment): Question {
  return {
    key: "text",
    ask: "What was learned?",
    findComplaint: (text) => findRestated(text, moment) ?? findBlameIn(text, peopleIn(moment)),
  };
}

function questionOf(part: MemoPart, form: MemoForm, moment: ExperimentMoment, answers: Answers): Question {
  const { key, ask, hint, example, isOptional } = part;
  const people = peopleIn(moment);
  const suggestion = key === "outcome" || key === "happened" ? outcomeOf(moment) : undefined;
  return {
    key,
    ask,
    ...(hint === undefined ? {} : { hint }),
    ...(example === undefined ? {} : { example }),
    ...(isOptional ? { isOptional } : {}),
    ...(suggestion === undefined ? {} : { suggestion }),
    findComplaint(text) {
      if (form === "autopsy") return findNameIn(text, people);
      return findBlameIn(text, people) ?? (key === "surprise" ? findRestatedWhole(text, moment, answers) : undefined);
    },
  };
}

/** With the surprise it shows whether there is more than figures; what came out may be as plain as they are. */
function findRestatedWhole(surprise: string, moment: ExperimentMoment, answers: Answers): Complaint | undefined {
  const { outcome, assumption, next } = answers;
  return findRestated([outcome, surprise, assumption, next].filter(Boolean).join(" "), moment);
}

function findRestated(text: string, { entry: { record } }: ExperimentMoment): Complaint | undefined {
  if (!hasResults(record) || !restatesPlan(text, record)) return undefined;
  return {
    sentence: "This repeats the figures. Say what you know now that you did not know before.",
    isFatal: false,
  };
}

function peopleIn({ entry, snapshot }: ExperimentMoment): KnownPeople {
  return { ...peopleKnownTo(entry.record, settingsOf(snapshot, entry.root)), isObservation: false };
}

function outcomeOf(moment: ExperimentMoment): string | undefined {
  return hasResults(moment.entry.record) ? verdictSentences(moment).join(" ") : undefined;
}
