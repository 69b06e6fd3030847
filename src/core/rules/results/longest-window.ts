import { daysOfLength } from "../../model/fields.ts";
import type { Settings } from "../../model/settings.ts";

/** How many days a window may be open, both ends included; `undefined` where the team sets no limit. */
export function longestWindow({ limits }: Settings): number | undefined {
  const { window } = limits ?? {};
  if (window === "none") return undefined;
  return (window === undefined ? undefined : daysOfLength(window)) ?? defaultDays;
}

/** What lasts longer than a quarter of a year answers a question that nobody asks any more. */
const defaultDays = 90;
