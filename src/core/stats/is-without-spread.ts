/**
 * Whether a standard error is nothing but rounding beside the size of the values; R's `t.test` calls such data
 * essentially constant.
 */
export function isWithoutSpread(standardError: number, size: number): boolean {
  return standardError <= 10 * Number.EPSILON * Math.abs(size);
}
