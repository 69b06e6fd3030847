import type { Day } from "../../base/day.ts";
import type { QueryTerm } from "../../grammar/wall-query.ts";
import type { Card } from "../card.ts";
import { completionsOf, type Completion } from "./complete-query.ts";
import { queryProblems } from "../../grammar/query-problems.ts";
import { findTermAt, joinQuery, splitQuery, splitTyped, type SplitQuery } from "./split-query.ts";

/** A query in a field, and where in its text the caret stands, in UTF-16 units. */
export interface TypedQuery extends SplitQuery {
  readonly caret: number;
}

/** The field with a query that was kept, and the caret at its end. */
export function toTyped(query: string): TypedQuery {
  const split = splitQuery(query);
  return { ...split, caret: split.text.length };
}

/** The field when its text and caret are others. */
export function typeText({ tokens }: TypedQuery, text: string, caret: number): TypedQuery {
  const split = splitTyped({ tokens, text });
  return { ...split, caret: Math.max(0, split.text.length - (text.length - caret)) };
}

/** The field when its words are left as they are and everything else is settled. */
export function settled(field: TypedQuery): TypedQuery {
  return toTyped(joinQuery(field));
}

export function withoutToken(field: TypedQuery, at: number): TypedQuery {
  return { ...field, tokens: field.tokens.toSpliced(at, 1) };
}

/** What may be meant at the caret; nothing where only the words themselves could be. */
export function completionsAt(field: TypedQuery, cards: readonly Card[], today: Day): readonly Completion[] {
  const term = findTermAt(field.text, field.caret);
  if (!term) return [];
  const typed = field.text.slice(term.start, field.caret);
  const others = joinQuery({ tokens: field.tokens, text: around(field.text, term).join(" ").trim() });
  const completions = completionsOf(`${others} ${typed}`, cards, today);
  return completions.some(({ text }) => text !== typed) ? completions : [];
}

/** The field with a completion in place of the term at the caret; a whole one is settled where that is wished. */
export function complete(field: TypedQuery, { text, isWhole }: Completion, isSettling: boolean): TypedQuery {
  const term = findTermAt(field.text, field.caret);
  if (!term) return field;
  const [before, after] = around(field.text, term);
  const start = `${before}${text}${isWhole && isSettling ? " " : ""}`;
  return typeText(field, `${start}${after}`, start.length);
}

/** What was typed of the value at the caret, without its key. */
export function typedValueAt({ text, caret }: TypedQuery): string {
  const term = findTermAt(text, caret);
  return term ? text.slice(term.start, caret).replace(/^-?(?:[\p{L}-]+:)?"?/u, "") : "";
}

/** What is wrong first, as a sentence; nothing is said of the last term while it is being typed. */
export function problemIn(field: TypedQuery, today: Day, isTyping: boolean): string | undefined {
  const query = joinQuery(field);
  const offset = query.length - field.text.length;
  const term = isTyping ? findTermAt(field.text, field.caret) : undefined;
  const typed = term?.end === field.text.length ? offset + term.start : undefined;
  return queryProblems(query, today).find(({ start }) => start !== typed)?.message;
}

function around(text: string, { start, end }: QueryTerm): readonly [string, string] {
  return [text.slice(0, start), text.slice(end)];
}
