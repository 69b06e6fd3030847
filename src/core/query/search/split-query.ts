import { parseWallQuery, type QueryTerm } from "../../grammar/wall-query.ts";

/** A query as a search field shows it: what is settled as tokens, and behind them what can be typed on. */
export interface SplitQuery {
  /** Terms with a key, as they are written. */
  readonly tokens: readonly string[];
  /** Words, and the term that is still being typed; begins with no blank. */
  readonly text: string;
}

/** The query as it was kept: every term with a key and a value is settled. */
export function splitQuery(query: string): SplitQuery {
  const { tokens, text } = settle({ tokens: [], text: query }, () => true);
  return { tokens, text: tokens.length === 0 ? text : text.trimEnd() };
}

/** The field after a key: a term with a key is settled by the blank behind it, outside of quotation marks. */
export function splitTyped({ tokens, text }: SplitQuery): SplitQuery {
  return settle({ tokens, text }, ({ end }) => end < text.length);
}

/** The one query that a field stands for. */
export function joinQuery({ tokens, text }: SplitQuery): string {
  return [...tokens, text].filter(Boolean).join(" ");
}

/** The term in which the caret stands, or behind which; `undefined` between blanks. */
export function findTermAt(text: string, caret: number): QueryTerm | undefined {
  return parseWallQuery(text).terms.find(({ start, end }) => start < caret && caret <= end);
}

function settle({ tokens, text }: SplitQuery, isSettled: (term: QueryTerm) => boolean): SplitQuery {
  const settled = parseWallQuery(text).terms.filter((term) => term.key && term.value !== "" && isSettled(term));
  if (settled.length === 0) return { tokens, text: text.trimStart() };
  const starts = [0, ...settled.map(({ end }) => end)];
  const left = starts.map((start, at) => text.slice(start, settled[at]?.start));
  return {
    tokens: [...tokens, ...settled.map(({ start, end }) => closed(text.slice(start, end)))],
    // A blank on each side of what was taken out would be two.
    text: left
      .reduce((before, after) => (/\s$/.test(before) ? before + after.trimStart() : before + after))
      .trimStart(),
  };
}

/** With the quotation mark that nobody has typed yet, so that it takes in nothing of what follows. */
export function closed(query: string): string {
  return (query.split('"').length - 1) % 2 === 0 ? query : `${query}"`;
}
