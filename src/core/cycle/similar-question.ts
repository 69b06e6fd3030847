import { shorten } from "../base/shorten.ts";
import { similarTo, type Match } from "../query/similar/similar-to.ts";
import { outcomeWords } from "../query/similar/similar-words.ts";
import { findAnswer } from "./answering.ts";
import type { WorkspaceMoment } from "./moment.ts";
import type { Answers, Choice, Question } from "./question.ts";
import type { Field, FileOpening } from "./step.ts";

/** Below it two questions share some words, and nobody would take the one for the other. */
const worthReading = 0.5;
const mostShown = 5;
const longestTitle = 90;
const none = "none";

export const similarField: Field = {
  key: "similar",
  value: "file",
  summary: "the file that asked it before, if there is one: nothing is written then; none to go on in any case",
};

/** Files that are known to be about the same, and are no news: by their URIs. */
export type Expected = readonly string[];

/** What was asked before and is like a text; the refuted and the stopped first. */
export function similarIn(
  { snapshot, today }: WorkspaceMoment,
  text: string,
  expected: Expected = [],
): readonly Match[] {
  const matches = similarTo(text, snapshot, today, { limit: mostShown + expected.length });
  return matches.filter(({ score, uri }) => worthReading <= score && !expected.includes(uri)).slice(0, mostShown);
}

/** Asks whether it is new after all; no question where nothing like it was asked. */
export function similarQuestions(matches: readonly Match[], what: "unit" | "experiment"): readonly Question[] {
  if (matches.length === 0) return [];
  const goOn: Choice = { value: none, label: `It is another question: go on with the new ${what}` };
  return [
    {
      key: similarField.key,
      ask: "Have we been here before?",
      hint: "Read what came out first; nothing is written when you open one of these.",
      choices: [goOn, ...matches.map(toChoice)],
      isOptional: true,
      isTold: true,
    },
  ];
}

/** The file that is opened instead of a new one; `undefined` for who goes on. */
export function findOpening(matches: readonly Match[], answers: Answers): FileOpening | undefined {
  const chosen = findAnswer(answers, similarField.key);
  const match = matches.find(({ file }) => file === chosen);
  return match && { open: match.uri, line: match.line, done: "Nothing was written: it was asked before" };
}

function toChoice(match: Match): Choice {
  return {
    value: match.file,
    label: shorten(match.title.replaceAll(/\s+/g, " ").trim(), longestTitle),
    description: outcomeWords(match),
    detail: match.why,
  };
}
