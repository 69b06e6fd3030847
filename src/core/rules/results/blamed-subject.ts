import type { Token } from "../../grammar/token.ts";
import {
  actors,
  colleagues,
  conditions,
  determiners,
  fillers,
  givenNames,
  prepositions,
  pronouns,
  studied as commonlyStudied,
} from "./blame-words.ts";

/** What is known of the people that a text may speak of. */
export interface KnownPeople {
  /** Names beside the common ones, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Words for those who are studied, in lower case: what they miss or forget is a finding. */
  readonly studied: ReadonlySet<string>;
  /** Whether the text tells of those who were watched, so that "they" are they. */
  readonly isObservation: boolean;
}

/** Whom a phrase blames: the looser the phrase, the surer the subject must be. */
export type Subjects = "colleagues" | "actors" | "anybody";

/** How many heads are looked at: "the editor of the letter of the team" has three. */
const mostHeads = 3;

/** Where the subject of what stands at `at` begins, when it is one of `subjects`. */
export function subjectBefore(
  tokens: readonly Token[],
  at: number,
  subjects: Subjects,
  people: KnownPeople,
): number | undefined {
  let end = at;
  for (let heads = 0; heads < mostHeads; heads++) {
    let head = end - 1;
    while (fillers.has(tokens[head]?.text ?? "")) head--;
    const token = tokens[head];
    if (token?.kind !== "word") return undefined;
    const start = startOfNounPhrase(tokens, head);
    const before = tokens[start - 1]?.text ?? "";
    if (conditions.has(before)) return undefined;
    // "the server of the support team", "Bob from support": it was the head in front that did it.
    if (!prepositions.has(before) || !isNounAt(tokens, start - 2)) {
      return isPerson(token, subjects, people) ? start : undefined;
    }
    end = start - 1;
  }
  return undefined;
}

const mostWordsInFront = 3;

/** Where the article of the noun phrase that ends in `head` stands; the head itself where it has none. */
function startOfNounPhrase(tokens: readonly Token[], head: number): number {
  for (let start = head - 1; head - 1 - mostWordsInFront <= start; start--) {
    const token = tokens[start];
    if (token?.kind !== "word" || prepositions.has(token.text) || conditions.has(token.text)) break;
    if (determiners.has(token.text)) return start;
  }
  return head;
}

/** What a preposition hangs on is a noun or a name; "today at", "because of" and "half of" are not. */
function isNounAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && !notNouns.has(token.text);
}

const notNouns: ReadonlySet<string> = new Set(
  "today yesterday because and but instead early late half one two three some most many all several both few".split(
    " ",
  ),
);

export function isPerson(
  { raw, text }: Token,
  subjects: Subjects,
  { names, studied, isObservation }: KnownPeople,
): boolean {
  if (subjects === "anybody" && (studied.has(text) || commonlyStudied.has(text) || pronouns.has(text))) return true;
  if (studied.has(text) || (isObservation && pronouns.has(text))) return false;
  if (colleagues.has(text) || names.has(text) || (/^\p{Lu}/u.test(raw) && givenNames.has(text))) return true;
  return subjects !== "colleagues" && actors.has(text);
}
