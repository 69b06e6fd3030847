import { catalogue } from "../core/rules/catalogue.ts";
import { insteadOf } from "../core/base/instead-of.ts";
import { WrongUse } from "./wrong-use.ts";

/** The complaint about a word that is no rule: it names the rule that was probably meant, not all that there are. */
export function unknownRule(word: string): WrongUse {
  const ids = catalogue.map(({ id }) => id as string);
  const longer = 2 < word.length ? ids.find((id) => id.includes(word.toLowerCase())) : undefined;
  const otherwise = longer === undefined ? "the README lists all rules." : `did you mean "${longer}"?`;
  return new WrongUse(`There is no rule "${word}"; ${insteadOf(word, ids, otherwise)}`);
}
