import type { ScalarNode } from "../../source/source-document.ts";
import { wordsOfScalar } from "./scalar-words.ts";

/**
 * For each character of a scalar's words where it stands in the text, and behind them where they end.
 *
 * YAML joins lines and knows escapes; where a character does not stand for itself there is no answer: -1.
 *
 * @param text The text of the whole file.
 */
export function textPlacesOf(node: ScalarNode, text: string): readonly number[] {
  const words = wordsOfScalar(node);
  const raw = text.slice(node.start, node.end);
  const places = raw === words ? wholeNumbers(words.length) : alignedPlaces(words, raw);
  return places.map((place) => (place === -1 ? -1 : node.start + place));
}

function wholeNumbers(length: number): number[] {
  return Array.from({ length: length + 1 }, (_, at) => at);
}

/** Walks through words and raw text together; space counts as space, however much of it lines are joined with. */
function alignedPlaces(words: string, raw: string): number[] {
  const places = Array.from({ length: words.length + 1 }, () => -1);
  const quote = /^["']/.exec(raw)?.[0];
  let at = quote ? 1 : startOfBlock(raw);
  let last = 0;
  for (; last < words.length; last++) {
    if (isSpace(words[last])) {
      if (!isSpace(raw[at])) return places;
      places[last] = at;
      while (isSpace(words[last + 1])) places[++last] = at;
      while (isSpace(raw[at])) at++;
    } else {
      while (last === 0 && isSpace(raw[at])) at++;
      const escape = escapeAt(raw, at, quote);
      if (escape === undefined || raw[at + escape] !== words[last]) return places;
      places[last] = at + escape;
      at += escape + 1;
    }
  }
  places[last] = at;
  return places;
}

/** How many characters stand before the one that is meant; `undefined` for an escape that means another one. */
function escapeAt(raw: string, at: number, quote: string | undefined): 0 | 1 | undefined {
  if (quote === "'" && raw[at] === "'") return 1;
  if (quote !== '"' || raw[at] !== "\\") return 0;
  return /["\\/]/.test(raw[at + 1] ?? "") ? 1 : undefined;
}

/** Behind the line of `|` or `>`, which belongs to no word. */
function startOfBlock(raw: string): number {
  if (raw[0] !== "|" && raw[0] !== ">") return 0;
  const end = raw.indexOf("\n");
  return end === -1 ? raw.length : end + 1;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}
