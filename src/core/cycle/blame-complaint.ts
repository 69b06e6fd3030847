import { findBlame } from "../rules/results/find-blame.ts";
import type { KnownPeople } from "../rules/results/blamed-subject.ts";
import { tokenize } from "../grammar/token.ts";
import type { Complaint } from "./question.ts";

/** A word on a text that blames somebody; what was seen is worth more than who is at fault. */
export function findBlameIn(text: string, people: KnownPeople): Complaint | undefined {
  const blame = findBlame(text, people);
  if (!blame) return undefined;
  const words = text.slice(blame.start, blame.end).replace(/\s+/g, " ");
  return { sentence: `"${words}" names a culprit. Say what happened and what made it likely.`, isFatal: false };
}

/** A word on a text that names somebody whom the team knows, or blames somebody. */
export function findNameIn(text: string, people: KnownPeople): Complaint | undefined {
  const name = tokenize(text).find(({ raw, text: lower }) => /^\p{Lu}/u.test(raw) && people.names.has(bare(lower)));
  if (!name) return findBlameIn(text, people);
  return {
    sentence: `An autopsy names nobody. Say what "${bare(name.raw)}" saw or had, not who it was.`,
    isFatal: false,
  };
}

/** A name without the ending that makes it an owner. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, "");
}
