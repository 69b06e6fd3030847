import { applyTextEdits } from "../../core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import type { Day } from "../../core/base/day.ts";
import type { DocumentEdit } from "../../core/base/document-edit.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import type { Entry } from "../../core/index/entry.ts";
import { applyChanges, emptySnapshot } from "../../core/index/snapshot.ts";
import { checkSnapshot, findingsOf } from "../../core/rules/check-snapshot.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { SourceDocument } from "../../core/source/source-document.ts";
import type { Io, OpenedText } from "../io.ts";
import { WrongUse } from "../wrong-use.ts";

/** The text of a record's file, opened before anybody is asked, so that a change meanwhile shows. */
export function openFile(io: Pick<Io, "readText">, { uri, path }: Entry): OpenedText {
  const file = io.readText(uri);
  if (!file) throw new WrongUse(`${path} cannot be opened as UTF-8 text; check who may read it.`);
  return file;
}

/**
 * Carries out edits of a record's file as one, or only says what they would be.
 *
 * @throws WrongUse, with nothing written, where they say what cannot be, the file leaves no place for them, or it has
 *   changed since it was opened.
 */
export function writeEdits(
  file: OpenedText,
  entry: Pick<Entry, "uri" | "root" | "path">,
  edits: readonly DocumentEdit[],
  { today, isDry }: { readonly today: Day; readonly isDry: boolean },
): readonly TextEdit[] {
  const { text } = file;
  const { path } = entry;
  const source = parseSource(text);
  const textEdits = toTextEdits(source, text, edits);
  if (!textEdits) throw new WrongUse(withoutPlace(source, path));
  const after = applyTextEdits(text, textEdits);
  const fault = findFault(text, after, entry, today);
  if (fault !== undefined) throw new WrongUse(`Nothing was written. ${fault}`);
  if (!isDry && !replace(file, after, path)) {
    throw new WrongUse(`${path} has changed meanwhile and nothing was written; type it again.`);
  }
  return textEdits;
}

/** Why nothing can be written: what makes the file unreadable, which must be mended first, else the way it is written. */
function withoutPlace({ problems }: SourceDocument, path: string): string {
  const problem = problems.find(({ code }) => code === "unreadable-file");
  if (problem) return `Nothing was written. ${path}:${problem.range.start.line + 1}: ${problem.message}`;
  return `${path} is written in a way that leaves no safe place; write it by hand.`;
}

/** An edit as programs read it: lines and columns count from 1. */
export function toPlainEdit({ range: { start, end }, newText }: TextEdit): object {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    newText,
  };
}

function replace(file: OpenedText, text: string, path: string): boolean {
  try {
    return file.replace(text);
  } catch {
    throw new WrongUse(`${path} may not be written; check who may write it.`);
  }
}

/** What the new text says that cannot be, and the old one did not. */
function findFault(
  before: string,
  after: string,
  { uri, root }: Pick<Entry, "uri" | "root">,
  today: Day,
): string | undefined {
  const faultsOf = (text: string): string[] => {
    const snapshot = applyChanges(emptySnapshot(), [{ uri, root, source: parseSource(text) }]);
    const findings = findingsOf(checkSnapshot(snapshot, today));
    return findings.filter(({ rule }) => faults.has(rule)).map(({ message }) => message);
  };
  const known = faultsOf(before);
  return faultsOf(after).find((message) => {
    const at = known.indexOf(message);
    // The same may be wrong once more.
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

const faults: ReadonlySet<string> = new Set(["result-impossible", "wrong-type", "unreadable-file"]);
