import type { Day } from "../../base/day.ts";
import { insteadOf } from "../../base/instead-of.ts";
import { parseWallQuery, queryKeys, type QueryTerm } from "../../grammar/wall-query.ts";
import { cardKeys } from "./ask-card.ts";
import { dayBound } from "./day-bound.ts";
import { looksOfQuery } from "./query-looks.ts";

/** Something in a query that finds nothing because it is not understood. */
export interface QueryProblem {
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What to write instead. */
  readonly message: string;
}

/** What in a query is not understood, from left to right. An empty value is one that is still being typed. */
export function queryProblems(query: string, today: Day): readonly QueryProblem[] {
  const { terms, unknownKeys } = parseWallQuery(query);
  const problems = [
    ...unknownKeys.map(({ start, end, word }) => ({
      start,
      end,
      message: `There is no key "${word}"; ${insteadOf(word, queryKeys, "put words with a colon into quotation marks.")}`,
    })),
    ...terms.flatMap((term): QueryProblem[] => {
      const message = complaintOf(term, today);
      return message === undefined ? [] : [{ start: term.start, end: term.end, message }];
    }),
  ];
  return problems.toSorted((a, b) => a.start - b.start);
}

function complaintOf({ key, value }: QueryTerm, today: Day): string | undefined {
  if (!key || value === "") return undefined;
  if (key === "after" || key === "before") {
    return dayBound(value, today) === undefined
      ? `"${value}" is no day; write ${key}:2026-03-16, ${key}:2026-03, ${key}:2026 or ${key}:30d.`
      : undefined;
  }
  const values = key === "group" || key === "view" ? looksOfQuery[key] : cardKeys[key].values;
  if (!values || values.includes(value.toLowerCase())) return undefined;
  return `There is no ${key} "${value}"; ${insteadOf(value, values, `choose among ${values.join(", ")}.`)}`;
}
