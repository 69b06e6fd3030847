import { remember } from "../base/remember.ts";

/** Which quantile words name: 0.5 for "median wait", 0.95 for "p95-latency" and "95th percentile". */
export function quantileIn(...texts: readonly (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const quantile = text === undefined ? undefined : quantileOf(text);
    if (quantile !== undefined) return quantile;
  }
  return undefined;
}

/** The same for a sentence, in which a mean may be claimed too, and "median-income users" are people. */
export function quantileInSentence(text: string | undefined): number | undefined {
  if (text === undefined || /\b(?:on average|average|mean)\b/i.test(text)) return undefined;
  return quantileIn(text.replace(/\bmedian-(?=\p{L})/giu, ""));
}

const named =
  /(?:^|[^\p{L}\p{N}])(?:(median)|p(\d{2,3}(?:\.\d+)?)|(\d{1,2}(?:\.\d+)?)(?:st|nd|rd|th)?[ -]percentile)(?![\p{L}\p{N}])/iu;

const quantileOf = remember((text: string): number | undefined => {
  const [, median, short, long] = named.exec(text) ?? [];
  if (median !== undefined) return 0.5;
  // p999 is the quantile 0.999, as p99.9 is; p100 would be the largest of all.
  const digits = short?.startsWith("1") && short.length === 3 ? undefined : short?.replace(".", "");
  if (digits !== undefined) return Number(`0.${digits}`) || undefined;
  return long === undefined ? undefined : Number(long) / 100 || undefined;
});
