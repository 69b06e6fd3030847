/** A number as it was written, with six places at most: "9.5", "1,200". */
export function exactWords(value: number): string {
  return exact.format(value);
}

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
