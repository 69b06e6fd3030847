import { recordResults, toResultText } from "../../core/authoring/record-results.ts";
import { record as step } from "../../core/cycle/steps/record.ts";
import type { ExperimentMoment } from "../../core/cycle/moment.ts";
import type { Answers } from "../../core/cycle/question.ts";
import type { NextStep } from "../../core/cycle/step.ts";
import { measuredIn } from "../../core/cycle/typed-reading.ts";
import type { DataRead } from "../../core/data/data-reading.ts";
import type { Result } from "../../core/model/experiment.ts";
import { ExitCode } from "../exit-code.ts";
import { findExperiment } from "../find-experiments.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { tame } from "../output/tame.ts";
import { readWorkspace } from "../read-workspace.ts";
import { askResult } from "../record/ask-result.ts";
import { importFile } from "../record/import-file.ts";
import { typedResult } from "../record/typed-result.ts";
import { nextText } from "../cycle/next-text.ts";
import { toFlag, typedAnswers } from "../cycle/step-flags.ts";
import { openFile, toPlainEdit, writeEdits } from "../cycle/write-edits.ts";
import type { Call, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly from?: string;
  readonly column?: readonly string[];
  readonly dryRun?: true;
}

/** `uol record`: a reading of an experiment, typed or taken from a file of rows, at the end of its results. */
export const record: Verb<Flags> = {
  example: "uol record one-click-checkout --from results/one-click.csv --column arm=variant --column outcome=clicked",
  formats: ["text", "json"],
  flags: [
    ...step.fields.map(toFlag),
    { usage: "--from <file>", summary: "a CSV or JSON file of rows instead" },
    { usage: "--column <role=name...>", summary: "which column of the file is what: arm=variant, successes=clicks" },
    { usage: "--dry-run", summary: "only say what would be written" },
  ],

  async run(io, { words: [reference = ""], flags }: Call<Flags>) {
    const { snapshot, today } = await readWorkspace(io, flags);
    const entry = findExperiment(snapshot, reference);
    const file = openFile(io, entry);
    const { from, column = [] } = flags;
    const isDry = flags.dryRun === true;
    const answers = typedAnswers(step.fields, flags);
    const [typed, other] = measuredIn(answers);
    if (from === undefined && other !== undefined) {
      throw new WrongUse(`--${typed} and --${other} say two things; record one at a time.`);
    }
    if (from === undefined && 0 < column.length) throw new WrongUse("--column speaks of a file; name it with --from.");
    if (from !== undefined && typed !== undefined) {
      throw new WrongUse(`--${typed} and --from say two things; give numbers or a file.`);
    }
    const moment = { entry, snapshot, today };
    const { results, next } =
      from === undefined
        ? await typedIn(io, moment, answers)
        : await importedFrom(io, moment, answers, { path: from, columns: column });
    const edits = writeEdits(file, entry, [recordResults(results)], { today, isDry });
    if (flags.format === "json") printJson(io, "record", { file: entry.path, edits: edits.map(toPlainEdit) });
    else io.out(toText(entry.path, results, isDry) + (isDry ? "" : nextText(next, entry.id)));
    return ExitCode.fine;
  },
};

interface Recording {
  readonly results: readonly Partial<Result>[];
  readonly next: readonly NextStep[];
}

async function typedIn(io: Io, moment: ExperimentMoment, typed: Answers): Promise<Recording> {
  const answers = await askResult(io, moment, typed);
  const writing = step.writingOf(moment, answers);
  const next = "obstacle" in writing ? [] : (writing.next ?? []);
  return { results: [typedResult(answers, moment.today)], next };
}

async function importedFrom(
  io: Io,
  { entry, snapshot, today }: ExperimentMoment,
  typed: Answers,
  file: Parameters<typeof importFile>[3],
): Promise<Recording> {
  const { results, reading } = await importFile(io, entry, snapshot, file, typedResult(typed, today));
  io.err(tame(noticesOf(reading)));
  return { results, next: [] };
}

function toText(path: string, results: readonly Partial<Result>[], isDry: boolean): string {
  const lines = results.map((result) => `  - ${toResultText(result)}\n`);
  return `${isDry ? "This would record" : "Recorded"} in ${path}:\n${lines.join("")}`;
}

/** What of a file does not count, which nobody should learn later. */
function noticesOf({ rows, leftOut, outside }: DataRead): string {
  const say = ({ count, first: [first] }: DataRead["leftOut"], what: string): string =>
    first ? `${count} of ${rows} rows ${what}, first row ${first.row}: ${first.problem}.\n` : "";
  return say(leftOut, "cannot be read and are left out") + say(outside, "lie outside of the window");
}
