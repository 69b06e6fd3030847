import type { Answers } from "../../core/cycle/question.ts";

/** The answers that a command was given before anybody is asked; none where it was given something else. */
export function answersOf(value: unknown): Answers {
  return isAnswers(value) ? value : {};
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");
}
