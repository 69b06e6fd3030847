import type { ExperimentMoment, WorkspaceMoment } from "../../core/cycle/moment.ts";
import type { NextStep, Obstacle, Step } from "../../core/cycle/step.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import type { Entry } from "../../core/index/entry.ts";
import { applyChanges, type Snapshot } from "../../core/index/snapshot.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import { findKeyRange, findValueRange } from "../../core/source/source-document.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io, OpenedText } from "../io.ts";
import { findExperiment } from "../find-experiments.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { CommonFlags, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";
import { askStep } from "./ask-step.ts";
import { toFlag, typedAnswers } from "./step-flags.ts";
import { tellQuestions } from "./tell-questions.ts";
import { openFile, toPlainEdit, writeEdits } from "./write-edits.ts";

type Words = Pick<Verb, "summary" | "example">;

/** The verb of a step that goes on with an experiment: its fields are flags, and what is missing is asked. */
export function experimentVerb(step: Step<ExperimentMoment>, words: Words): Verb<{ readonly dryRun?: true }> {
  return recordVerb(step, findExperiment, words);
}

/** The same for a step that goes on with records of other kinds, too; `find` gives the one that a person means. */
export function recordVerb<One extends Entry>(
  step: Step<WorkspaceMoment & { readonly entry: One }>,
  find: (snapshot: Snapshot, reference: string) => One,
  { summary, example }: Words,
): Verb<{ readonly dryRun?: true }> {
  return {
    name: step.name,
    words: "<id>",
    summary,
    example,
    formats: ["text", "json"],
    flags: [...step.fields.map(toFlag), { usage: "--dry-run", summary: "only say what would be written" }],

    async run(io, { words: [reference = ""], flags }) {
      const { moment, file } = await openMoment(io, (snapshot) => find(snapshot, reference), flags);
      const { entry, today } = moment;
      const obstacle = step.findObstacle?.(moment);
      if (obstacle) throw toWrongUse(obstacle, entry);
      const typed = typedAnswers(step.fields, flags);
      const asked = await askStep(step, moment, typed, { io, example });
      const answers = await tellQuestions(step, moment, { typed, answers: asked }, { io, example });
      const writing = step.writingOf(moment, answers);
      if ("obstacle" in writing) throw toWrongUse(writing, entry);
      if (!("edits" in writing)) throw new Error(`${step.name} goes on with a file, and gave a new one.`);
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

/** Says where in the file one would go on. */
function toWrongUse({ obstacle, at }: Obstacle, { path, source }: Entry): WrongUse {
  const range = at && (findKeyRange(source, at) ?? findValueRange(source, at));
  return new WrongUse(range ? `${path}:${range.start.line + 1}: ${obstacle}` : obstacle);
}

function toText(heading: string, edits: readonly TextEdit[]): string {
  const written = edits
    .map(({ newText }) => newText.replace(/^(?:[\r\n]+|, )|[\r\n]+$/g, ""))
    .join("\n")
    .replace(/^(?=.)/gm, "  ");
  return `${heading}:\n${written}\n`;
}

/** What one would type next. */
export function nextText([first]: readonly NextStep[], id: string): string {
  return first ? `\nNext: uol ${first.step} ${id}\n` : "";
}
