import type { StepName } from "./step.ts";

/** What each step is called, as its command is. */
export const stepTitles: Readonly<Record<StepName, string>> = {
  unit: "New Unit of Learning",
  experiment: "New Experiment",
  register: "Register Plan",
  record: "Record Result",
  observe: "Add Observation",
  memo: "Write Memo",
  learn: "Write Learning",
  wrong: "Share a Mistaken Assumption",
  decide: "Decide",
  propagate: "Propagate",
  "follow-up": "Follow Up",
  amend: "Amend the Plan",
  "check-back": "Check Back",
};
