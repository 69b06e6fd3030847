import { leansFrom } from "../decide.ts";

/**
 * A confidence as people read it: two digits up to 0.95, three to 0.999, four above. It never looks like 1, nor as if it
 * lay on the other side of the level, "0.950 (not above 0.95)", or of the line from which it leans: 0.797.
 */
export function confidenceWords(value: number, level: number): string {
  const { words, isNear } = roundedBeside(value, level);
  return isNear ? `${words} (not above ${level})` : words;
}

/** The same for a place in brackets: "0.950, not above 0.95". */
export function confidenceInBrackets(value: number, level: number): string {
  const { words, isNear } = roundedBeside(value, level);
  return isNear ? `${words}, not above ${level}` : words;
}

function roundedBeside(value: number, level: number): { readonly words: string; readonly isNear?: true } {
  const fewest = value <= 0.95 ? 2 : value <= 0.999 ? 3 : 4;
  if (0.9999 < value && level < 0.9999) return { words: "above 0.9999" };
  for (let digits = fewest; digits <= 6; digits++) {
    const words = value.toFixed(digits);
    const shown = Number(words);
    const isOnSide = shown < 1 && (value > level ? level < shown : shown < level);
    if (isOnSide && leansFrom <= value === leansFrom <= shown) return { words };
    if (!isOnSide && value <= level && 3 <= digits) return { words, isNear: true };
  }
  return { words: value > level ? `above ${level}` : `below ${leansFrom}` };
}
