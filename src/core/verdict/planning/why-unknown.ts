import type { Design } from "./design.ts";

/**
 * Why the power of a plan cannot be worked out, as a phrase that can follow "because"; `undefined` where it can be.
 *
 * @param expect The level to plan for.
 */
export function whyUnknown(design: Design, expect = design.expect): string | undefined {
  const { type, control, baseline, sd, bounds, isAnytime } = design;
  if (isAnytime) return "data that are read at any time need more than is worked out here";
  if (type === "quantile") return "the spread around a percentile is not known";
  if (expect === undefined) return "`expect` does not say what it will be if it works";
  if (type === "mean" && sd === undefined) return "no standard deviation is known";
  if (control !== undefined && baseline === undefined) return "no baseline says where the control is";
  const isShare = type === "proportion";
  if (expect < 0 && type !== "mean") return "`expect` is below 0";
  if (isShare && (1 < expect || 1 < (baseline ?? 0))) return "a share cannot be more than 100%";
  if (control === undefined) return undefined;
  if (isShare && bounds.some(({ scale, value }) => scale === "difference" && 1 <= Math.abs(value))) {
    return "no difference of two shares is 100 points or more";
  }
  const isRelative = bounds.some(({ scale }) => scale === "relative");
  if (type === "rate" && !isRelative) return "two rates are compared by their ratio, so the change must be relative";
  const isFromNothing = isRelative && ((isShare && expect === 0) || (baseline ?? 0) <= 0);
  return isFromNothing ? "a relative change from or to 0 cannot be tested" : undefined;
}
