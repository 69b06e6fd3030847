import type { SentenceClaim } from "./attempt.ts";
import { comparatorsBefore } from "../comparator.ts";
import { nounsOfChange } from "./changes.ts";
import type { Clause } from "./clauses.ts";
import { isConditionOf, isJoined, isQualifier, some } from "./conditions.ts";
import { isFact } from "./facts.ts";
import { articles, auxiliaries, linkWords, peopleNouns, peopleVerbs } from "./words.ts";
import { sameThreshold } from "../same-threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** The claims that stand for themselves: neither said twice, nor a condition inside of another or of its subject. */
export function distinctClaims(cursor: TokenCursor, claims: readonly SentenceClaim[]): readonly SentenceClaim[] {
  const kept: SentenceClaim[] = [];
  for (const claim of ownClaims(cursor, claims)) {
    const before = kept.at(-1);
    if (isQualifier(cursor, claim)) continue;
    if (before && isReplaced(cursor, before, claim)) kept.pop();
    else if (before && isConditionOf(cursor, claim, before)) continue;
    if (!kept.some(({ threshold }) => sameThreshold(threshold, claim.threshold))) kept.push(claim);
  }
  return kept;
}

/** Without what is known already, and only how we will know where a sentence says that: the rest are its reasons. */
function ownClaims(cursor: TokenCursor, claims: readonly SentenceClaim[]): readonly SentenceClaim[] {
  const open = claims.filter((claim) => !isFact(cursor, claim));
  const signals = open.filter(({ clause }) => clause.isSignal);
  return [signals, open, claims].find(({ length }) => length > 0) ?? [];
}

/** Whether the number in front only says how or by whom the one behind it is reached. */
function isReplaced(cursor: TokenCursor, inner: SentenceClaim, outer: SentenceClaim): boolean {
  if (inner.clause !== outer.clause || isJoined(cursor, inner.to, outer.from)) return false;
  const isBeside = some(cursor, inner.to, outer.from - 1, (word) => word === "with");
  return isShareOf(cursor, outer) || isAnyOne(cursor, inner) || (!isBeside && isOfWhom(cursor, inner));
}

/** "merge within 24 hours in at least 80% of cases": the share says how often the number in front of it is met. */
function isShareOf(cursor: TokenCursor, share: SentenceClaim): boolean {
  const isShare =
    /^(?:percent|ratio)$/.test(share.threshold.unit) && /^(?:at-least|at-most)$/.test(share.threshold.direction);
  const isOfThem = share.threshold.unit === "ratio" || cursor.wordAt(share.to) === "of";
  return isShare && isOfThem && /^(?:in|for|on|with|by)$/.test(cursor.wordAt(share.from - 1));
}

/** "At least one of the three prototypes gets ...": one that reaches the number behind it is enough. */
function isAnyOne(cursor: TokenCursor, { clause, from, to, threshold }: SentenceClaim): boolean {
  const isFirst = cursor.phraseLength(comparatorsBefore, from) === 2 && from === clause.from;
  const isOne = /^(?:one|1)$/.test(cursor.wordAt(from + 2)) && /^(?:count|ratio)$/.test(threshold.unit);
  const arePeople = some(cursor, from, to + 1, (word) => peopleNouns.has(word));
  return isFirst && isOne && threshold.direction === "at-least" && !threshold.per && !arePeople;
}

/** "players who die more than 3 times", "pages with at least 3 images", "sessions over 10 minutes". */
function isOfWhom(cursor: TokenCursor, { clause, from }: SentenceClaim): boolean {
  const [link, before] = [cursor.wordAt(from - 1), cursor.wordAt(from - 2)];
  if (/^(?:who|that|which)$/.test(link) || /^(?:who|that|which)$/.test(before)) return true;
  if (clause.from < from - 1 && /^(?:with|of|in|from|about|for)$/.test(link)) return true;
  if (/.ing$/.test(link) || (nounsOfChange.test(cursor.wordAt(from)) && isFirst(cursor, clause, from))) return true;
  const isSize = /^(?:over|under|above|below|between|longer|shorter|larger|smaller)$/.test(cursor.wordAt(from));
  const isNoun = !linkWords.has(link) && !auxiliaries.has(link) && !peopleVerbs.has(link);
  return isSize && isNoun && clause.from < from && from - clause.from < 4;
}

/** "A raise of 5% cuts turnover by 2 points" begins with what is changed. */
function isFirst(cursor: TokenCursor, clause: Clause, from: number): boolean {
  return from === clause.from || (from - 1 === clause.from && articles.has(cursor.wordAt(from - 1)));
}
