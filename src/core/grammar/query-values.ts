import { decisionChoices } from "../base/decision-choice.ts";
import { stages } from "../base/stage.ts";
import { looksOfQuery } from "./query-looks.ts";
import type { QueryKey } from "./wall-query.ts";

const verdicts = [
  "none",
  "collecting",
  "supported",
  "refuted",
  "inconclusive",
  "invalid",
  "judged-supported",
  "judged-refuted",
  "exploratory",
] as const;

/** All values of the keys of a query that have no others; whatever is no key of it takes any text. */
export const queryValues: Readonly<Partial<Record<QueryKey, readonly string[]>>> = {
  status: [...stages, "active", "proposed", "completed", "overdue", ...verdicts],
  verdict: verdicts,
  registration: ["sealed", "amended", "unproved", "broken"],
  decision: [...decisionChoices, "none"],
  owes: ["result", "memo", "decision", "propagation", "unit", "branch", "check-back", "nothing"],
  is: "overdue pinned debt wrong held not-held stopped-early unreadable unit experiment".split(" "),
  kind: ["customer", "market", "product", "process", "technical", "unit", "experiment"],
  method: "interview survey mock-up prototype fake-door simulation ab-test staged-rollout process-trial".split(" "),
  ...looksOfQuery,
};
