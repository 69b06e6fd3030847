import { findExperiment } from "../find-experiments.ts";
import { ExitCode } from "../exit-code.ts";
import { registerMessage } from "../../core/authoring/register-message.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace } from "../read-workspace.ts";
import { registerPlanOf } from "../register-plan.ts";
import type { Call, Verb } from "../verb.ts";

interface Flags {
  readonly commit?: true;
  readonly dryRun?: true;
}

/** `uol register`: what a plan still lacks before a result can be held against it, and the commit that fixes it. */
export const register: Verb<Flags> = {
  example: "uol register checkout-simulation --commit",
  formats: ["text", "json"],
  flags: [
    { usage: "--commit", summary: "commit this one file, and nothing else that is staged" },
    { usage: "--dry-run", summary: "only say what would be done" },
  ],

  async run(io, { words: [reference = ""], flags }: Call<Flags>) {
    const { snapshot } = await readWorkspace(io, flags);
    const entry = findExperiment(snapshot, reference);
    const plan = registerPlanOf(entry);
    const isText = flags.format === "text";
    const say = (words: string): void => (isText ? io.out(words) : undefined);

    say([plan.sentence, ...plan.places].map((line) => `${line}\n`).join(""));
    const isWished = plan.can === "commit" && (await isCommitWished(io, entry, flags));
    if (plan.can === "commit" && !isWished) say(flags.dryRun ? wouldCommit(entry) : howToCommit(entry));
    const outcome = isWished ? await io.git.commitFile(entry.uri, registerMessage([entry])) : undefined;
    const committed = outcome && "made" in outcome ? outcome.made.commit : null;
    if (committed !== null) say(`Committed ${entry.path} in ${committed.slice(0, 7)}.\n`);
    if (!isText) printJson(io, "register", { file: entry.path, edits: [], missing: plan.missing, committed });

    if (outcome && "refusal" in outcome)
      io.err(`${outcome.refusal}\nNothing was committed; mend that, and try again.\n`);
    else if (flags.commit && plan.can === "nothing") io.err(`Nothing was committed. ${plan.sentence}\n`);
    else return ExitCode.fine;
    return ExitCode.wrongUse;
  },
};

async function isCommitWished(
  io: Io,
  { path, id }: EntryOf<"experiment">,
  flags: Call<Flags>["flags"],
): Promise<boolean> {
  if (flags.dryRun || flags.commit || flags.format !== "text") return flags.commit === true && !flags.dryRun;
  const answer = await io.ask(`Commit ${path} as "Register ${id}"? [y/N] `);
  return /^\s*y(es)?\s*$/i.test(answer ?? "");
}

function wouldCommit({ path, id }: EntryOf<"experiment">): string {
  return `This would commit ${path} as "Register ${id}".\n`;
}

function howToCommit({ id }: EntryOf<"experiment">): string {
  return `To commit it, type: uol register ${id} --commit\n`;
}
