import { askedWordsOf, type AskedWord } from "./asked-words.ts";
import type { Posts, QuestionIndex } from "./question-index.ts";

/** How like a question is to what was asked. */
export interface Similarity {
  /** The place of the question in the index. */
  readonly question: number;
  /** From 0 to 1. */
  readonly score: number;
}

/** A word that two questions have in common. */
export interface SharedWord {
  /** As it was asked. */
  readonly word: string;
  /** As it stands there, where that is another word of the same meaning. */
  readonly there?: string;
}

/** Of words that mean the same, but are others. */
const otherWord = 0.8;
/** Of a word that stands around a question, in its population, its metric or its unit. */
const aroundQuestion = 0.6;
/** Of a word that nobody wrote before: it cannot be found, and still it is a part of what is asked. */
const unknownWord = 0.5;

const nobody: ReadonlyMap<string, Posts> = new Map();

/** A word that is looked for, with all that have it. */
export interface WeighedWord extends AskedWord {
  readonly worth: number;
  readonly byStem: ReadonlyMap<string, Posts>;
}

/** The words of a text, each with how much it tells among all questions: the fewer have it, the more. */
export function weighedWordsOf(text: string, { byTerm, worthOf }: QuestionIndex): readonly WeighedWord[] {
  return Array.from(askedWordsOf(text), ([term, word]) => {
    const byStem = byTerm.get(term);
    const worth = worthOf(term) * word.weight * (byStem ? 1 : unknownWord);
    return { ...word, worth, byStem: byStem ?? nobody };
  });
}

/**
 * How like each question is to some words, at least as much as `least`; in the order of the index.
 *
 * The score is the mean of how much of what is asked is found in the question, and of how much the two have in common,
 * the cosine of their words.
 */
export function similaritiesTo(
  asked: readonly WeighedWord[],
  { questions }: QuestionIndex,
  least: number,
): readonly Similarity[] {
  const common = new Float64Array(questions.length);
  const telling = new Uint16Array(questions.length);
  const add = (word: WeighedWord, places: readonly number[], share: number): void => {
    for (const place of places) {
      common[place] = (common[place] ?? 0) + word.worth * share;
      if (isTelling(word)) telling[place] = (telling[place] ?? 0) + 1;
    }
  };
  for (const word of asked) {
    for (const [stem, { own, around }] of word.byStem) {
      const share = stem === word.stem ? 1 : otherWord;
      add(word, own, share);
      add(word, around, share * aroundQuestion);
    }
  }
  const all = asked.reduce((sum, { worth }) => sum + worth, 0);
  // One word in common is a chance, unless nothing else was asked.
  const needed = Math.min(2, asked.filter(isTelling).length);
  return questions.flatMap(({ worth }, question): Similarity[] => {
    const shared = common[question] ?? 0;
    if (shared === 0 || (telling[question] ?? 0) < needed) return [];
    const score = (shared / all + Math.min(1, shared / Math.sqrt(all * worth))) / 2;
    return least <= score ? [{ question, score }] : [];
  });
}

/** The words that a question has in common with others, the one that tells most first. */
export function sharedWords(asked: readonly WeighedWord[], question: number): readonly SharedWord[] {
  return asked
    .toSorted((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .flatMap(({ word, stem, byStem }): SharedWord[] => {
      const found = Array.from(byStem).find(
        ([, { own, around }]) => own.includes(question) || around.includes(question),
      );
      if (!found) return [];
      return [found[0] === stem ? { word } : { word, there: found[1].word }];
    });
}

function isTelling({ weight }: AskedWord): boolean {
  return weight === 1;
}
