/** Where numbers stand between the left edge of a plot (0) and the right one (100). */
export type PlotScale = (value: number) => number;

/** Free on each side, as a part of what lies between the outermost numbers; more where an interval has no end. */
const air = 0.05;
const openAir = 0.25;

/**
 * The scale on which all of `values` can be seen; `undefined` where none of them is a number.
 *
 * @param ends Whether something goes on beyond the lowest and the highest of them.
 */
export function plotScaleOf(
  values: readonly (number | null | undefined)[],
  ends: { readonly isOpenBelow?: boolean; readonly isOpenAbove?: boolean } = {},
): PlotScale | undefined {
  const numbers = values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (numbers.length === 0) return undefined;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span = high - low;
  // Numbers so far apart that their difference is none, and numbers that are all the same, stand in the middle.
  if (!Number.isFinite(span) || span === 0) return () => 50;
  const before = ends.isOpenBelow ? openAir : air;
  const after = ends.isOpenAbove ? openAir : air;
  return (value) => (100 * (before + (value - low) / span)) / (1 + before + after);
}
