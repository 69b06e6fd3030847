import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { keyOfRequest, type DataRead, type DataReading, type DataRequest } from "../../core/data/data-reading.ts";
import { isSettled } from "../../core/index/source-cache.ts";
import { writeFileAtomically } from "../write-file-atomically.ts";
import type { DataFile, DataStamp } from "./find-data-file.ts";

/** What large files of rows came to, so that an unchanged one is not read again. */
export type DataCache = ReadonlyMap<string, CachedData>;

export interface CachedData {
  readonly stamp: DataStamp;
  /** By `keyOfRequest`. */
  readonly readings: ReadonlyMap<string, DataRead>;
}

/** To be raised whenever the same bytes come to other readings. */
const version = 2;
const sealLength = 32;

/** The answers to all requests of a file; `undefined` when it may have changed, or one was never asked. */
export function recallData(
  cache: DataCache,
  { uri, stamp }: DataFile,
  requests: readonly DataRequest[],
): readonly DataRead[] | undefined {
  const entry = cache.get(uri);
  if (!entry || !isSameStamp(entry.stamp, stamp)) return undefined;
  const readings = requests.flatMap((request) => entry.readings.get(keyOfRequest(request)) ?? []);
  return readings.length === requests.length ? readings : undefined;
}

function isSameStamp(a: DataStamp, b: DataStamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

/** What to keep of a file that was read; `undefined` where an equal stamp would prove nothing. */
export function toCachedData(
  { stamp }: DataFile,
  requests: readonly DataRequest[],
  readings: readonly DataReading[],
  readAt: number,
): CachedData | undefined {
  if (!isSettled(stamp.mtimeMs, readAt)) return undefined;
  const answered = requests.flatMap((request, at): [string, DataRead][] => {
    const reading = readings[at];
    return reading && !("why" in reading) ? [[keyOfRequest(request), reading]] : [];
  });
  return answered.length === 0 ? undefined : { stamp, readings: new Map(answered) };
}

/** Reads a cache; an absent or damaged one, or one of another version, is empty. */
export function readDataCache(path: string): DataCache {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(sealLength);
    if (!sealOf(body).equals(bytes.subarray(0, sealLength))) return new Map();
    const kept = deserialize(body) as { readonly version: number; readonly cache: DataCache };
    return kept.version === version ? kept.cache : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps a cache for the next time. Silent when that fails: it costs time, never an answer. */
export function writeDataCache(path: string, cache: DataCache): void {
  try {
    const body = serialize({ version, cache });
    writeFileAtomically(path, Buffer.concat([sealOf(body), body]));
  } catch {
    // A full disk, or a home that nobody may write to.
  }
}

function sealOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
