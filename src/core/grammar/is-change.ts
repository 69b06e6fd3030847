import type { Threshold } from "./threshold.ts";

/** Whether a claim is about what something is compared with, a baseline or a control, and not about a level alone. */
export function isChange({ direction, unit }: Pick<Threshold, "direction" | "unit">): boolean {
  return direction === "increase" || direction === "decrease" || direction === "no-worse" || unit === "times";
}
