import type { DecisionChoice } from "../core/base/decision-choice.ts";
import type { IconName } from "./icons.ts";

/** Straight on, a turn, or an end: what was decided, as a shape and a word. */
export const decisionLooks = {
  persevere: { shape: "arrow-right", word: "Persevere" },
  pivot: { shape: "forward", word: "Pivot" },
  stop: { shape: "debug-stop", word: "Stop" },
} as const satisfies Record<DecisionChoice, { shape: IconName; word: string }>;
