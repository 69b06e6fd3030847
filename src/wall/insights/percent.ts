/** A place in a picture that stretches with its room. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
