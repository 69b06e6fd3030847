import type { LeftOut } from "../data/data-reading.ts";
import type { Day } from "../base/day.ts";
import type { Sample } from "../data/sample.ts";
import type { Result } from "../model/experiment.ts";
import type { Claim } from "./claim.ts";
import { dataRequestOf } from "./data-requests-of.ts";
import { insideWindow } from "./inside-window.ts";
import { inClaim } from "./in-claim.ts";
import { sampleOf } from "./sample-of.ts";
import type { Unusable } from "./unusable.ts";
import type { VerdictInput } from "./verdict-input.ts";

/** What was read of one metric, as it stands after the latest look. */
export interface Readings {
  /** The latest of each arm; `undefined` stands for "no arms". */
  readonly samples: ReadonlyMap<string | undefined, Sample>;
  /** When each of them was read; empty where no day is written. */
  readonly days: ReadonlyMap<string | undefined, Day>;
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
  const isInside = insideWindow(input);
  const counted = written.filter(isInside);
  const outside = counted.length === written.length ? [] : written.filter((result) => !isInside(result));
  const seen = until === undefined ? counted : counted.filter(({ date = "" }) => date <= until);
  const latest = latestOf(seen, input, claim);
  const groups = Array.from(latest.values());
  const { samples, days, unusable, unread } = samplesIn(latest);
  const { leftOut, outsideRows, changed } = filesIn(groups);
  // Each by its name: to spread the parts would cost as much as to find them.
  return {
    samples,
    days,
    unusable,
    unread,
    leftOut,
    outsideRows,
    changed,
    outside: outside.map(({ date = "" }) => date),
    handTyped: groups.filter(({ result }) => result.data === undefined && result.source === undefined).length,
    looks: daysOf(counted),
    isRead: written.length > 0,
  };
}

function samplesIn(latest: Latest): Pick<Readings, "samples" | "days" | "unusable" | "unread"> {
  const samples = new Map<string | undefined, Sample>();
  const days = new Map<string | undefined, Day>();
  const unusable: Unusable[] = [];
  const unread = new Set<string>();
  for (const [arm, { sample, date }] of latest) {
    if ("type" in sample) {
      samples.set(arm, sample);
      days.set(arm, date);
    } else if ("unread" in sample) unread.add(sample.unread);
    else unusable.push(sample);
  }
  return { samples, days, unusable, unread: Array.from(unread) };
}

function filesIn(groups: readonly Group[]): Pick<Readings, "leftOut" | "outsideRows" | "changed"> {
  const ofFiles = groups.filter(({ file }) => file !== undefined);
  if (ofFiles.length === 0) return fromNoFile;
  const files = Array.from(new Set(ofFiles.flatMap(({ file }) => file ?? [])));
  return {
    leftOut: files.flatMap(({ path, leftOut }) => (leftOut.count > 0 ? [{ path, rows: leftOut }] : [])),
    outsideRows: files.flatMap(({ path, outside }) => (outside.count > 0 ? [{ path, rows: outside }] : [])),
    changed: Array.from(new Set(ofFiles.filter(isChanged).flatMap(({ file }) => file?.path ?? []))),
  };
}

const fromNoFile = { leftOut: [], outsideRows: [], changed: [] };

function daysOf(results: readonly Result[]): readonly Day[] {
  const days = new Set<Day>();
  for (const { date } of results) if (date !== undefined) days.add(date);
  return Array.from(days).sort();
}

/** Readings with a number, or a file of them; what people judged is no reading of a metric. */
function resultsOf({ record }: VerdictInput, metric: string): readonly Result[] {
  const { results = [], metric: primary = "" } = record;
  return results.filter((result) => (result.metric ?? primary) === metric && result.judged === undefined);
}

interface Group {
  readonly date: Day;
  readonly result: Result;
  readonly sample: Sample | Unusable | { readonly unread: string };
  readonly file?: FileOfRows | undefined;
}

interface FileOfRows {
  readonly path: string;
  readonly hash: string;
  readonly leftOut: LeftOut;
  readonly outside: LeftOut;
}

type Latest = ReadonlyMap<string | undefined, Group>;

/** Of two readings on one day the later line. */
function latestOf(results: readonly Result[], input: VerdictInput, claim: Claim): Latest {
  const latest = new Map<string | undefined, Group>();
  for (const result of results) {
    const { date = "" } = result;
    for (const [arm, { sample, file }] of groupsOf(result, input, claim)) {
      const known = latest.get(arm);
      if (!known || known.date <= date) latest.set(arm, { date, result, sample, file });
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
function isChanged({ result: { hash }, file }: Group): boolean {
  return file !== undefined && hash !== undefined && !file.hash.startsWith(hash.replace(/^sha256[:-]/, ""));
}
