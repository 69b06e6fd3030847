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
