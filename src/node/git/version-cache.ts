import { readFile } from "node:fs/promises";
import type { ObjectId } from "../../core/history/commit.ts";
import { writeFileAtomically } from "../write-file-atomically.ts";
import type { Pace } from "./pace.ts";
import type { VersionKind } from "./version-of-text.ts";
import type { VersionStore } from "./version-store.ts";

/** To be raised whenever the same bytes come to say something else, or say it otherwise; a test notices. */
const cacheVersion = 3;
const header = `learning-wall history cache ${cacheVersion}`;

/** Fewer new versions than this are read sooner than they are worth a file on somebody's disk. */
const worthWriting = 50;
/** A large cache is not written anew for less than this share of it. */
const shareWorthWriting = 0.02;

/** The blobs that some history leads to, by the kind of file that they are. */
export type ReachedBlobs = Readonly<Record<VersionKind, ReadonlySet<ObjectId>>>;

/** Takes a cache into the store. An absent or foreign one is empty, and of a damaged one the good lines count. */
export async function readVersionCache(path: string, store: VersionStore, pace: Pace): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => "");
  if (!text.startsWith(`${header}\n`)) return;
  for (let start = header.length + 1; start < text.length;) {
    const end = text.indexOf("\n", start);
    store.addLine(text.slice(start, end === -1 ? undefined : end));
    if (end === -1) return;
    start = end + 1;
    await pace();
  }
}

/**
 * Keeps what is known of the blobs that were reached, and of no others, where enough of it is new.
 *
 * Silent when that fails: it costs time, never an answer.
 */
export async function writeVersionCache(
  path: string,
  store: VersionStore,
  reached: readonly ReachedBlobs[],
  pace: Pace,
): Promise<void> {
  const count = reached.reduce((sum, { experiment, metric }) => sum + experiment.size + metric.size, 0);
  if (store.fresh < Math.max(worthWriting, count * shareWorthWriting)) return;
  const lines = new Set([header]);
  for (const blobs of reached) {
    for (const kind of ["experiment", "metric"] as const) {
      for (const id of blobs[kind]) {
        const line = store.lineOf(kind, id);
        if (line !== undefined) lines.add(line);
        await pace();
      }
    }
  }
  try {
    writeFileAtomically(path, `${Array.from(lines).join("\n")}\n`);
  } catch {
    // A full disk, or a home that nobody may write to.
  }
  store.settle();
}
