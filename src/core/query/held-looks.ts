import type { HeldMark } from "../verdict/check-back/held.ts";

/** What a check-back says of the decision behind it, as words for people. */
export const heldTitles: Readonly<Record<HeldMark, string>> = {
  held: "Held",
  "not-held": "Not held",
  changed: "Changed",
};

/** The same as codicons. */
export const heldShapes = {
  held: "pass",
  "not-held": "arrow-circle-down",
  changed: "arrow-swap",
} as const satisfies Record<HeldMark, string>;
