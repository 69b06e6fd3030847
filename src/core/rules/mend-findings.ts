import { applyTextEdits } from "../authoring/apply-text-edits.ts";
import { toTextEdits } from "../authoring/to-text-edits.ts";
import type { Day } from "../base/day.ts";
import type { Fix } from "../base/read.ts";
import { applyChanges, type Snapshot } from "../index/snapshot.ts";
import { parseSource } from "../source/parse-source.ts";
import { checkSnapshot, findingsOf, type Check } from "./check-snapshot.ts";
import type { Finding } from "./finding.ts";

/** A mend may bring the next finding to light; whoever needs more rounds than this is going in circles. */
const mostRounds = 10;

/** What to mend: the findings of a check, and the texts that they are about. */
export interface Mending {
  readonly snapshot: Snapshot;
  readonly check: Check;
  readonly today: Day;
  readonly mayFix: (finding: Finding) => boolean;
  /** The text of a file as it was checked; `undefined` when it cannot be opened. Asked once for each file. */
  readonly textOf: (uri: string) => string | undefined;
}

export interface Mended {
  /** The new texts, and how many fixes went into each. */
  readonly files: ReadonlyMap<string, { readonly text: string; readonly fixes: number }>;
  /** Everything as it is when these texts are written. */
  readonly snapshot: Snapshot;
  readonly check: Check;
  /** URIs of the files that something could be mended in, were there a text. */
  readonly unopened: ReadonlySet<string>;
}

/** Applies the safe fix of every finding that may be fixed, until there is none left. Writes nothing. */
export function mendFindings({ today, mayFix, textOf, ...found }: Mending): Mended {
  const texts = new Map<string, string | undefined>();
  const files = new Map<string, { text: string; fixes: number }>();
  const unopened = new Set<string>();
  let { snapshot, check } = found;

  for (let round = 0; round < mostRounds; round++) {
    const touched = new Set<string>();
    for (const finding of findingsOf(check).filter(mayFix)) {
      const { uri } = finding;
      const fix = finding.fixes.find(isUnasked);
      if (!fix) continue;
      if (!texts.has(uri)) texts.set(uri, textOf(uri));
      const before = texts.get(uri);
      const text = before === undefined ? undefined : mend(before, fix);
      if (before === undefined) unopened.add(uri);
      if (text === undefined) continue;
      texts.set(uri, text);
      files.set(uri, { text, fixes: (files.get(uri)?.fixes ?? 0) + 1 });
      touched.add(uri);
    }
    if (touched.size === 0) break;
    snapshot = applyChanges(
      snapshot,
      Array.from(touched, (uri) => ({ uri, root: rootOf(uri, snapshot), source: parseSource(texts.get(uri) ?? "") })),
    );
    check = checkSnapshot(snapshot, today, check);
  }
  return { files, snapshot, check, unopened };
}

/** Nobody gets a new file without having asked. */
function isUnasked({ isSafe, creates = [] }: Fix): boolean {
  return isSafe && creates.length === 0;
}

function rootOf(uri: string, { entries, aside }: Snapshot): string {
  return (entries.get(uri) ?? aside.get(uri))?.root ?? "";
}

/** The text after a fix; `undefined` when there is no safe place for it. */
function mend(text: string, fix: Fix): string | undefined {
  const edits = toTextEdits(parseSource(text), text, fix.edits);
  return edits && 0 < edits.length ? applyTextEdits(text, edits) : undefined;
}
