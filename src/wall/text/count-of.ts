/** A number with its noun: "1 card", "1,284 files". */
export function countOf(count: number, noun: string): string {
  return `${toNumberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Made once, because that takes longer than a thousand numbers. */
const numbers = new Intl.NumberFormat("en");

/** A whole number as people read it, with its thousands apart. */
export function toNumberText(count: number): string {
  return numbers.format(count);
}
