import { applyTextEdits } from "../../core/authoring/apply-text-edits.ts";
import { recordResults } from "../../core/authoring/record-results.ts";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import type { Day } from "../../core/base/day.ts";
import type { TextEdit } from "../../core/base/text-edit.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { applyChanges, emptySnapshot } from "../../core/index/snapshot.ts";
import type { Result } from "../../core/model/experiment.ts";
import { checkSnapshot, findingsOf } from "../../core/rules/check-snapshot.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { Io } from "../io.ts";
import { WrongUse } from "../wrong-use.ts";

/**
 * Writes readings into the file of an experiment, or only says what would be written.
 *
 * @throws WrongUse, with nothing written, where they cannot have happened or the file leaves no place for them.
 */
export function writeResults(
  io: Io,
  { uri, root, path }: EntryOf<"experiment">,
  results: readonly Partial<Result>[],
  { today, isDry }: { readonly today: Day; readonly isDry: boolean },
): readonly TextEdit[] {
  const file = io.readText(uri);
  if (!file) throw new WrongUse(`${path} cannot be opened as UTF-8 text; check who may read it.`);
  const { text } = file;
  const edits = toTextEdits(parseSource(text), text, [recordResults(results)]);
  if (!edits) throw new WrongUse(`${path} is written in a way that leaves no safe place; write the reading by hand.`);
  const after = applyTextEdits(text, edits);
  const fault = findFault(text, after, { uri, root, today });
  if (fault !== undefined) throw new WrongUse(`Nothing was recorded. ${fault}`);
  if (!isDry && !replace(file, after, path)) {
    throw new WrongUse(`${path} has changed meanwhile and nothing was written; type it again.`);
  }
  return edits;
}

function replace(file: { replace(text: string): boolean }, text: string, path: string): boolean {
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
  { uri, root, today }: { readonly uri: string; readonly root: string; readonly today: Day },
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

const faults: ReadonlySet<string> = new Set(["result-impossible", "wrong-type"]);
