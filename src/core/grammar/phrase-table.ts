/** What phrases of one or more tokens mean; looked up longest first. */
export interface PhraseTable<T> {
  readonly meanings: ReadonlyMap<string, T>;
  /** The first tokens of all phrases: most places in a text start none, and are told apart by this alone. */
  readonly starts: ReadonlySet<string>;
  /** How many tokens the longest phrase has. */
  readonly longest: number;
}

/**
 * A table from lines of `[meaning, "phrase, phrase, ..."]`, which is how a person wants to read and extend it.
 *
 * A phrase is written as its tokens with one space between (`min .`, `% - points`).
 */
export function phraseTable<T>(lines: Iterable<readonly [T, string]>): PhraseTable<T> {
  const meanings = new Map<string, T>();
  for (const [meaning, phrases] of lines) {
    for (const phrase of phrases.split(",")) meanings.set(phrase.trim(), meaning);
  }
  const starts = new Set(Array.from(meanings.keys(), (phrase) => phrase.split(" ")[0] ?? ""));
  const longest = Math.max(...Array.from(meanings.keys(), (phrase) => phrase.split(" ").length));
  return { meanings, starts, longest };
}
