import { definedOf } from "../base/defined-of.ts";
import { fileNameOf, relativePath } from "../base/uri.ts";
import type { Problem } from "../base/read.ts";
import { keyOfRequest, type DataReading } from "../data/data-reading.ts";
import type { Past } from "../history/past.ts";
import type { Unanswered } from "../history/unanswered.ts";
import { areKeysOf, claimOf, kinds, type KindName, type RecordOf } from "../model/kinds.ts";
import { readRecord, type KnownValues } from "../model/read-record.ts";
import type { SourceDocument, SourceEntry } from "../source/source-document.ts";
import type { BranchFate } from "../repository/branch-facts.ts";
import type { FlagPlace } from "../repository/flag-place.ts";
import type { Wear } from "../repository/wear.ts";
import { dataRequestsOf } from "../verdict/data-requests-of.ts";

/** One file of ours in a snapshot: its text as structure, its record, and what could not be read. */
export type Entry = { [Name in KindName]: EntryOf<Name> }[KindName];

/**
 * Whose file it is: ours, somebody else's with our suffix, or unclear, when it is empty or no YAML.
 *
 * An unclear file is ours where it lies among files of ours; only the snapshot knows that.
 */
export type Ownership = "ours" | "foreign" | "unclear";

export interface EntryOf<Name extends KindName> {
  readonly uri: string;
  /** The URI of the workspace folder, or of the CLI's root; ids are unique within it. */
  readonly root: string;
  /** The path below the root, with `/`. */
  readonly path: string;
  readonly kind: Name;
  readonly id: string;
  readonly ownership: Ownership;
  readonly source: SourceDocument;
  /** Every field that could be read; empty when nothing could. */
  readonly record: RecordOf<Name>;
  readonly problems: readonly Problem[];
  /** What git says of an experiment's earlier versions; absent as long as nobody has asked it. */
  readonly past?: Past | Unanswered;
  /** What came of the files of rows that an experiment names, by `keyOfRequest`; absent as long as nobody has read one. */
  readonly data?: ReadonlyMap<string, DataReading>;
  /** What became of the branches that a unit names, by `keyOfLink`; absent as long as nobody has asked git. */
  readonly fates?: Readonly<Record<string, BranchFate>>;
  /** Where the flag of an experiment stands in code; absent as long as nobody has looked. */
  readonly flagPlaces?: readonly FlagPlace[];
  /** How far the code that each learning of an experiment applies to was rewritten, by its number. */
  readonly wear?: Readonly<Record<number, Wear>>;
}

/**
 * Reads a parsed file as what its name claims; `undefined` when the name claims nothing.
 *
 * @param before The same file before an edit, whose values are taken over where its text is the same.
 */
export function readEntry(uri: string, root: string, source: SourceDocument, before?: Entry): Entry | undefined {
  const claim = claimOf(fileNameOf(uri));
  if (!claim) return undefined;
  const { kind, id } = claim;
  const ownership = ownershipOf(kind, source);
  const { value: record, problems } =
    ownership === "ours"
      ? readRecord(source, kinds[kind].schema, before && knownValuesOf(before))
      : { value: {}, problems: [] };
  return {
    uri,
    root,
    path: relativePath(uri, root),
    kind,
    id,
    ownership,
    source,
    record,
    problems: [...source.problems, ...problems],
    ...(before?.past ? { past: before.past } : {}),
    ...(before?.data && kind === "experiment" ? { data: keptReadings(before.data, record) } : {}),
    ...(before && definedOf({ fates: before.fates, flagPlaces: before.flagPlaces, wear: before.wear })),
  } as Entry;
}

/** The readings that the file still asks for, so that what it asked for while it was typed is let go. */
function keptReadings(
  known: ReadonlyMap<string, DataReading>,
  record: RecordOf<"experiment">,
): ReadonlyMap<string, DataReading> {
  const keys = new Set(dataRequestsOf(record).map(keyOfRequest));
  const kept = Array.from(known).filter(([key]) => keys.has(key));
  return kept.length === known.size ? known : new Map(kept);
}

/** What the entries of a file were read to; nothing of one with problems, which have to be told again. */
function knownValuesOf({ source: { root }, record, problems }: Entry): KnownValues {
  const values: Readonly<Record<string, unknown>> = record;
  const entries = root?.kind === "mapping" && problems.length === 0 ? root.entries : [];
  return new Map(entries.map((entry) => [entry, values[entry.key]]));
}

function ownershipOf(kind: KindName, { root, isBroken }: SourceDocument): Ownership {
  if (!root) return "unclear";
  if (root.kind !== "mapping") return isBroken ? "unclear" : "foreign";
  const keys = root.entries.filter((entry) => !namesOurSchema(entry)).map(({ key }) => key);
  if (areKeysOf(kind, keys)) return "ours";
  return isBroken && keys.length === 0 ? "unclear" : "foreign";
}

/** Whether an entry points other editors to the schema of this product, wherever it is kept (`uol schema`). */
function namesOurSchema({ key, value }: SourceEntry): boolean {
  return key === "$schema" && value?.kind === "scalar" && /learning-wall.*\.schema\.json$/.test(String(value.value));
}
