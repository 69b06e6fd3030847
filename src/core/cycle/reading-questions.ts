import { fatal, findAnswer } from "./answering.ts";
import type { Answers, Complaint, Question } from "./question.ts";
import { findReadingComplaint, numberOf, numbersIn } from "./reading-fault.ts";
import type { ReadingType } from "./reading-type.ts";

/** What is asked for each form of a reading. */
export function readingQuestionsOf(type: ReadingType, answers: Answers): readonly Question[] {
  switch (type) {
    case "share":
      return [
        numeric("successes", "How many did it?", { example: "108" }),
        numeric("of", "Out of how many?", { example: "1200", findComplaint: (text) => atLeastThose(text, answers) }),
      ];
    case "mean":
      return [
        ...(isMeanBegun(answers) ? [] : [valuesInstead]),
        ...(findAnswer(answers, "values") === undefined ? meanQuestions : []),
      ];
    case "values":
      return [numeric("values", "What are the values?", { example: "4.1, 3.8, 5.2" })];
    case "rate":
      return [
        numeric("events", "How many events?", { example: "31" }),
        numeric("exposure", "Over how much, such as days?", { example: "14", findComplaint: aboveZero }),
      ];
    case "pairs":
      return [
        numeric("before", "What were the values before, such as 4.1, 3.8?", { example: "4.1, 3.8" }),
        numeric("after", "What were they after, in the same order?", {
          example: "3.9, 3.5",
          findComplaint: (text) => asManyAs(text, answers),
        }),
      ];
    case "judged":
      return judgedQuestions;
  }
}

function isMeanBegun(answers: Answers): boolean {
  return ["mean", "sd", "n"].some((key) => findAnswer(answers, key) !== undefined);
}

const valuesInstead: Question = {
  ...numeric("values", "Every value, if you have them?", { example: "4.1, 3.8, 5.2" }),
  hint: "Leave it out to give their mean instead.",
  isOptional: true,
};

const meanQuestions: readonly Question[] = [
  numeric("mean", "What is the mean?", { example: "41.5" }),
  numeric("sd", "What is the standard deviation around it?", { example: "3.2" }),
  numeric("n", "Of how many?", { example: "40", findComplaint: aboveZero }),
];

const judgedQuestions: readonly Question[] = [
  {
    key: "judged",
    ask: "What was judged, supported or refuted?",
    choices: [
      { value: "supported", label: "Supported", detail: "What the criterion asks for was seen." },
      { value: "refuted", label: "Refuted", detail: "It was not." },
    ],
  },
  { key: "by", ask: "Who judged it?", hint: "Several names stand with commas between them.", example: "dana, lee" },
];

function numeric(
  key: string,
  ask: string,
  { example, findComplaint: findMore }: Pick<Question, "example" | "findComplaint">,
): Question {
  return {
    key,
    ask,
    ...(example === undefined ? {} : { example }),
    findComplaint(text) {
      const negative = mayBeNegative.has(key) ? undefined : findNegative(text);
      return findReadingComplaint(key, text) ?? negative ?? findMore?.(text);
    },
  };
}

/** What may lie below zero, such as a change of a temperature. */
const mayBeNegative: ReadonlySet<string> = new Set(["mean", "values", "before", "after"]);

function findNegative(text: string): Complaint | undefined {
  return numberOf(text) < 0 ? fatal(`${text} is below zero, which cannot be counted.`) : undefined;
}

function aboveZero(text: string): Complaint | undefined {
  return numberOf(text) === 0 ? fatal("Nothing was observed, so there is nothing to record.") : undefined;
}

function atLeastThose(text: string, answers: Answers): Complaint | undefined {
  const successes = numberOf(answers["successes"] ?? "");
  if (numberOf(text) === 0) return aboveZero(text);
  return numberOf(text) < successes ? fatal(`${text} is less than the ${successes} who did it.`) : undefined;
}

function asManyAs(text: string, answers: Answers): Complaint | undefined {
  const [before, after] = [numbersIn(answers["before"] ?? "").length, numbersIn(text).length];
  if (before === after) return undefined;
  return fatal(`There ${before === 1 ? "is 1 value" : `are ${before} values`} before and ${after} after; write pairs.`);
}
