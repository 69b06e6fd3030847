import type { LeftOut } from "../data/data-reading.ts";
import { addDays, type Day } from "../base/day.ts";
import type { Sample } from "../data/sample.ts";
import type { Result } from "../model/experiment.ts";
import { isReversed, windowOf } from "../model/window.ts";
import type { Claim } from "./claim.ts";
import { dataRequestOf } from "./data-requests-of.ts";
import { inClaim, sampleOf, type Unusable } from "./sample-of.ts";
import type { VerdictInput } from "./verdict-input.ts";

/** What was read of one metric, as it stands after the latest look. */
export interface Readings {
  /** The latest of each arm; `undefined` stands for "no arms". */
  readonly samples: ReadonlyMap<string | undefined, Sample>;
  /** The latest readings that give no sample, each with why. */
  readonly unusable: readonly Unusable[];
  /** Files that nobody has read yet, or cannot read. */
  readonly unread: readonly string[];
  readonly leftOut: readonly FileRows[];
  readonly outsideRows: readonly FileRows[];
  /** Files that are not what they were when they were recorded. */
  readonly changed: readonly string[];
  /** Days of readings that lie outside of the window, and do not count. */
  readonly outside: readonly string[];
  /** How many of those that count were typed by hand, and name no source. */
  readonly handTyped: number;
  /** The days on which it was looked at, in order. */
  readonly looks: readonly Day[];
  /** Whether there is any reading at all, those outside of the window included. */
  readonly isRead: boolean;
}

export interface FileRows {
  readonly path: string;
  readonly rows: LeftOut;
}

/** What was read of a metric, the latest reading of each arm. @param until The day of an earlier look. */
export function readingsOf(input: VerdictInput, claim: Claim, until?: Day): Readings {
  const written = resultsOf(input, claim.metric);
  const counted = written.filter((result) => isInside(result, input));
  const seen = until === undefined ? counted : counted.filter(({ date = "" }) => date <= until);
  const latest = latestOf(seen, input, claim);
  const groups = Array.from(latest.entries());
  const rows = Array.from(new Set(groups.map(([, { file }]) => file).filter((file) => file !== undefined)));
  return {
    samples: new Map(groups.flatMap(([arm, { sample }]) => ("type" in sample ? [[arm, sample] as const] : []))),
    unusable: groups.flatMap(([, { sample }]) => ("type" in sample || "unread" in sample ? [] : [sample])),
    unread: Array.from(new Set(groups.flatMap(([, { sample }]) => ("unread" in sample ? [sample.unread] : [])))),
    leftOut: rows.flatMap(({ path, leftOut }) => (leftOut.count > 0 ? [{ path, rows: leftOut }] : [])),
    outsideRows: rows.flatMap(({ path, outside }) => (outside.count > 0 ? [{ path, rows: outside }] : [])),
    changed: Array.from(
      new Set(groups.filter(([, group]) => isChanged(group)).map(([, { file }]) => file?.path ?? "")),
    ),
    outside: written.filter((result) => !isInside(result, input)).map(({ date = "" }) => date),
    handTyped: groups.filter(([, { result }]) => result.data === undefined && result.source === undefined).length,
    looks: Array.from(new Set(counted.map(({ date }) => date).filter((date) => date !== undefined))).sort(),
    isRead: written.length > 0,
  };
}

/** Readings with a number, or a file of them; what people judged is no reading of a metric. */
function resultsOf({ record }: VerdictInput, metric: string): readonly Result[] {
  const { results = [], metric: primary = "" } = record;
  return results.filter((result) => (result.metric ?? primary) === metric && result.judged === undefined);
}

function isInside({ date }: Result, { record, grace }: VerdictInput): boolean {
  const window = windowOf(record);
  if (date === undefined || isReversed(window)) return true;
  const { from, to } = window;
  return (from === undefined || from <= date) && (to === undefined || date <= to || date <= addDays(to, grace));
}

interface Group {
  readonly date: Day;
  readonly result: Result;
  readonly sample: Sample | Unusable | { readonly unread: string };
  readonly file?: FileOfRows;
}

interface FileOfRows {
  readonly path: string;
  readonly hash: string;
  readonly leftOut: LeftOut;
  readonly outside: LeftOut;
}

/** Of two readings on one day the later line. */
function latestOf(
  results: readonly Result[],
  input: VerdictInput,
  claim: Claim,
): ReadonlyMap<string | undefined, Group> {
  const latest = new Map<string | undefined, Group>();
  for (const result of results) {
    const { date = "" } = result;
    for (const [arm, group] of groupsOf(result, input, claim)) {
      const known = latest.get(arm);
      if (!known || known.date <= date) latest.set(arm, { ...group, date, result });
    }
  }
  return latest;
}

type Found = readonly [string | undefined, Pick<Group, "sample" | "file">];

function groupsOf(result: Result, { record, dataOf }: VerdictInput, claim: Claim): readonly Found[] {
  const request = dataRequestOf(result, record);
  if (!request) return [[result.arm, { sample: sampleOf(result, claim) }]];
  const read = dataOf(request);
  if (!read) return [[result.arm, { sample: { unread: `${request.path} has not been read yet.` } }]];
  if ("why" in read) return [[result.arm, { sample: { unread: read.why } }]];
  const { leftOut, outside, hash } = read;
  const file = { path: request.path, hash, leftOut, outside };
  if (read.samples.length === 0)
    return [[result.arm, { sample: { why: `${request.path} has no row that counts.` }, file }]];
  return read.samples.map(({ arm = result.arm, sample }) => [arm, { sample: inClaim(sample, claim), file }]);
}

/** Whether a reading was recorded from other bytes than its file has today. */
function isChanged({ result, file }: Group): boolean {
  const recorded = result["hash"];
  return (
    file !== undefined && typeof recorded === "string" && !file.hash.startsWith(recorded.replace(/^sha256[:-]/, ""))
  );
}
