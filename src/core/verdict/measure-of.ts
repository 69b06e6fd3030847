import type { Bound, Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/** What the numbers of a judged claim count; a rate counts against one of what it is counted in. */
export function measureOf({ type, unit }: Claim, { scale }: Bound): Pick<Evidence, "scale" | "unit"> {
  const { per } = unit;
  return { scale, unit: type === "rate" && per ? { ...unit, per: { ...per, count: 1 } } : unit };
}
