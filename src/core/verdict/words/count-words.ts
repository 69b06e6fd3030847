const betweenThousands = /\B(?=(?:\d{3})+$)/g;

/** "4,962". Without `Intl`, which would be most of what a verdict costs. */
export function countWords(value: number): string {
  const digits = value.toFixed(0);
  return digits.length < 4 ? digits : digits.replace(betweenThousands, ",");
}
