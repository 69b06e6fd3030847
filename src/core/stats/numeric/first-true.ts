/**
 * The smallest whole number of at least `low` that passes a test which, once passed, is always passed.
 *
 * @param guess Where to begin looking.
 */
export function firstTrue(passes: (n: number) => boolean, low: number, guess: number): number {
  if (passes(low)) return low;
  let failing = low;
  let passing = Math.max(low + 1, guess);
  while (!passes(passing)) {
    failing = passing;
    passing = Math.ceil(passing * 1.5) + 1;
  }
  while (passing - failing > 1) {
    const middle = Math.floor((failing + passing) / 2);
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}
