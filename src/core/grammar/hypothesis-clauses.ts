import type { Aside, Stretch } from "./hypothesis-asides.ts";
import { asideOpeners, changeOpeners, joints, leadIns, proofWords, signalOpeners } from "./hypothesis-words.ts";
import { relativities } from "./change-words.ts";
import type { TokenCursor } from "./token-cursor.ts";

/**
 * A stretch of a sentence that does one thing, without the words that open it.
 *
 * Only a `claim` and a `guard` ("while ...") can claim something; the numbers of the others are about something else.
 */
export interface Clause extends Stretch {
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

const populationOpeners = new Set(["for", "among", "amongst"]);

export function cutIntoClauses(cursor: TokenCursor, asides: ReadonlyMap<number, Aside>): Clauses {
  const parentheses = findParentheses(cursor);
  const clauses: Clause[] = [];
  let from = 0;
  let role: Clause["role"] = "claim";
  let isSignal = false;
  let at = 0;
  while (cursor.peek(at)) {
    const skip = asides.get(at)?.to ?? parentheses.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    const border = borderAt(cursor, at, at === from, role);
    if (!border) {
      at++;
      continue;
    }
    if (from < at) clauses.push({ role, from, to: at, isSignal });
    ({ role } = border);
    isSignal = border.isSignal ?? false;
    at += border.length;
    from = at;
  }
  if (from < at) clauses.push({ role, from, to: at, isSignal });
  return { clauses, parentheses };
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
  const joint = cursor.phraseLength(joints, at);
  if (joint > 0) return jointAt(cursor, at, joint);
  return openerAt(cursor, at, isStart);
}

function jointAt(cursor: TokenCursor, at: number, length: number): Border | undefined {
  const role = cursor.startingAt(at).takePhrase(joints) ?? "claim";
  // "so many", "so far" join nothing.
  const isJoint = cursor.peek(at)?.text !== "so" || length > 1 || cursor.peek(at - 1)?.text === ",";
  return isJoint ? { role, length } : undefined;
}

function openerAt(cursor: TokenCursor, at: number, isStart: boolean): Border | undefined {
  const token = cursor.peek(at);
  const next = cursor.peek(at + 1);
  const aside = cursor.phraseLength(asideOpeners, at);
  if (aside > 0) return { role: "aside", length: aside };
  if (isStart && populationOpeners.has(token?.text ?? "")) return { role: "population", length: 1 };
  if (isStart && token?.text === "with") return { role: "change", length: 1 };
  const change = cursor.phraseLength(changeOpeners, at);
  if (change === 0 || !next) return undefined;
  if (proofWords.has(cursor.peek(at - 1)?.text ?? "") && /^(?:if|when|once)$/.test(token?.text ?? "")) {
    return { role: "claim", length: change, isSignal: true };
  }
  if (token?.text === "by" && !next.text.endsWith("ing")) return undefined;
  if (token?.text === "once" && /^(?:per|a|an|every|in)$/.test(next.text)) return undefined;
  if (token?.text === "after" && next.kind !== "word") return undefined;
  if (token?.text === "through" && isStart === false && next.text === "the") return undefined;
  return { role: "change", length: change };
}

/** "we will know that we are right when": up to the word behind which the claim begins; 0 when it does not stand here. */
function signalAt(cursor: TokenCursor, at: number): number {
  const opener = cursor.phraseLength(signalOpeners, at);
  if (opener === 0) return 0;
  for (let ahead = opener; ahead < opener + 12; ahead++) {
    if (/^(?:when|if|once|because)$/.test(cursor.peek(at + ahead)?.text ?? "")) return ahead + 1;
  }
  return opener;
}

/** Full stops inside of "p.p." and colons inside of "3:1" separate nothing; nor does the hyphen of "3-5". */
function isPunctuation(cursor: TokenCursor, at: number): boolean {
  const token = cursor.peek(at);
  const before = cursor.peek(at - 1);
  const next = cursor.peek(at + 1);
  if (!token || at === 0) return token !== undefined && /^[.;:!?,]$/.test(token.text);
  const isFree = !next || next.start > token.end;
  if (/^[.:]$/.test(token.text)) return isFree;
  if (/^[;,!?…→]$/.test(token.text)) return true;
  if (token.text !== "-") return false;
  if (token.raw === "—") return true;
  return isFree && before !== undefined && before.end < token.start;
}

/** Parentheses that hold more than the word "relative", each from its opening to behind its closing one. */
function findParentheses(cursor: TokenCursor): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  for (let at = 0; cursor.peek(at); at++) {
    const sign = cursor.peek(at)?.text;
    if (sign === "(" && open === undefined && cursor.phraseLength(relativities, at) === 0) open = at;
    if (sign !== ")" || open === undefined) continue;
    ends.set(open, at + 1);
    open = undefined;
  }
  return ends;
}
