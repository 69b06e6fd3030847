import type { Day } from "../../core/base/day.ts";
import type { DocumentEdit } from "../../core/base/document-edit.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { keyOfLink, type BranchLink } from "../../core/repository/branch-facts.ts";
import { openFile, toPlainEdit, writeEdits } from "../cycle/write-edits.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import type { CommonFlags } from "../verb.ts";

/** How a change of links is typed and told. */
export interface LinkWriting {
  readonly verb: "link" | "unlink";
  readonly unit: EntryOf<"unit">;
  readonly link: BranchLink;
  readonly edits: readonly DocumentEdit[];
  readonly today: Day;
}

/** Writes links into the file of a unit, or takes them out, and says so. */
export function writeLinks(
  io: Io,
  { verb, unit, link, edits, today }: LinkWriting,
  flags: CommonFlags & { readonly dryRun?: true },
): void {
  const written = writeEdits(openFile(io, unit), unit, edits, { today, isDry: flags.dryRun === true });
  const { repo = null, branch } = link;
  if (flags.format === "json") {
    return printJson(io, verb, { file: unit.path, edits: written.map(toPlainEdit), unit: unit.id, repo, branch });
  }
  const name = keyOfLink(link);
  if (written.length === 0) return io.out(`${name} is linked to ${unit.id} already, in ${unit.path}.\n`);
  io.out(`${sentences[verb][flags.dryRun ? "dry" : "done"](name, unit)}.\n${textOf(written)}`);
}

const sentences = {
  link: {
    done: (name: string, { id, path }: EntryOf<"unit">) => `Linked ${name} to ${id}, in ${path}`,
    dry: (name: string, { id, path }: EntryOf<"unit">) => `This would link ${name} to ${id}, in ${path}`,
  },
  unlink: {
    done: (name: string, { id, path }: EntryOf<"unit">) => `Unlinked ${name} from ${id}, in ${path}`,
    dry: (name: string, { id, path }: EntryOf<"unit">) => `This would unlink ${name} from ${id}, in ${path}`,
  },
};

/** What was put in; what is taken out the sentence says. */
function textOf(edits: readonly TextEdit[]): string {
  const text = edits
    .map(({ newText }) => newText.replace(/^(?:[\r\n]+|, )|[\r\n]+$/g, ""))
    .filter((words) => words !== "")
    .join("\n");
  return text === "" ? "" : `${text.replace(/^(?=.)/gm, "  ")}\n`;
}
