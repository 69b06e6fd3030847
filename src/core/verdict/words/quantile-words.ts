/** "the median", "the 95th percentile". */
export function quantileWords(quantile: number): string {
  return quantile === 0.5 ? "median" : `${ordinal(Number((100 * quantile).toPrecision(6)))} percentile`;
}

function ordinal(value: number): string {
  const last = value % 10;
  const isTeen = 10 < value % 100 && value % 100 < 14;
  return `${value}${isTeen ? "th" : ((["th", "st", "nd", "rd"] as const)[last] ?? "th")}`;
}
