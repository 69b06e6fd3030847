import type { ExperimentMoment, WorkspaceMoment } from "../../core/cycle/moment.ts";
import type { EditStep } from "../../core/cycle/step.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import type { Entry } from "../../core/index/entry.ts";
import { applyChanges, type Snapshot } from "../../core/index/snapshot.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io, OpenedText } from "../io.ts";
import { findExperiment } from "../find-experiments.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { CommonFlags, Verb } from "../verb.ts";
import { nextText } from "./next-text.ts";
import { toFlag, typedAnswers } from "./step-flags.ts";
import { openFile, toPlainEdit, writeEdits } from "./write-edits.ts";
import { writingBy } from "./writing-by.ts";

/** The verb of a step that goes on with an experiment: its fields are flags, and what is missing is asked. */
export function experimentVerb(
  step: EditStep<ExperimentMoment>,
  words: Pick<Verb, "example">,
): Verb<{ readonly dryRun?: true }> {
  return recordVerb(step, findExperiment, words);
}

/** The same for a step that goes on with records of other kinds, too; `find` gives the one that a person means. */
export function recordVerb<One extends Entry>(
  step: EditStep<WorkspaceMoment & { readonly entry: One }>,
  find: (snapshot: Snapshot, reference: string) => One,
  { example }: Pick<Verb, "example">,
): Verb<{ readonly dryRun?: true }> {
  return {
    example,
    formats: ["text", "json"],
    flags: [...step.fields.map(toFlag), { usage: "--dry-run", summary: "only say what would be written" }],

    async run(io, { words: [reference = ""], flags }) {
      const { moment, file } = await openMoment(io, (snapshot) => find(snapshot, reference), flags);
      const { entry, today } = moment;
      const typed = typedAnswers(step.fields, flags);
      const writing = await writingBy(step, moment, typed, { asking: { io, example }, about: entry });
      const isDry = flags.dryRun === true;
      const edits = writeEdits(file, entry, writing.edits, { today, isDry });
      const { done, next = [] } = writing;
      const { path } = entry;
      if (flags.format === "json") printJson(io, step.name, { file: path, edits: edits.map(toPlainEdit) });
      else
        io.out(
          toText(isDry ? `This would be written into ${path}` : `${done}, in ${path}`, edits) +
            (isDry ? "" : nextText(next, entry.id)),
        );
      return ExitCode.fine;
    },
  };
}

/** The record in the text of its file as it is opened, which may be younger than what was read of all files. */
async function openMoment<One extends Entry>(
  io: Io,
  find: (snapshot: Snapshot) => One,
  flags: CommonFlags,
): Promise<{ readonly moment: WorkspaceMoment & { readonly entry: One }; readonly file: OpenedText }> {
  const { snapshot, today } = await readWorkspace(io, flags);
  const entry = find(snapshot);
  const file = openFile(io, entry);
  const current = applyChanges(snapshot, [{ uri: entry.uri, root: entry.root, source: parseSource(file.text) }]);
  return { moment: { entry: find(current), snapshot: current, today }, file };
}

function toText(heading: string, edits: readonly TextEdit[]): string {
  const written = edits
    .map(({ newText }) => newText.replace(/^(?:[\r\n]+|, )|[\r\n]+$/g, ""))
    .join("\n")
    .replace(/^(?=.)/gm, "  ");
  return `${heading}:\n${written}\n`;
}
