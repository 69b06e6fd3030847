import type { Settings } from "../../model/settings.ts";
import { daysOfLength } from "../../model/fields.ts";

/** The period of a review for which nobody named one, as it would be typed: a round of the team's cadence, else 30 days. */
export function usualPeriodOf({ cadence }: Settings): string {
  const days = cadence?.length === undefined ? undefined : daysOfLength(cadence.length);
  return days === undefined || days === 0 ? "30d" : `${days}d`;
}
