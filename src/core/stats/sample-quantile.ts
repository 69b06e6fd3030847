/**
 * The quantile of a sample between its order statistics (Hyndman & Fan 1996, type 7: what R and Excel show).
 *
 * @param sorted Ascending, with at least one value.
 */
export function sampleQuantile(sorted: ArrayLike<number>, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (place - Math.floor(place)) * (above - below);
}
