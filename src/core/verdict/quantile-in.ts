import { remember } from "../base/remember.ts";

/** Which quantile words name: 0.5 for "median wait", 0.95 for "p95-latency" and "95th percentile". */
export function quantileIn(...texts: readonly (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const quantile = text === undefined ? undefined : quantileOf(text);
    if (quantile !== undefined) return quantile;
  }
  return undefined;
}

const named =
  /(?:^|[^\p{L}\p{N}])(?:(median)|p(\d{2,3})|(\d{1,2}(?:\.\d+)?)(?:st|nd|rd|th)?[ -]percentile)(?![\p{L}\p{N}])/iu;

const quantileOf = remember((text: string): number | undefined => {
  const [, median, short, long] = named.exec(text) ?? [];
  if (median !== undefined) return 0.5;
  // p999 is the quantile 0.999.
  if (short !== undefined) return Number(`0.${short}`) || undefined;
  return long === undefined ? undefined : Number(long) / 100 || undefined;
});
