import { numeralPattern, parseNumeral } from "./numeral.ts";
import type { Span } from "./reading.ts";

/**
 * A word, a number in digits, or a sign.
 *
 * `text` is what the grammar compares: Unicode NFC, lower case, every dash a hyphen. `raw` is what stands there.
 */
export interface Token extends Span {
  readonly kind: "number" | "word" | "sign";
  readonly text: string;
  readonly raw: string;
  /** Numbers only; `undefined` when the digits are grouped in a way that makes no number. */
  readonly value?: number | undefined;
}

const space = /\s+/y;
/** Letters, joined by hyphens; one letter and digits are a name (`p95`), while `EUR5` is a unit and its number. */
const word = /\p{L}\d+|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/uy;
const sign = /[<>]=|./suy;
/** Most of a text is words, for which the long pattern need not be tried. */
const mayBeginNumber = /[\d.]/;
const plain = /^[\0-\x7f]*$/;
const dash = /^[\u2010-\u2015\u2212]$/;

/**
 * Cuts a text into tokens; white space of every kind only separates.
 *
 * Every character is looked at a fixed number of times, so a text of any length takes time in proportion to it.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = afterSpace(text, 0);
  while (start < text.length) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = afterSpace(text, token.end);
  }
  return tokens;
}

function afterSpace(text: string, start: number): number {
  return start + (matchAt(space, text, start)?.length ?? 0);
}

function tokenAt(text: string, start: number): Token {
  const number = mayBeginNumber.test(text.charAt(start)) ? matchAt(numeralPattern, text, start) : undefined;
  if (number !== undefined) return { kind: "number", ...spelt(number, start), value: parseNumeral(number) };
  const letters = matchAt(word, text, start);
  if (letters !== undefined) return { kind: "word", ...spelt(letters, start) };
  return { kind: "sign", ...spelt(matchAt(sign, text, start) ?? text.charAt(start), start) };
}

function spelt(raw: string, start: number): Pick<Token, "raw" | "text" | "start" | "end"> {
  const text = plain.test(raw) ? raw.toLowerCase() : dash.test(raw) ? "-" : raw.normalize("NFC").toLowerCase();
  return { raw, text, start, end: start + raw.length };
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
