import type { Sample } from "../data/sample.ts";

/** How many were observed in a sample; for rates the exposure. */
export function observedIn(sample: Sample): number {
  switch (sample.type) {
    case "proportion":
    case "mean":
      return sample.n;
    case "rate":
      return sample.exposure;
    case "values":
      return sample.values.length;
    case "pairs":
      return sample.after.length;
    default:
      return sample satisfies never;
  }
}
