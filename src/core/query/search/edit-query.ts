import { parseWallQuery, toTermText, type QueryKey, type QueryTerm } from "../../grammar/wall-query.ts";
import { toPlain, toPlainValue } from "./card-text.ts";
import { closed } from "./split-query.ts";

/** A term by what it asks for. */
export type Asked = Pick<QueryTerm, "value"> & { readonly key: QueryKey };

/** Whether a query has a term, as it is and not with a `-`. */
export function hasTerm(query: string, asked: Asked): boolean {
  return parseWallQuery(query).terms.some((term) => isSame(term, asked));
}

/** The values of a key that a query asks for, and not with a `-`, in small letters without accents. */
export function askedValues(query: string, key: QueryKey): readonly string[] {
  return parseWallQuery(query).terms.flatMap((term) =>
    term.key === key && !term.isNegated && term.value !== "" ? toPlain(term.value) : [],
  );
}

/** The query with a term behind its others; the same where it has it. */
export function withTerm(query: string, asked: Asked): string {
  if (hasTerm(query, asked)) return query;
  return [closed(query.trim()), toTermText(asked)].filter(Boolean).join(" ");
}

/** The query without a term; whatever else stands in it stays as it is written. */
export function withoutTerm(query: string, asked: Asked): string {
  return without(query, (term) => isSame(term, asked));
}

/** The query without all terms of a key. */
export function withoutKey(query: string, key: QueryKey): string {
  return without(query, (term) => term.key === key);
}

function without(query: string, isGone: (term: QueryTerm) => boolean): string {
  const { terms } = parseWallQuery(query);
  if (!terms.some(isGone)) return query;
  return terms.flatMap((term) => (isGone(term) ? [] : query.slice(term.start, term.end))).join(" ");
}

function isSame(term: QueryTerm, { key, value }: Asked): boolean {
  return term.key === key && !term.isNegated && toPlain(term.value) === toPlainValue(value);
}
