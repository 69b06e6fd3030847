import type { Asides } from "./asides.ts";
import { comparatorsBefore } from "../comparator.ts";
import type { Stretch } from "./stretch.ts";
import { asideOpeners, changeOpeners, joints, leadIns, proofWords, signalOpeners } from "./clause-words.ts";
import { findParentheses, isPunctuation } from "./parentheses.ts";
import type { TokenCursor } from "../token-cursor.ts";

/**
 * A stretch of a sentence that does one thing, without the words that open it.
 *
 * Only a `claim` and a `guard` ("while ...") can claim something; the numbers of the others are about something else.
 */
export interface Clause extends Stretch {
  /** Whether a colon or a dash ties it to the clause before, which may name what it is about. */
  readonly isNamed: boolean;
  readonly role: "claim" | "guard" | "change" | "population" | "aside";
  /** Whether it says how we will know. */
  readonly isSignal: boolean;
}

/** A sentence cut into clauses, with the stretches between parentheses, which belong to none. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Where a parenthesis ends, by where it begins. */
  readonly parentheses: ReadonlyMap<number, number>;
}

interface Border {
  readonly role: Clause["role"];
  readonly length: number;
  readonly isSignal?: boolean;
}

const populationOpeners = new Set(["for", "among", "amongst", "of"]);

export function cutIntoClauses(cursor: TokenCursor, asides: Asides): Clauses {
  const parentheses = findParentheses(cursor);
  const clauses: Clause[] = [];
  let from = 0;
  let role: Clause["role"] = "claim";
  let isSignal = false;
  let isNamed = false;
  let at = 0;
  while (cursor.peek(at)) {
    const skip = asides.get(at)?.to ?? parentheses.get(at);
    if (skip !== undefined) {
      // What a clause begins with, "By Q3", is none of its words.
      if (at === from && asides.get(at)?.isWindow) from = skip;
      at = skip;
      continue;
    }
    const border = borderAt(cursor, at, at === from, role);
    if (!border) {
      at++;
      continue;
    }
    if (from < at) clauses.push({ role, from, to: at, isSignal, isNamed });
    isNamed = from < at && /^[:-]$/.test(cursor.wordAt(at));
    ({ role } = border);
    isSignal = border.isSignal ?? false;
    at += border.length;
    from = at;
  }
  if (from < at) clauses.push({ role, from, to: at, isSignal, isNamed });
  return { clauses, parentheses };
}

/** "For at least 60% of users the first export works": how many there are is the claim, where there is no other. */
export function withSharesOfPeople(cursor: TokenCursor, { clauses, parentheses }: Clauses): Clauses | undefined {
  const isShare = ({ role, from }: Clause): boolean =>
    role === "population" && cursor.phraseLength(comparatorsBefore, from) > 0;
  if (!clauses.some(isShare)) return undefined;
  return { clauses: clauses.map((clause) => (isShare(clause) ? { ...clause, role: "claim" } : clause)), parentheses };
}

function borderAt(cursor: TokenCursor, at: number, isStart: boolean, role: Clause["role"]): Border | undefined {
  const token = cursor.peek(at);
  if (!token) return undefined;
  if (token.kind === "sign") return isPunctuation(cursor, at) ? { role: "claim", length: 1 } : undefined;
  const signal = signalAt(cursor, at);
  if (signal > 0) return { role: "claim", length: signal, isSignal: true };
  const leadIn = cursor.phraseLength(leadIns, at);
  if (leadIn > 0 && (leadIn > 1 || isStart)) return { role: "claim", length: leadIn };
  if (token.text === "then" && role === "change") return { role: "claim", length: 1 };
  if (role === "change" && !isStart && isRunOn(cursor, at)) return { role: "claim", length: 0 };
  const joint = cursor.phraseLength(joints, at);
  if (joint > 0) return jointAt(cursor, at, joint);
  return openerAt(cursor, at, isStart, role);
}

function jointAt(cursor: TokenCursor, at: number, length: number): Border | undefined {
  const word = cursor.wordAt(at);
  const next = cursor.wordAt(at + length);
  // "so many" and "without help" join nothing.
  if (word === "so" && length === 1 && cursor.wordAt(at - 1) !== ",") return undefined;
  if (word === "without" && !/ing$|^(?:more|any|loss)$/.test(next)) return undefined;
  return { role: cursor.startingAt(at).takePhrase(joints) ?? "claim", length };
}

function openerAt(cursor: TokenCursor, at: number, isStart: boolean, role: Clause["role"]): Border | undefined {
  const word = cursor.wordAt(at);
  const aside = cursor.phraseLength(asideOpeners, at);
  // "if we send it on Tuesday instead of Friday": the reason or the comparison is a part of the change.
  if (aside > 0) return isStart || role !== "change" ? { role: "aside", length: aside } : undefined;
  if (isStart && populationOpeners.has(word)) return { role: "population", length: 1 };
  if (isStart && word === "out" && cursor.wordAt(at + 1) === "of") return { role: "population", length: 2 };
  if (isStart && word === "with") return { role: "change", length: 1 };
  const change = cursor.phraseLength(changeOpeners, at);
  if (
    change === 0 ||
    !opensChange(word, cursor.wordAt(at + change), isStart) ||
    /^(?:first|second|last)$/.test(cursor.wordAt(at + change + 1))
  )
    return undefined;
  const isProof = proofWords.has(cursor.wordAt(at - 1)) && /^(?:if|when|once)$/.test(word);
  return isProof ? { role: "claim", length: change, isSignal: true } : { role: "change", length: change };
}

/** "by showing" and "after we" open a change; "by 2 points", "after release" and "once a week" do not. */
function opensChange(word: string, next: string, isStart: boolean): boolean {
  if (word === "using") return isStart;
  if (word === "by") return next.endsWith("ing");
  if (word === "once") return !/^(?:per|a|an|every|in)$/.test(next);
  if (word === "after") return /ing$|^(?:we|the|our|a|an|they|users|every|each|all|people|customers|i)$/.test(next);
  if (word === "through") return isStart || next !== "the";
  return next !== "";
}

/** "... above the fold we'll get": where a change runs on into what follows from it, without a comma. */
function isRunOn(cursor: TokenCursor, at: number): boolean {
  if (/^(?:we'll|we’ll|there'll|they'll)$/.test(cursor.wordAt(at))) return true;
  return /^(?:we|there|they|it)$/.test(cursor.wordAt(at)) && /^(?:will|would|should)$/.test(cursor.wordAt(at + 1));
}

/** "we will know that we are right when": up to the word behind which the claim begins; 0 when it does not stand here. */
function signalAt(cursor: TokenCursor, at: number): number {
  const opener = cursor.phraseLength(signalOpeners, at);
  if (opener === 0) return 0;
  for (let ahead = opener; ahead < opener + 12; ahead++) {
    if (/^(?:when|if|once|because)$/.test(cursor.wordAt(at + ahead))) return ahead + 1;
  }
  return opener;
}
