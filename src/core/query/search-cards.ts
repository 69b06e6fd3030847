import MiniSearch from "minisearch";

import type { Card } from "./card.ts";
import { heldTitles } from "./held-looks.ts";
import { wasWrongTitle } from "./was-wrong-words.ts";

/** The words of a set of cards, ready to be asked. */
export type CardIndex = MiniSearch<Card>;

/** Words shorter than this are too easily mistaken for each other to be searched with a typing error. */
const shortestFuzzyWord = 5;

/** Reads the words of `cards` once, so that every later search is a look-up. */
export function indexCards(cards: Iterable<Card>): CardIndex {
  const index: CardIndex = new MiniSearch({
    idField: "uri",
    // One field for all words: a board filters and keeps its own order, so no field weighs more than another.
    fields: ["words"],
    extractField: (card, field) => (field === "uri" ? card.uri : wordsOf(card)),
    processTerm: toSearchWord,
  });
  index.addAll(Array.from(cards));
  return index;
}

/**
 * Brings `index` from the cards `before` to the cards `after`, in place, because reading 10,000 cards anew takes
 * almost half a second. A card that is the same object in both counts as unchanged.
 */
export function reindexCards(
  index: CardIndex,
  before: ReadonlyMap<string, Card>,
  after: ReadonlyMap<string, Card>,
): void {
  for (const uri of before.keys()) {
    if (!after.has(uri)) index.discard(uri);
  }
  for (const [uri, card] of after) {
    const known = before.get(uri);
    if (!known) index.add(card);
    else if (known !== card) index.replace(card);
  }
}

/**
 * The URIs of the cards that hold every word of `query`, in any order and case; `undefined` when it holds no word,
 * which means that nothing was asked.
 *
 * A word also finds what it begins. Typing errors are forgiven only where nothing matches as typed: a filter that
 * shows near misses beside hits looks broken.
 */
export function searchCards(index: CardIndex, query: string): ReadonlySet<string> | undefined {
  const words = MiniSearch.getDefault("tokenize")(query).map(toSearchWord).filter(Boolean);
  if (words.length === 0) return undefined;
  const all = words.join(" ");
  const asTyped = index.search(all, { combineWith: "AND", prefix: true });
  const found =
    asTyped.length > 0
      ? asTyped
      : index.search(all, { combineWith: "AND", prefix: true, fuzzy: (word) => word.length >= shortestFuzzyWord && 1 });
  return new Set(found.map(({ id }) => id as string));
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
    card.metric,
    card.threshold,
    card.decision?.choice,
    card.decision?.because,
    card.checkBack?.mark && heldTitles[card.checkBack.mark],
    card.wasWrong && [wasWrongTitle, card.wasWrong.was, card.wasWrong.now].join(" "),
    card.unreadable,
  ].join(" ");
}

/** Lower case without accents, so that `zurich` finds Zürich. */
function toSearchWord(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
