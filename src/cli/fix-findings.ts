import type { Fix } from "../core/base/read.ts";
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
  /** Paths of files that may not be written. */
  readonly locked: readonly string[];
  /** Paths of files that something could be mended in, were they UTF-8 that may be read. */
  readonly unopened: readonly string[];
}

interface Mended {
  readonly text: string;
  readonly fixes: number;
}

/**
 * Applies the safe fix of every finding that may be fixed, until there is none left, and then writes each file once.
 *
 * Everything before the writing happens in memory, so that a file is never left half mended. What cannot be written
 * does not keep the others from it, and is found again afterwards.
 */
export function fixFindings(io: Io, workspace: Workspace, found: Check, mayFix: (finding: Finding) => boolean): Fixed {
  const { root, today } = workspace;
  const opened = new Map<string, OpenedText | undefined>();
  const mended = new Map<string, Mended>();
  const unopened = new Set<string>();
  let { snapshot } = workspace;
  let check = found;

  for (let round = 0; round < mostRounds; round++) {
    const touched = new Set<string>();
    for (const finding of findingsOf(check).filter(mayFix)) {
      const { uri } = finding;
      const fix = finding.fixes.find(({ isSafe }) => isSafe);
      if (!fix) continue;
      if (!opened.has(uri)) opened.set(uri, io.readText(uri));
      const before = mended.get(uri)?.text ?? opened.get(uri)?.text;
      if (before === undefined) {
        unopened.add(uri);
        continue;
      }
      const text = mend(before, fix);
      if (text === undefined) continue;
      mended.set(uri, { text, fixes: (mended.get(uri)?.fixes ?? 0) + 1 });
      touched.add(uri);
    }
    if (touched.size === 0) break;
    const changes = Array.from(touched, (uri) => ({ uri, root, source: parseSource(mended.get(uri)?.text ?? "") }));
    snapshot = applyChanges(snapshot, changes);
    check = checkSnapshot(snapshot, today, check);
  }

  const outcomes = Array.from(mended, ([uri, { text, fixes }]) => ({
    uri,
    fixes,
    outcome: write(opened.get(uri), text),
  }));
  const written = outcomes.filter(({ outcome }) => outcome === "written");
  const unwritten = outcomes.filter(({ outcome }) => outcome !== "written");
  if (0 < unwritten.length) {
    const changes = unwritten.map(({ uri }) => ({ uri, root, source: workspace.snapshot.entries.get(uri)?.source }));
    check = checkSnapshot(applyChanges(snapshot, changes), today, check);
  }

  const pathsOf = (wanted: Outcome): string[] =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ uri }) => relativePath(uri, root));
  return {
    check,
    fixes: written.reduce((sum, { fixes }) => sum + fixes, 0),
    files: written.length,
    refused: pathsOf("refused"),
    locked: pathsOf("locked"),
    unopened: Array.from(unopened, (uri) => relativePath(uri, root)),
  };
}

type Outcome = "written" | "refused" | "locked";

function write(file: OpenedText | undefined, text: string): Outcome {
  try {
    return file?.replace(text) ? "written" : "refused";
  } catch {
    return "locked";
  }
}

/** The text after a fix; `undefined` when there is no safe place for it. */
function mend(text: string, fix: Fix): string | undefined {
  const edits = toTextEdits(parseSource(text), text, fix.edits);
  return edits && 0 < edits.length ? applyTextEdits(text, edits) : undefined;
}
