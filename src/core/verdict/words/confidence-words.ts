/**
 * A confidence as people read it: two digits up to 0.95, three to 0.999, four above. It never looks like 1, nor as if it
 * lay on the other side of the level: "0.950 (not above 0.95)".
 */
export function confidenceWords(value: number, level: number): string {
  const { digits, isNear } = digitsOf(value, level);
  return isNear ? `${digits} (not above ${level})` : digits;
}

/** The same for a place in brackets: "0.950, not above 0.95". */
export function confidenceInBrackets(value: number, level: number): string {
  const { digits, isNear } = digitsOf(value, level);
  return isNear ? `${digits}, not above ${level}` : digits;
}

function digitsOf(value: number, level: number): { readonly digits: string; readonly isNear: boolean } {
  const fewest = value <= 0.95 ? 2 : value <= 0.999 ? 3 : 4;
  for (let digits = fewest; digits <= 6; digits++) {
    const text = value.toFixed(digits);
    const shown = Number(text);
    if (shown < 1 && shown > level === value > level && (shown < level || value > level))
      return { digits: text, isNear: false };
    if (value <= level && digits >= 3) return { digits: text, isNear: true };
  }
  return { digits: value > level && value < 0.9999 ? `above ${level}` : "above 0.9999", isNear: false };
}
