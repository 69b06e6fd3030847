import { relativePath } from "../core/base/uri.ts";
import { applyTextEdits } from "../core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../core/authoring/to-text-edits.ts";
import { applyChanges } from "../core/index/snapshot.ts";
import { checkSnapshot, findingsOf, type Check } from "../core/rules/check-snapshot.ts";
import type { Finding } from "../core/rules/finding.ts";
import { parseSource } from "../core/source/parse-source.ts";
import type { Io, OpenedText } from "./io.ts";
import type { Workspace } from "./read-workspace.ts";

/** A mend may bring the next finding to light; whoever needs more rounds than this is going in circles. */
const mostRounds = 10;

export interface Fixed {
  /** What is found afterwards. */
  readonly check: Check;
  readonly fixes: number;
  readonly files: number;
  /** Paths of files that somebody else changed meanwhile. */
  readonly refused: readonly string[];
}

/**
 * Applies the safe fix of every finding that may be fixed, until there is none left, and then writes each file once.
 *
 * Everything before the writing happens in memory, so that a file is never left half mended.
 */
export function fixFindings(io: Io, workspace: Workspace, found: Check, mayFix: (finding: Finding) => boolean): Fixed {
  const { root, today } = workspace;
  const opened = new Map<string, OpenedText | undefined>();
  const texts = new Map<string, string>();
  let { snapshot } = workspace;
  let check = found;
  let fixes = 0;

  for (let round = 0; round < mostRounds; round++) {
    const touched = new Set<string>();
    for (const finding of findingsOf(check).filter(mayFix)) {
      const { uri } = finding;
      if (!opened.has(uri)) opened.set(uri, io.readText(uri));
      const text = texts.get(uri) ?? opened.get(uri)?.text;
      const mended = text === undefined ? undefined : mend(text, finding);
      if (mended === undefined) continue;
      texts.set(uri, mended);
      touched.add(uri);
      fixes++;
    }
    if (touched.size === 0) break;
    const changes = Array.from(touched, (uri) => ({ uri, root, source: parseSource(texts.get(uri) ?? "") }));
    snapshot = applyChanges(snapshot, changes);
    check = checkSnapshot(snapshot, today, check);
  }

  const refused = Array.from(texts).filter(([uri, text]) => !opened.get(uri)?.replace(text));
  return { check, fixes, files: texts.size - refused.length, refused: refused.map(([uri]) => relativePath(uri, root)) };
}

/** The text after the finding's safe fix; `undefined` when there is none, or no safe place for it. */
function mend(text: string, { fixes }: Finding): string | undefined {
  const fix = fixes.find(({ isSafe }) => isSafe);
  const edits = fix && toTextEdits(parseSource(text), text, fix.edit);
  return edits && 0 < edits.length ? applyTextEdits(text, edits) : undefined;
}
