import { changeVerbs, multiplyingVerbs } from "../change-words.ts";
import type { SentenceClaim } from "./attempt.ts";
import { auxiliaries } from "./words.ts";
import { phraseTable } from "../phrase-table.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** What people put in front of what is known already. */
const settled = phraseTable<true>([
  [true, "everyone knows, everybody knows, we all know, it is known, it is well known, it's well known, as is known"],
  [
    true,
    "studies show, research shows, surveys show, the survey showed, our data shows, our data show, the data shows",
  ],
  [true, "the data show, data shows, statistics show, it is a fact, it's a fact, the fact is, we found, we saw"],
  [true, "we have seen, we've seen, we measured, we observed, we have found, last year we saw"],
]);

const pastVerbs = /^(?:fell|rose|grew|shrank|went|sank)$/;
const pastLinks = /^(?:was|were|had|got|took|made|brought|reached)$/;

/** @throws Refused when the claim tells what has been seen already: only what is still open can be tested. */
export function refuseFact(cursor: TokenCursor, claim: SentenceClaim): void {
  if (!isFact(cursor, claim)) return;
  const message =
    'This tells what is known already; write what you expect to see next, as in "conversion will fall to 4%".';
  cursor.refuse("fact", cursor.whole(), message);
}

/** Whether a claim tells what has been seen, which beside another claim is only the reason for it. */
export function isFact(cursor: TokenCursor, claim: SentenceClaim): boolean {
  return cursor.phraseLength(settled, claim.clause.from) > 0 || isPast(cursor, claim);
}

/** A verb that can only be past, or one that may be, beside words such as "last month". */
function isPast(cursor: TokenCursor, { clause, from }: SentenceClaim): boolean {
  const verb = cursor.wordAt(from);
  for (let at = clause.from; at < from; at++) if (auxiliaries.has(cursor.wordAt(at))) return false;
  if (pastVerbs.test(verb)) return true;
  if ([1, 2].some((back) => clause.from < from - back && pastLinks.test(cursor.wordAt(from - back)))) return true;
  const isChange = cursor.phraseLength(changeVerbs, from) + cursor.phraseLength(multiplyingVerbs, from) > 0;
  const isEnded = verb.endsWith("ed") && isChange;
  return (isEnded || /ed$|^reached$/.test(cursor.wordAt(from - 1)) || verb === "reached") && namesThePast(cursor);
}

function namesThePast(cursor: TokenCursor): boolean {
  for (let at = 0; cursor.peek(at); at++) {
    if (/^(?:yesterday|ago|recently)$/.test(cursor.wordAt(at))) return true;
    const isPeriod = /^(?:week|month|quarter|year|sprint|season|spring|summer|autumn|winter|time)$/.test(
      cursor.wordAt(at + 1),
    );
    if (isPeriod && /^(?:last|previous|past)$/.test(cursor.wordAt(at))) return true;
  }
  return false;
}
