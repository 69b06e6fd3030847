import type { Clause, Clauses } from "./clauses.ts";
import { amountNouns, shareNouns } from "./measure-nouns.ts";
import { articles, auxiliaries } from "./words.ts";
import { changeVerbs } from "../change-words.ts";
import type { Stretch } from "./stretch.ts";
import type { TokenCursor } from "../token-cursor.ts";

const farthestArticle = 4;

/**
 * Cuts a last "if" clause in two where what is measured begins: "If we show the price earlier | the bounce rate drops".
 *
 * People forget the comma; without it only a noun that is known, or an article, tells where the consequence starts.
 * `undefined` where nothing tells.
 */
export function cutRunOn(cursor: TokenCursor, { clauses, parentheses }: Clauses): Clauses | undefined {
  const last = clauses.at(-1);
  if (last?.role !== "change") return undefined;
  const verb = findVerb(cursor, last);
  const at = verb === undefined ? undefined : findMetric(cursor, { from: last.from, to: verb });
  if (at === undefined || at === last.from) return undefined;
  const claim: Clause = { ...last, role: "claim", from: at };
  return { parentheses, clauses: [...clauses.slice(0, -1), { ...last, to: at }, claim] };
}

/** The last word that begins to say what will happen: an auxiliary, else a verb of change. */
function findVerb(cursor: TokenCursor, { from, to }: Stretch): number | undefined {
  let verb: number | undefined;
  for (let at = from; at < to; at++) {
    if (auxiliaries.has(cursor.wordAt(at))) return at;
    if (cursor.phraseLength(changeVerbs, at) > 0) verb = at;
  }
  return verb;
}

/** Where the noun of a metric begins, with its article; else the last article that stands near. */
function findMetric(cursor: TokenCursor, { from, to }: Stretch): number | undefined {
  let at = to;
  while (from < at && (shareNouns.has(cursor.wordAt(at - 1)) || amountNouns.has(cursor.wordAt(at - 1)))) at--;
  if (at < to) return articles.has(cursor.wordAt(at - 1)) ? at - 1 : at;
  for (at = to - 1; Math.max(from, to - farthestArticle) <= at; at--) if (articles.has(cursor.wordAt(at))) return at;
  return undefined;
}
