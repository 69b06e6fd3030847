import type { Deed } from "../../protocol/from-wall.ts";
import type { CommandId } from "../commands/command-ids.ts";
import { stepCommands } from "../commands/step-commands.ts";

/** What a deed runs, and what is taken back when it is undone. */
interface DeedWords {
  readonly command: CommandId;
  readonly what: string;
}

export const deedWords = {
  experiment: { command: stepCommands.experiment, what: "the experiment" },
  register: { command: stepCommands.register, what: "the registration" },
  record: { command: stepCommands.record, what: "the result" },
  observe: { command: stepCommands.observe, what: "the observation" },
  memo: { command: stepCommands.memo, what: "the memo" },
  learn: { command: stepCommands.learn, what: "the learning" },
  wrong: { command: stepCommands.wrong, what: "the mistaken assumption" },
  decide: { command: stepCommands.decide, what: "the decision" },
  propagate: { command: stepCommands.propagate, what: "the receipts" },
  "follow-up": { command: stepCommands["follow-up"], what: "the follow-up" },
  amend: { command: stepCommands.amend, what: "the amendment" },
  "check-back": { command: stepCommands["check-back"], what: "the check-back" },
  "link-branch": { command: "learningWall.linkBranch", what: "the branch" },
  "start-branch": { command: "learningWall.startBranch", what: "the branch" },
  pin: { command: "learningWall.pin", what: "the pin" },
  unpin: { command: "learningWall.unpin", what: "the removal of the pin" },
} as const satisfies Record<Deed, DeedWords>;
