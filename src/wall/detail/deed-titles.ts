import type { Deed } from "../../protocol/from-wall.ts";

/** What a button says that asks for a deed. */
export const deedTitles: Readonly<Record<Deed, string>> = {
  experiment: "New experiment",
  register: "Register plan",
  record: "Record result",
  observe: "Add observation",
  memo: "Write memo",
  learn: "Write learning",
  wrong: "Share a mistaken assumption",
  decide: "Decide",
  propagate: "Propagate",
  "follow-up": "Follow-up unit",
  amend: "Amend the plan",
  "check-back": "Record check-back",
  "link-branch": "Link branch",
  "start-branch": "Start branch",
  pin: "Pin",
  unpin: "Unpin",
};
