/** Words that begin with a capital, as the start of a sentence or a title. */
export function toCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
