import { auxiliaries } from "./words.ts";
import type { Part } from "../reading.ts";
import type { Stretch } from "./stretch.ts";
import type { Threshold } from "../threshold.ts";
import type { Token } from "../token.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** What of a claim a negation can turn. */
interface Deniable extends Stretch {
  readonly threshold: Threshold;
  readonly parts: readonly Part[];
}

const farthestNegation = 3;

/** Whether the word makes a statement its opposite. */
export function isNegation(word: string): boolean {
  return /^(?:not|never|no|nobody|none|cannot|hardly|neither|nor)$|n['’]t$/.test(word);
}

/**
 * Reads the negation in front of a claim into it: who "never waits more than 5 minutes" waits at most 5.
 *
 * @throws Refused where it cannot be turned: "will not increase by more than 2 points" leaves open what will be seen.
 */
export function withNegation<T extends Deniable>(cursor: TokenCursor, claim: T): T {
  for (let at = claim.from - 1; claim.from - 1 - farthestNegation < at; at--) {
    const word = cursor.peek(at);
    if (!word || word.kind === "sign") return claim;
    if (!isNegation(word.text)) continue;
    return mayBeTurned(cursor, claim, at) ? turned(claim, at, word) : refuseNegation(cursor, word);
  }
  return claim;
}

/** @throws Refused where the clause of a claim is denied long before it: "None of those we asked would pay ...". */
export function refuseFarNegation(
  cursor: TokenCursor,
  { clause, from }: { readonly clause: Stretch; readonly from: number },
): void {
  for (let at = clause.from; at < from; at++) {
    const word = cursor.peek(at);
    if (!word || /^(?:who|whose|which|that|with|without|of|for|from|in)$/.test(word.text)) return;
    const isFree = at === clause.from || word.text !== "no";
    if (isFree && isNegation(word.text) && isOfVerb(cursor, at, clause.from)) refuseNegation(cursor, word);
  }
}

/** "will not", "doesn't" and "None ..." deny what follows; "users not invited" names people. */
function isOfVerb(cursor: TokenCursor, at: number, start: number): boolean {
  const before = cursor.wordAt(at - 1);
  const isOne = !/^(?:not|never)$/.test(cursor.wordAt(at));
  return isOne || at === start || auxiliaries.has(before) || /^(?:do|does|did|is|are|was|were)$/.test(before);
}

/** Only a level whose own number does not count, with nothing but a verb and its pronoun in between. */
function mayBeTurned(cursor: TokenCursor, { threshold, from }: Deniable, at: number): boolean {
  if (threshold.strict !== true || !/^(?:at-least|at-most)$/.test(threshold.direction)) return false;
  if (!/^(?:more|longer|higher|greater|larger|less|fewer|lower|shorter|smaller)$/.test(cursor.wordAt(from)))
    return false;
  const isSubject = /^(?:no|nobody)$/.test(cursor.wordAt(at));
  const front = cursor.peek(at - 1);
  if (isSubject) return !front || front.kind === "sign" || front.text === "that";
  const [verb, pronoun] = [at + 1, at + 2].map((place) => (place < from ? cursor.wordAt(place) : undefined));
  if (/^(?:none|hardly|neither|nor)$/.test(cursor.wordAt(at))) return false;
  if (pronoun !== undefined && !/^(?:us|them|you|me|it|him|her)$/.test(pronoun)) return false;
  return verb === undefined || !/^(?:all|every|everyone|only|just|always|often|usually|true|by|in|of|to)$/.test(verb);
}

function turned<T extends Deniable>(claim: T, at: number, { start, end }: Token): T {
  const { direction, strict: _, ...size } = claim.threshold;
  const part: Part = { kind: "direction", start, end };
  const opposite = direction === "at-least" ? "at-most" : "at-least";
  return { ...claim, threshold: { direction: opposite, ...size }, from: at, parts: [part, ...claim.parts] };
}

function refuseNegation(cursor: TokenCursor, word: Token): never {
  const message = 'Say what will be seen instead of what will not, as in "stays below 5%" or "no worse than 2 points".';
  return cursor.refuse("ambiguous", word, message);
}
