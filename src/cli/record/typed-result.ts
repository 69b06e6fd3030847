import type { Day } from "../../core/base/day.ts";
import type { Answers } from "../../core/cycle/question.ts";
import { findReadingFault } from "../../core/cycle/reading-fault.ts";
import { typedReading } from "../../core/cycle/typed-reading.ts";
import type { Result } from "../../core/model/experiment.ts";
import { WrongUse } from "../wrong-use.ts";

/** The reading that was typed. @throws WrongUse where a number or a day is none. */
export function typedResult(answers: Answers, today: Day): Partial<Result> {
  for (const [key, text] of Object.entries(answers)) {
    const fault = findReadingFault(key, text);
    if (!fault) continue;
    const whose = key === "date" ? "" : ` of --${key}`;
    throw new WrongUse(`"${fault.words}"${whose} is ${fault.isWhat}.`);
  }
  return typedReading(answers, today);
}
