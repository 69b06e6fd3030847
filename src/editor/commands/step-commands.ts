import type { StepName } from "../../core/cycle/step.ts";
import type { CommandId } from "./command-ids.ts";

/** The command of each step of the cycle. */
export const stepCommands = {
  unit: "learningWall.newUnit",
  experiment: "learningWall.newExperiment",
  register: "learningWall.register",
  record: "learningWall.recordResult",
  observe: "learningWall.observe",
  memo: "learningWall.writeMemo",
  learn: "learningWall.writeLearning",
  wrong: "learningWall.iWasWrong",
  decide: "learningWall.decide",
  propagate: "learningWall.propagate",
  "follow-up": "learningWall.followUp",
  amend: "learningWall.amend",
  "check-back": "learningWall.checkBack",
} as const satisfies Record<StepName, CommandId>;
