/** A share in percent, with as many digits as its size needs: 9.0%, 0.12%. */
export function percentWords(share: number): string {
  const value = 100 * share;
  const digits = Math.abs(value) >= 10 || value === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(Math.abs(value))));
  return `${value.toFixed(digits)}%`;
}

/** With enough digits to see on which side of the threshold it lies: 7.97%, not 8.0%, beside 8%. */
export function percentBeside(share: number, threshold: number): string {
  if (share === threshold) return percentWords(share);
  const other = Number((100 * threshold).toPrecision(12));
  for (let digits = 1; digits <= 6; digits++) {
    const text = (100 * share).toFixed(digits);
    if (Number(text) !== other) return Number(text) < 1 ? percentWords(share) : `${text}%`;
  }
  return percentWords(share);
}

/** A threshold as it was typed: 8%, not 8.0%. */
export function percentAsTyped(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}
