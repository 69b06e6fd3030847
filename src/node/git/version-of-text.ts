import { protocolFields } from "../../core/history/protocol.ts";
import {
  readExperimentVersion,
  readMetricVersion,
  type ExperimentVersion,
  type MetricVersion,
  type Version,
} from "../../core/history/version.ts";
import type { ParsedText } from "../../core/source/reparse-source.ts";
import { reparseSource } from "../../core/source/reparse-source.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { SourceDocument, SourceEntry } from "../../core/source/source-document.ts";

/** The kinds of files whose versions are read. */
export type VersionKind = "experiment" | "metric";

/** A text with all that was read from it, from which the next version of the same file is read sooner. */
export interface TextVersion extends ParsedText {
  readonly version: Version<ExperimentVersion> | Version<MetricVersion>;
}

/** What a text says as a version of a file of this kind. */
export function versionOfText(kind: VersionKind, text: string, before?: TextVersion): TextVersion {
  const source = before ? reparseSource(text, before) : parseSource(text);
  if (kind === "metric") return { text, source, version: readMetricVersion(source) };
  const isSame = before !== undefined && saysTheSame({ text, source }, before);
  return { text, source, version: isSame ? before.version : readExperimentVersion(source) };
}

/** The keys on which the version of an experiment depends. */
const keysRead: ReadonlySet<string> = new Set([...protocolFields, "results"]);

/** Anything by which one entry may reach into another one. */
const farReaching = /[&*]|^(?:---|\.\.\.|%)|\r(?!\n)|[\0\uFEFF\uFFFD]/m;

/**
 * Whether two texts give the same version because all that it depends on is the same, character by character.
 *
 * Only where it is certain: both texts are without faults, their entries begin each in the first column and know
 * nothing of each other, and the keys stand in the same order, so that each entry ends as it did.
 */
function saysTheSame(one: ParsedText, other: ParsedText): boolean {
  const [young, old] = [plainEntries(one.source), plainEntries(other.source)];
  if (!young || !old || young.length !== old.length) return false;
  for (const [at, { key }] of young.entries()) {
    if (key !== old[at]?.key) return false;
    if (keysRead.has(key) && textOf(young, at, one.text) !== textOf(old, at, other.text)) return false;
  }
  return !farReaching.test(one.text) && !farReaching.test(other.text);
}

function plainEntries({ root, problems, lineStarts }: SourceDocument): readonly SourceEntry[] | undefined {
  if (root?.kind !== "mapping" || root.start !== root.entries[0]?.start || 0 < problems.length) return undefined;
  const starts = new Set(lineStarts);
  return root.entries.every(({ start }) => starts.has(start)) ? root.entries : undefined;
}

/** An entry with all that is written below it, up to the next one. */
function textOf(entries: readonly SourceEntry[], at: number, text: string): string {
  return text.slice(entries[at]?.start, entries[at + 1]?.start);
}
