/** The words of a sentence in lower case, in order. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== "");
}
