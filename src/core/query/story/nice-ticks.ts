/** About how many numbers stand below a plot. */
const fewest = 3;

/**
 * Round numbers at even steps from `low` to `high`, both within: 6%, 7%, 8%. Empty where there is no room between them.
 */
export function niceTicks(low: number, high: number): readonly number[] {
  const span = high - low;
  if (!Number.isFinite(span) || span <= 0) return [];
  const power = 10 ** Math.floor(Math.log10(span / fewest));
  const step = [5, 2, 1].map((factor) => factor * power).find((size) => size <= span / fewest) ?? power;
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  // Beyond what a double tells apart there are no steps.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last - first > 20) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
