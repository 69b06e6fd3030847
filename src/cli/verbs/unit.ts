import { unit as step } from "../../core/cycle/steps/unit.ts";
import { fileVerb } from "../cycle/file-verb.ts";

/** `uol unit`: a new unit of learning, from its question. */
export const unit = fileVerb(step, {
  example: 'uol unit "Will customers use a one-click checkout?"',
  begin: (moment, words) => ({ moment, typed: words.length === 0 ? {} : { title: words.join(" ") } }),
});
