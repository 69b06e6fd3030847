/** How many of a sample are in an arm that gets this part of it; whole ones, as far as a double tells. */
export function armSizeOf(part: number, sample: number): number {
  return Math.floor(part * sample + 1e-6);
}
