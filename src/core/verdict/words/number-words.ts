import { toDigits } from "../../base/to-digits.ts";
import { formatNumber } from "../../grammar/numeral.ts";
import { withThousands } from "./count-words.ts";

/** What a double holds; more would be noise. */
const mostDigits = 15;

/** With so many decimals, thousands apart and a true minus: "12,345,678", "−0.25". */
export function numberWords(value: number, decimals: number): string {
  return isPlain(value) ? dressed(value.toFixed(Math.min(decimals, 20))) : dressed(formatNumber(toDigits(value, 3)));
}

/** As it was typed or counted out, without the noise of calculation: "8", "0.25", "33.3333". */
export function typedWords(value: number): string {
  return dressed(formatNumber(typedNumber(value)));
}

/** The number that `typedWords` writes. */
export function typedNumber(value: number): number {
  const exact = toDigits(value, 12);
  if (Number.isInteger(exact) || !isPlain(exact)) return exact;
  const [, decimals = ""] = String(exact).split(".");
  if (decimals.length <= 3) return exact;
  return Number(exact.toFixed(Math.max(3, decimalsFor(exact, 6))));
}

/** How many decimals show so many digits that count; none are cut off in front of the point. */
export function decimalsFor(value: number, digits: number): number {
  return value === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
}

/** How many decimals, at least `least`, show on which side of others a number lies. */
export function decimalsBeside(value: number, least: number, others: readonly number[]): number {
  if (others.length === 0) return least;
  const most = Math.min(20, Math.max(least, decimalsFor(value, mostDigits)));
  for (let decimals = least; decimals < most; decimals++) {
    if (others.every((other) => isFar(value, other, decimals) || isOnSide(value, other, decimals))) return decimals;
  }
  return most;
}

/** No rounding goes so far; to write a number out and read it again takes much longer. */
function isFar(value: number, other: number, decimals: number): boolean {
  return 10 ** -decimals < Math.abs(value - other);
}

function isOnSide(value: number, other: number, decimals: number): boolean {
  const shown = Number(value.toFixed(decimals));
  return (value < other ? shown < other : other < shown) || areSame(value, other);
}

/** Whether numbers differ by no more than the noise of calculation. @param scale Of what they were worked out. */
export function areSame(one: number, other: number, scale = 0): boolean {
  return Math.abs(one - other) <= Math.max(1e-12 * Math.max(Math.abs(one), Math.abs(other)), 1e-15 * scale);
}

export function withoutZeros(words: string): string {
  return words.includes(".") && !words.includes("e") ? words.replace(/\.?0+$/, "") : words;
}

function isPlain(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (1e-9 <= size && size < 1e15);
}

function dressed(digits: string): string {
  const point = digits.indexOf(".");
  // Most numbers of a verdict are short, and this is where its time goes.
  if ((point < 0 ? digits.length : point) < 4 && !digits.startsWith("-")) return digits;
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d*)(.*)$/.exec(digits) ?? [];
  const isZero = !/[1-9]/.test(digits);
  return `${sign === "" || isZero ? "" : "−"}${withThousands(whole)}${rest}`;
}
