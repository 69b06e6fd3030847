import type { Card } from "../card.ts";
import { heldTitles } from "../held-looks.ts";
import { wasWrongTitle } from "../was-wrong-words.ts";

/** Small letters without accents, so that `zurich` finds Zürich. */
export function toPlain(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A value as it can be asked for: in small letters without accents and quotation marks, which a query cannot write. */
export function toPlainValue(text: string): string {
  return toPlain(text.replaceAll('"', "").trim());
}

/** The words of a text in small letters without accents, between single blanks. */
export function plainWords(text: string): string {
  // Most texts have only these letters, and single blanks: to look for all that there are takes ten times as long.
  const plain = toPlain(text);
  return plain.replace(isAscii(plain) ? / *[^a-z0-9 ][^a-z0-9]*| {2,}/g : /[^\p{L}\p{N}]+/gu, " ").trim();
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Whether a word of a plain text begins with letters or numbers that somebody typed. */
export function beginsWord(text: string, typed: string): boolean {
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
    if (at === 0 || !isInWord(text, at - 1)) return true;
  }
  return false;
}

/** Whether a letter or number stands at a place. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (97 <= code && code <= 122) || (48 <= code && code <= 57);
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** All that a card is found by, in small letters without accents, as it was written otherwise. */
export function cardText(card: Card): string {
  return toPlain(wordsOf(card));
}

function wordsOf(card: Card): string {
  return [
    card.id,
    card.title,
    card.question,
    card.unit,
    card.objective,
    card.owner,
    ...card.tags,
    card.about,
    card.method,
    card.metric,
    card.threshold,
    card.decision?.choice,
    card.decision?.because,
    ...(card.insights ?? []),
    card.memo,
    ...(card.branches ?? []),
    card.checkBack?.mark && heldTitles[card.checkBack.mark],
    card.wasWrong && [wasWrongTitle, card.wasWrong.was, card.wasWrong.now].join(" "),
    card.unreadable,
  ].join(" ");
}
