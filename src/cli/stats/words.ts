/** A share in percent, with as many digits as its size needs: 9.0%, 0.12%. */
export function percent(share: number): string {
  const value = 100 * share;
  const digits = Math.abs(value) >= 10 || value === 0 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(Math.abs(value))));
  return `${value.toFixed(digits)}%`;
}

/** With enough digits to see on which side of the threshold it lies: 7.97%, not 8.0%, beside 8%. */
export function percentBeside(share: number, threshold: number): string {
  for (let digits = 1; digits <= 6 && share !== threshold; digits++) {
    const text = (100 * share).toFixed(digits);
    if (Number(text) !== Number((100 * threshold).toPrecision(12)))
      return Number(text) < 1 ? percent(share) : `${text}%`;
  }
  return percent(share);
}

/** A threshold as it was typed: 8%, not 8.0%. */
export function percentAsTyped(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}

/** "4,962". */
export function count(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

export function measure(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** With so many digits that it does not look like 1, nor as if it lay on the other side of the level. */
export function confidence(value: number, level: number): string {
  for (let digits = 3; digits <= 6; digits++) {
    const shown = Number(value.toFixed(digits));
    if (shown < 1 && shown > level === value > level) return `${value.toFixed(digits)}`;
  }
  return value > level ? "above 0.999999" : `${value.toFixed(3)}, not above ${level}`;
}
