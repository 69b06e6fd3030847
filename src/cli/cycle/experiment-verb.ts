import type { ExperimentMoment } from "../../core/cycle/moment.ts";
import type { NextStep, Step } from "../../core/cycle/step.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import { ExitCode } from "../exit-code.ts";
import { findExperiment } from "../find-experiments.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";
import { askStep } from "./ask-step.ts";
import { toFlag, typedAnswers } from "./step-flags.ts";
import { openFile, toPlainEdit, writeEdits } from "./write-edits.ts";

/** The verb of a step that goes on with an experiment: its fields are flags, and what is missing is asked. */
export function experimentVerb(
  step: Step<ExperimentMoment>,
  { summary, example }: Pick<Verb, "summary" | "example">,
): Verb<{ readonly dryRun?: true }> {
  return {
    name: step.name,
    words: "<id>",
    summary,
    example,
    formats: ["text", "json"],
    flags: [...step.fields.map(toFlag), { usage: "--dry-run", summary: "only say what would be written" }],

    async run(io, { words: [reference = ""], flags }) {
      const { snapshot, today } = await readWorkspace(io, flags);
      const entry = findExperiment(snapshot, reference);
      const file = openFile(io, entry);
      const moment: ExperimentMoment = { entry, snapshot, today };
      const obstacle = step.findObstacle?.(moment);
      if (obstacle) throw new WrongUse(obstacle.obstacle);
      const answers = await askStep(step, moment, typedAnswers(step.fields, flags), { io, example });
      const writing = step.writingOf(moment, answers);
      if ("obstacle" in writing) throw new WrongUse(writing.obstacle);
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

function toText(heading: string, edits: readonly TextEdit[]): string {
  const written = edits
    .map(({ newText }) => newText.replace(/^[\r\n]+|[\r\n]+$/g, ""))
    .join("\n")
    .replace(/^(?=.)/gm, "  ");
  return `${heading}:\n${written}\n`;
}

/** What one would type next. */
export function nextText([first]: readonly NextStep[], id: string): string {
  return first ? `\nNext: uol ${first.step} ${id}\n` : "";
}
