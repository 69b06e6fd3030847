/** Every word that a card ever had, once; its place is its number. It only grows, to what people write at most. */
const words: string[] = [];
const numbers = new Map<string, number>();

/** Words of the dictionary, as a mark at the number of each. */
export type WordSet = Uint8Array;

/** The number of a word, which it keeps. */
export function numberOfWord(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = words.push(word) - 1;
    numbers.set(word, number);
  }
  return number;
}

/** The words, of all that were read until now, for which something holds. */
export function wordsThat(holds: (word: string) => boolean): WordSet {
  return Uint8Array.from(words, (word) => Number(holds(word)));
}

/** Whether one of some words, by their numbers, is in a set. */
export function hasOneOf(numbersOfWords: Uint32Array, set: WordSet): boolean {
  for (let at = 0; at < numbersOfWords.length; at++) {
    if (set[numbersOfWords[at] ?? 0] === 1) return true;
  }
  return false;
}
