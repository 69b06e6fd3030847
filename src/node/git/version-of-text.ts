import { protocolFields } from "../../core/history/protocol.ts";
import {
  isOurs,
  readExperimentVersion,
  readMetricVersion,
  withRestOf,
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
  return { text, source, version: sameVersion({ text, source }, before) ?? readExperimentVersion(source) };
}

/** The version of a text that has the plan of the one before it; `undefined` where it may have another one. */
function sameVersion(one: ParsedText, before: TextVersion | undefined): ExperimentVersion | undefined {
  if (!before || typeof before.version !== "object" || !("protocol" in before.version)) return undefined;
  return hasSamePlan(one, before) && isOurs("experiment", one.source)
    ? withRestOf(before.version, one.source)
    : undefined;
}

const keysOfPlan: ReadonlySet<string> = new Set(protocolFields);

/** Anything by which one entry may reach into another one. */
const farReaching = /[&*]|^(?:---|\.\.\.|%)|\r(?!\n)|[\0\uFEFF\uFFFD]/m;

/**
 * Whether two texts have the same plan because it is written in both with the very same characters.
 *
 * Only where it is certain: both texts are without faults, their entries begin each in the first column and know
 * nothing of each other, and none is a block of text that ends the one file and not the other.
 */
function hasSamePlan(one: ParsedText, other: ParsedText): boolean {
  const [young, old] = [planOf(one), planOf(other)];
  if (!young || !old || young.length !== old.length || young.some((text, at) => text !== old[at])) return false;
  return !farReaching.test(one.text) && !farReaching.test(other.text);
}

/** The entries of the plan as they are written, each up to the next one. */
function planOf({ text, source }: ParsedText): readonly string[] | undefined {
  const entries = plainEntries(source);
  return entries?.flatMap(({ key, start }, at) => {
    if (!keysOfPlan.has(key)) return [];
    const next = entries[at + 1];
    const written = text.slice(start, next?.start);
    return next || !/[|>]/.test(written) ? [written] : [`${written} at the end`];
  });
}

function plainEntries({ root, problems, lineStarts }: SourceDocument): readonly SourceEntry[] | undefined {
  if (root?.kind !== "mapping" || root.start !== root.entries[0]?.start || 0 < problems.length) return undefined;
  const starts = new Set(lineStarts);
  return root.entries.every(({ start }) => starts.has(start)) ? root.entries : undefined;
}
