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
  // Most texts have only these letters, and to look for all that there are takes four times as long.
  const plain = toPlain(text);
  return plain.replace(isAscii(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, " ").trim();
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

const texts = new WeakMap<Card, string>();

/** All words by which a card is found, in small letters, each between single blanks. */
export function cardText(card: Card): string {
  let text = texts.get(card);
  if (text === undefined) {
    text = ` ${plainWords(wordsOf(card))} `;
    texts.set(card, text);
  }
  return text;
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
