import type { Day } from "../../base/day.ts";

/** What a team looks at when it meets: the facilitator's questions in their order, each with its cards. Plain JSON. */
export interface Meeting {
  /** The first and the last day that it looks back on. */
  readonly period: { readonly from: Day; readonly to: Day };
}
