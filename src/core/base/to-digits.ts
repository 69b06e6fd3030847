/** The number that `value.toPrecision(digits)` writes. Quick for one that is short but for the noise of calculation. */
export function toDigits(value: number, digits: number): number {
  return shortNumber(value, digits) ?? Number(value.toPrecision(digits));
}

/** One with at most six decimals, if `value` is nearer to it than half of its last digit, the error of a double beside. */
function shortNumber(value: number, digits: number): number | undefined {
  const millionths = Math.round(value * 1e6);
  const short = millionths / 1e6 + 0;
  const isShort = Math.abs(millionths) < 10 ** Math.min(digits, 15);
  return isShort && Math.abs(value - short) <= Math.abs(value) * 3 * 10 ** (-1 - digits) ? short : undefined;
}
