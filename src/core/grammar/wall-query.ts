/** What a term of a query may ask for, by the word before its colon. */
export const queryKeys = [
  "status",
  "verdict",
  "registration",
  "decision",
  "owes",
  "is",
  "tag",
  "owner",
  "objective",
  "kind",
  "method",
  "metric",
  "unit",
  "id",
  "branch",
  "after",
  "before",
  "group",
  "view",
] as const;
export type QueryKey = (typeof queryKeys)[number];

/** One term of a query: `tag:checkout`, `-decision:stop`, `"exact words"`, or a word. */
export interface QueryTerm {
  /** Where it stands in the query, in UTF-16 units, its `-` and its quotation marks included. */
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** Absent of words. */
  readonly key?: QueryKey;
  /** Without quotation marks; empty while it is being typed. */
  readonly value: string;
  readonly isQuoted: boolean;
}

/** A word before a colon that is no key. */
export interface UnknownKey {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** A query of the wall and of `uol list`, in its parts. */
export interface WallQuery {
  readonly terms: readonly QueryTerm[];
  readonly unknownKeys: readonly UnknownKey[];
}

/** A word of letters and a colon that begins no address: `https://x` and `12:30` are words. */
const keyed = /^([\p{L}-]+):(?!\/\/)/u;

/** Reads a query. Never throws: whatever is no term of ours is a word to look for. */
export function parseWallQuery(text: string): WallQuery {
  const terms: QueryTerm[] = [];
  const unknownKeys: UnknownKey[] = [];
  // A term ends at white space outside of quotation marks; a mark that nobody closed goes on to the end.
  for (const { 0: written, index: start } of text.matchAll(/(?:[^\s"]|"[^"]*(?:"|$))+/g)) {
    const end = start + written.length;
    const isNegated = written.startsWith("-") && written.length > 1;
    const body = isNegated ? written.slice(1) : written;
    const word = keyed.exec(body)?.[1];
    const key = word === undefined ? undefined : queryKeys.find((known) => known === word.toLowerCase());
    // "Note: this" is a sentence, and not yet a term while it is typed.
    if (word !== undefined && !key && word.length + 1 < body.length) unknownKeys.push({ start, end, word });
    const rest = key && word ? body.slice(word.length + 1) : body;
    terms.push({ start, end, isNegated, ...(key && { key }), ...unquoted(rest) });
  }
  return { terms, unknownKeys };
}

function unquoted(text: string): Pick<QueryTerm, "value" | "isQuoted"> {
  return { value: text.replaceAll('"', "").trim(), isQuoted: text.includes('"') };
}

/** A term as it is written: `-objective:"More people"`. */
export function toTermText({ key, value, isNegated, isQuoted }: Pick<QueryTerm, "value"> & Partial<QueryTerm>): string {
  const plain = value.replaceAll('"', "").trim();
  const needsQuotes = isQuoted || /\s/.test(plain);
  return `${isNegated ? "-" : ""}${key ? `${key}:` : ""}${needsQuotes ? `"${plain}"` : plain}`;
}
