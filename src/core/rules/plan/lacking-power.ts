import type { Design } from "../../verdict/planning/design.ts";
import { isBeyond, wantedPower } from "../../verdict/planning/needed-sample.ts";
import { isPossibleWith } from "../../verdict/planning/best-case.ts";
import { powerOf } from "../../verdict/planning/power-of.ts";

/**
 * The power of a plan that would miss what it expects too often; `undefined` where it is enough or not known, and where
 * another fault is behind it: nothing could support the claim, or what is expected would not be enough.
 */
export function lackingPower(design: Design, sample: number): number | undefined {
  if (design.expect === undefined || !isBeyond(design) || !isPossibleWith(design, sample)) return undefined;
  const { power } = powerOf(design, sample);
  // People plan round numbers; a power that is shown as 0.80 is enough.
  return power !== undefined && Math.round(100 * power) / 100 < wantedPower ? power : undefined;
}
