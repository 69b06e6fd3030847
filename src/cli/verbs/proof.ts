import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { ExitCode } from "../exit-code.ts";
import { findExperiments } from "../find-experiments.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import { toProofText } from "../output/proof-text.ts";
import { findCommonSilence, proofOf } from "../proof-of.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";

/** `uol proof`: whether the bar stood before the data, by git history; the exit code 1 when one was moved. */
export const proof: Verb = {
  example: "uol proof checkout-simulation",
  formats: ["text", "json"],
  flags: [],

  async run(io, { words, flags }) {
    const { snapshot } = await readWorkspace(io, flags);
    const entries = experimentsIn(snapshot, words);
    const experiments = entries.map(proofOf);
    const silence = findCommonSilence(entries)?.sentence;
    if (flags.format === "json") {
      // In the log of a CI job the answer is mostly not seen.
      if (silence !== undefined) io.err(`Nothing can be proved. ${silence}\n`);
      printJson(io, "proof", { experiments });
    } else io.out(toProofText(experiments, silence, paintFor(io, flags)));
    return experiments.some(({ state }) => state === "broken") ? ExitCode.findings : ExitCode.fine;
  },
};

/** Those that are named, else all; each once, by the path of its file. */
function experimentsIn(snapshot: Snapshot, references: readonly string[]): readonly EntryOf<"experiment">[] {
  const all = entriesOfKind(snapshot, "experiment").toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (references.length === 0) return all;
  const wanted = new Set(references.flatMap((reference) => findExperiments(snapshot, reference)));
  return all.filter((entry) => wanted.has(entry));
}
