import { closestWord } from "../base/closest-word.ts";
import type { Day } from "../base/day.ts";
import { definedOf } from "../base/defined-of.ts";
import { dayBound } from "./day-bound.ts";
import { queryValues } from "./query-values.ts";
import { parseWallQuery, queryKeys, toTermText, type QueryTerm, type UnknownKey } from "./wall-query.ts";

/** Something in a query that finds nothing because it is not understood. */
export interface QueryProblem {
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What to write instead. */
  readonly message: string;
  /** The term that was probably meant. */
  readonly meant?: string;
}

/** What in a query is not understood, from left to right. An empty value is one that is still being typed. */
export function queryProblems(query: string, today: Day): readonly QueryProblem[] {
  const { terms, unknownKeys } = parseWallQuery(query);
  const problems = [
    ...unknownKeys.map((unknown) => ofKey(unknown, query)),
    ...terms.flatMap((term) => ofValue(term, today) ?? []),
  ];
  return problems.toSorted((a, b) => a.start - b.start);
}

function ofKey({ start, end, word }: UnknownKey, query: string): QueryProblem {
  const known = closestWord(word.toLowerCase(), queryKeys);
  const instead = known === undefined ? "put words with a colon into quotation marks." : `did you mean "${known}"?`;
  const meant = known && query.slice(start, end).replace(word, known);
  return { start, end, message: `There is no key "${word}"; ${instead}`, ...definedOf({ meant }) };
}

function ofValue(term: QueryTerm, today: Day): QueryProblem | undefined {
  const { key, value, start, end } = term;
  if (!key || value === "") return undefined;
  if (key === "after" || key === "before") {
    if (dayBound(value, today) !== undefined) return undefined;
    const message = `"${value}" is no day; write ${key}:2026-03-16, ${key}:2026-03, ${key}:2026 or ${key}:30d.`;
    return { start, end, message };
  }
  const values = queryValues[key];
  if (!values || values.includes(value.toLowerCase())) return undefined;
  const known = closestWord(value.toLowerCase(), values);
  const instead = known === undefined ? `choose among ${values.join(", ")}.` : `did you mean "${known}"?`;
  const meant = known && toTermText({ ...term, value: known, isQuoted: false });
  return { start, end, message: `There is no ${key} "${value}"; ${instead}`, ...definedOf({ meant }) };
}
