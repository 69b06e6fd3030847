import { unit as step } from "../../core/cycle/steps/unit.ts";
import { fileVerb } from "../cycle/file-verb.ts";

/** `uol unit`: a new unit of learning, from its question. */
export const unit = fileVerb(step, {
  words: "[title...]",
  summary: "write a new unit of learning: what you want to know",
  example: 'uol unit "Will customers use a one-click checkout?"',
  begin: (moment, words) => ({ moment, typed: words.length === 0 ? {} : { title: words.join(" ") } }),
});
