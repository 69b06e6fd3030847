import { relativePath } from "../core/base/uri.ts";
import { applyChanges } from "../core/index/snapshot.ts";
import { checkSnapshot, type Check } from "../core/rules/check-snapshot.ts";
import type { Finding } from "../core/rules/finding.ts";
import { mendFindings } from "../core/rules/mend-findings.ts";
import type { Io, OpenedText } from "./io.ts";
import type { Workspace } from "./read-workspace.ts";

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

/**
 * Applies the safe fix of every finding that may be fixed, until there is none left, and then writes each file once.
 *
 * Everything before the writing happens in memory, so that a file is never left half mended. What cannot be written
 * does not keep the others from it, and is found again afterwards.
 */
export function fixFindings(io: Io, workspace: Workspace, found: Check, mayFix: (finding: Finding) => boolean): Fixed {
  const { root, today } = workspace;
  const opened = new Map<string, OpenedText | undefined>();
  const { files, unopened, ...mended } = mendFindings({
    snapshot: workspace.snapshot,
    check: found,
    today,
    mayFix,
    textOf: (uri) => {
      opened.set(uri, io.readText(uri));
      return opened.get(uri)?.text;
    },
  });
  let { check } = mended;

  const outcomes = Array.from(files, ([uri, { text, fixes }]) => ({
    uri,
    fixes,
    outcome: write(opened.get(uri), text),
  }));
  const written = outcomes.filter(({ outcome }) => outcome === "written");
  const unwritten = outcomes.filter(({ outcome }) => outcome !== "written");
  if (0 < unwritten.length) {
    const changes = unwritten.map(({ uri }) => ({ uri, root, source: workspace.snapshot.entries.get(uri)?.source }));
    check = checkSnapshot(applyChanges(mended.snapshot, changes), today, check);
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
