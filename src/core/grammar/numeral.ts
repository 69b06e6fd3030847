const spaces = " \u00a0\u2007\u2009\u202f";

/**
 * Where a number written in digits ends, however its digits are grouped; for the tokenizer.
 *
 * A space groups digits only in front of exactly three of them, so `2024 500` stays two numbers.
 */
export const numeralPattern = new RegExp(
  `(?:\\d{1,3}(?:[${spaces}]\\d{3}(?!\\d))+(?:[.,]\\d+)?|(?:\\d+|\\.\\d+)(?:[.,_'’]\\d+)*)` +
    `(?:e[+-]?\\d+)?(?:k(?![\\p{L}\\p{N}]))?`,
  "iuy",
);

const parts = /^(.*?)(?:e([+-]?\d+))?(k?)$/i;
const plain = /^(?:\d+|\d*\.\d+)$/;
const groupedByComma = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const groupedOtherwise = /^[1-9]\d{0,2}([ _'])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
const decimalComma = /^\d+,\d+$/;

/**
 * The number that `text` writes in digits; `undefined` when its separators do not make one (`1.000,5`, `1,00,0`).
 *
 * A dot is always the decimal sign. A comma groups thousands where it can (`1,500` is fifteen hundred), because that
 * is how English writes; where it cannot (`1,5`, `0,500`) it is the decimal comma of most of Europe.
 */
export function parseNumeral(text: string): number | undefined {
  const [, written = "", exponent = "0", thousand = ""] = parts.exec(text) ?? [];
  const digits = ungrouped(written.replace(/\s/g, " ").replaceAll("’", "'"));
  if (digits === undefined) return undefined;
  const value = Number(`${digits}e${Number(exponent) + (thousand ? 3 : 0)}`);
  return Number.isFinite(value) ? value : undefined;
}

function ungrouped(written: string): string | undefined {
  if (plain.test(written)) return written;
  if (groupedByComma.test(written)) return written.replaceAll(",", "");
  if (groupedOtherwise.test(written)) return written.replace(/[ _']/g, "").replace(",", ".");
  if (decimalComma.test(written)) return written.replace(",", ".");
  return undefined;
}

/** `value` times ten to the power of `places`, by its digits, so that 8.7 shifted by −2 is 0.087 and nothing beside it. */
export function shiftDecimal(value: number, places: number): number {
  return shiftedRoundNumber(value, places) ?? Number(shiftedText(value, places));
}

/**
 * The same by one division, for millions of values: of a number that is written with at most fifteen digits, three of them
 * behind the point, the digits are a whole number, and a quotient of exact numbers is rounded once, as reading is.
 */
function shiftedRoundNumber(value: number, places: number): number | undefined {
  if (places < -12 || 0 < places) return undefined;
  const digits = Math.round(value * 1000);
  if (digits === 0 || 1e15 <= Math.abs(digits) || digits / 1000 !== value) return undefined;
  return digits / 10 ** (3 - places);
}

/**
 * The digits of `value` times ten to the power of `places`, without grouping, for people to read.
 *
 * Goes from digits to digits, never through a product, so that what a person wrote (up to fifteen digits) comes back as
 * it was: 0.07 shifted by two places is 7, not 7.000000000000001.
 */
export function formatNumber(value: number, places = 0): string {
  if (value < 0) return `-${formatNumber(-value, places)}`;
  if (places === 0 && 1e-6 <= value && value < 1e21) return String(value);
  const shifted = shiftedText(value, places);
  const [mantissa = "0", exponent = "0"] = shifted.split("e");
  const digits = mantissa.replace(".", "");
  const whole = Number(exponent) + 1;
  if (whole > 21 || whole < -6) return shifted;
  if (whole >= digits.length) return digits.padEnd(whole, "0");
  return whole > 0 ? `${digits.slice(0, whole)}.${digits.slice(whole)}` : `0.${"0".repeat(-whole)}${digits}`;
}

/** The shortest digits that give `value`, with the power of ten moved: `8.7e-2`. */
function shiftedText(value: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return `${mantissa}e${value === 0 ? 0 : Number(exponent) + places}`;
}
