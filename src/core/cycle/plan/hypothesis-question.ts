import type { Question } from "../question.ts";
import { templates } from "../templates/templates.ts";
import { findSentenceComplaint } from "./said-in-sentence.ts";

/** Starts from the sentence; who has none takes one of the plans that are written already. */
export const hypothesisQuestion: Question = {
  key: "hypothesis",
  ask: "What do you expect to see?",
  known: [
    "Type one sentence with a number that could prove you wrong, or choose a plan.",
    "For example: At least 8% of users shown the button will click it.",
  ],
  choices: templates.map(({ hypothesis, title, area }) => ({
    value: hypothesis,
    label: title,
    description: area,
    detail: hypothesis,
  })),
  isOpen: true,
  // A plan is nothing to take by accident.
  suggestion: "",
  findComplaint: (sentence) =>
    templates.some(({ hypothesis }) => hypothesis === sentence) ? undefined : findSentenceComplaint(sentence),
};
