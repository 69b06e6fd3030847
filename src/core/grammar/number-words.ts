import { phraseTable } from "./phrase-table.ts";

/** Small numbers as they are written out. */
export const cardinals = phraseTable<number>([
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, value) => [value, word] as const,
  ),
  ...["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"].map(
    (word, at) => [at + 13, word] as const,
  ),
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].flatMap((tens, at) =>
    ["", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine"].map(
      (ones, value) => [(at + 2) * 10 + value, tens + ones] as const,
    ),
  ),
  [100, "hundred, a hundred, one hundred"],
  [1000, "thousand, a thousand, one thousand"],
]);

/** Into how many parts a fraction cuts: "two thirds". */
export const denominators = phraseTable<number>([
  [2, "half, halves"],
  [3, "third, thirds"],
  [4, "quarter, quarters, fourth, fourths"],
  [5, "fifth, fifths"],
  [8, "eighth, eighths"],
  [10, "tenth, tenths"],
  [100, "hundredth, hundredths"],
]);

/** Multiples that need no number beside them. */
export const multiples = phraseTable<number>([
  [2, "twice, two-fold, twofold"],
  [3, "thrice, three-fold, threefold"],
  [10, "ten-fold, tenfold"],
]);
