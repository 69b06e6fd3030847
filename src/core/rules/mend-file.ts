import type { Day } from "../base/day.ts";
import type { TextEdit } from "../base/text-edit.ts";
import { applyChanges, type Snapshot } from "../index/snapshot.ts";
import { parseSource } from "../source/parse-source.ts";
import { rangeAt } from "../source/source-document.ts";
import { checkSnapshot, type Check } from "./check-snapshot.ts";
import { mendFindings } from "./mend-findings.ts";

/** One file with its text of this moment, which the snapshot may not know yet, and the last check. */
export interface FileToMend {
  readonly uri: string;
  readonly root: string;
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly check: Check;
  readonly today: Day;
}

/** The one edit that carries out every safe fix of a file; `undefined` when there is none. */
export function mendFile({ uri, root, text, snapshot, check, today }: FileToMend): TextEdit | undefined {
  const source = parseSource(text);
  const now = applyChanges(snapshot, [{ uri, root, source }]);
  const { files } = mendFindings({
    snapshot: now,
    check: checkSnapshot(now, today, check),
    today,
    mayFix: (finding) => finding.uri === uri,
    textOf: () => text,
  });
  const after = files.get(uri)?.text;
  if (after === undefined || after === text) return undefined;
  const start = sharedLength(text, after, (from, at) => from.charCodeAt(at));
  const [restBefore, restAfter] = [text.slice(start), after.slice(start)];
  const end = sharedLength(restBefore, restAfter, (from, at) => from.charCodeAt(from.length - 1 - at));
  return {
    range: rangeAt(source, start, text.length - end),
    newText: restAfter.slice(0, restAfter.length - end),
  };
}

/** How many characters two texts share, seen from one of their ends. */
function sharedLength(a: string, b: string, characterOf: (text: string, at: number) => number): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && characterOf(a, at) === characterOf(b, at)) at++;
  return at;
}
