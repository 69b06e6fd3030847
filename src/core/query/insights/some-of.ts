/** Below this a finding is no finding: only the number is told. */
export const fewestToCount = 5;

/** The subject of a sentence, and whether its verb has an "s". */
export interface Some {
  /** "One test in four", "half of the tests", "37% of the tests", in lower case. */
  readonly words: string;
  readonly isSingular: boolean;
}

const shares: readonly (readonly [number, number])[] = [
  [1, 10],
  [1, 5],
  [1, 4],
  [3, 10],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [7, 10],
  [3, 4],
  [4, 5],
  [9, 10],
];
/** How far a share in words may lie from the true one. */
const leeway = 0.025;

const numberWords = "no one two three four five six seven eight nine ten".split(" ");

/** A count in words up to ten: "five". */
export function countWord(count: number): string {
  return numberWords[count] ?? String(count);
}

/** A share of many as people say it, as the subject of a sentence: near simple fractions in words, else in percent. */
export function someOf(count: number, total: number, noun: string): Some {
  if (count === 0) return { words: `no ${noun}`, isSingular: true };
  if (count === total) return { words: `every ${noun}`, isSingular: true };
  const share = count / total;
  const near = shares.find(([part, whole]) => Math.abs(part / whole - share) <= leeway);
  if (!near) return { words: `${percentOf(share)}% of the ${noun}s`, isSingular: false };
  const [part, whole] = near;
  if (whole === 2) return { words: `half of the ${noun}s`, isSingular: false };
  const isSingular = part === 1;
  return { words: `${countWord(part)} ${noun}${isSingular ? "" : "s"} in ${countWord(whole)}`, isSingular };
}

/** What is not all is never told as 100%, nor what is there as 0%. */
function percentOf(share: number): number {
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
