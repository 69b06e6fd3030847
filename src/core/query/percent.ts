/** A place in a picture that stretches with its room, as SVG writes it: "33.33%". */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
