const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** "4,962". */
export function countWords(value: number): string {
  return whole.format(value);
}
