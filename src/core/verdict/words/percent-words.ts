import { decimalsBeside, decimalsFor, numberWords, typedNumber, typedWords } from "./number-words.ts";

/** A share in percent, with as many digits as its size needs: 9.0%, 0.12%. */
export function percentWords(share: number): string {
  return percentBeside(share, 1);
}

/** With enough digits to see on which side of thresholds it lies: 7.97%, not 8.0%, beside 8%. */
export function percentBeside(share: number, ...thresholds: readonly number[]): string {
  const value = 100 * share;
  const others = [...thresholds.map((threshold) => typedNumber(100 * threshold)), 100];
  return `${numberWords(value, decimalsBeside(value, percentDecimals(value), others))}%`;
}

/** One decimal from 1% on, below it two digits that count. */
export function percentDecimals(percent: number): number {
  return Math.min(6, Math.max(1, decimalsFor(percent, 2)));
}

/** A threshold as it was typed: 8%, not 8.0%. */
export function percentAsTyped(share: number): string {
  return `${typedWords(100 * share)}%`;
}
