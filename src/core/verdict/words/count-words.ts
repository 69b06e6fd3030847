const betweenThousands = /\B(?=(?:\d{3})+$)/g;

/** "4,962". Without `Intl`, which would be most of what a verdict costs. */
export function countWords(value: number): string {
  return withThousands(value.toFixed(0));
}

/** Whole digits with their thousands apart. */
export function withThousands(digits: string): string {
  return digits.length < 4 ? digits : digits.replace(betweenThousands, ",");
}
