import type { NewFile } from "../../core/authoring/new-file.ts";
import { isWithin, relativePath } from "../../core/base/uri.ts";
import type { FileMoment } from "../../core/cycle/moment.ts";
import type { Answers } from "../../core/cycle/question.ts";
import type { FileCreation, FileOpening, FileStep } from "../../core/cycle/step.ts";
import { isExcluded } from "../../core/index/is-excluded.ts";
import { isNameTaken } from "../../core/index/is-name-taken.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { isNeverEntered } from "../../core/model/file-glob.ts";
import { claimOf } from "../../core/model/kinds.ts";
import { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import type { Call, Flag, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";
import { nextText } from "./next-text.ts";
import { flagOf, toFlag, typedAnswers } from "./step-flags.ts";
import { writingBy } from "./writing-by.ts";

interface FileFlags {
  readonly dryRun?: true;
  readonly folder?: string;
}

/** How the verb of a step that writes a new file is typed. */
interface FileVerbOptions<Moment extends FileMoment> extends Pick<Verb, "example"> {
  /** The moment of the step, and the answers that the words behind the verb are. */
  readonly begin: (
    moment: FileMoment,
    words: readonly string[],
  ) => { readonly moment: Moment; readonly typed: Answers };
}

/** The verb of a step that writes a new file: its fields are flags, and what is missing is asked. */
export function fileVerb<Moment extends FileMoment>(
  step: FileStep<Moment>,
  { example, begin }: FileVerbOptions<Moment>,
): Verb<FileFlags> {
  return {
    example,
    formats: ["text", "json"],
    flags: [...step.fields.map(toFlag), ...fileFlags],

    async run(io, call) {
      const { flags } = call;
      const workspace = await readWorkspace(io, flags);
      const folder = folderIn(io, workspace, flags.folder);
      const { moment, typed } = begin(fileMoment(io, workspace, folder), call.words);
      const given = { ...typedAnswers(step.fields, flags), ...typed };
      const twice = Object.keys(typed).find((key) => key in flags);
      if (twice !== undefined) throw new WrongUse(`--${flagOf(twice)} says it once more; leave one of the two out.`);
      const writing = await writingBy(step, moment, given, { asking: { io, example } });
      if ("open" in writing) sayOpening(io, step.name, writing, call, workspace.root);
      else write(io, step.name, writing, call, { root: workspace.root, folder });
      return ExitCode.fine;
    },
  };
}

const fileFlags: readonly Flag[] = [
  { usage: "--folder <folder>", summary: "the folder for the new file, below the root; else learning" },
  { usage: "--dry-run", summary: "only say what would be written" },
];

/** The URI of the folder for new files. @throws WrongUse where none of ours would be read. */
function folderIn(io: Io, { root, snapshot }: Workspace, typed = "learning"): string {
  const folder = io.toUri(isAbsolute.test(typed) ? typed : `${io.toPath(root)}/${typed}`);
  if (!isWithin(folder, root)) {
    throw new WrongUse(`--folder: "${typed}" is not below the root; name a folder such as learning.`);
  }
  const path = relativePath(`${folder}/new.uol.yaml`, root);
  if (isNeverEntered(path) || isExcluded(path, settingsOf(snapshot, root).exclude)) {
    throw new WrongUse(`--folder: What is in "${typed}" is never read; name a folder such as learning.`);
  }
  return folder;
}

const isAbsolute = /^(?:[a-z]:[\\/]|\/)/i;

function fileMoment(io: Io, { root, snapshot, today }: Workspace, folder: string): FileMoment {
  const isTaken = (name: string): boolean =>
    io.exists(`${folder}/${encodeURIComponent(name)}`) || isNameTaken(snapshot, root, name);
  return { snapshot, today, root, isTaken };
}

function write(
  io: Io,
  verb: string,
  { file, done, next = [] }: FileCreation,
  { flags }: Call<FileFlags>,
  { root, folder }: { readonly root: string; readonly folder: string },
): void {
  const uri = `${folder}/${encodeURIComponent(file.name)}`;
  const path = relativePath(uri, root);
  if (flags.dryRun !== true) createOrRefuse(io, uri, file, path);
  if (flags.format === "json") return printJson(io, verb, { file: path, edits: [toEdit(file)] });
  const heading = flags.dryRun ? `This would be written as ${path}` : `${done}, in ${path}`;
  const text = file.text.replace(/^(?=.)/gm, "  ");
  io.out(`${heading}:\n${text}${flags.dryRun ? "" : nextText(next, claimOf(file.name)?.id ?? "")}`);
}

function createOrRefuse(io: Io, uri: string, { text }: NewFile, path: string): void {
  const isThere = io.exists(uri);
  try {
    io.createFile(uri, text);
  } catch {
    throw new WrongUse(
      isThere || io.exists(uri)
        ? `${path} is there meanwhile and nothing was written; type it again.`
        : `${path} cannot be written; check who may write there, or name another folder with --folder.`,
    );
  }
}

function sayOpening(io: Io, verb: string, { open, line, done }: FileOpening, { flags }: Call, root: string): void {
  const path = relativePath(open, root);
  if (flags.format === "json") printJson(io, verb, { file: path, edits: [] });
  else io.out(`${done}.\nRead ${path}:${line + 1}\n`);
}

/** A new file as the one edit that makes it. */
function toEdit({ text }: NewFile): object {
  return { line: 1, column: 1, endLine: 1, endColumn: 1, newText: text };
}
