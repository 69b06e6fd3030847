import type { Commit, ObjectId } from "../../core/history/commit.ts";
import type { Blob } from "./blob-parser.ts";
import { kindOfPath } from "./kind-of-path.ts";
import { findMissingBlobs, isPartialClone } from "./missing-blobs.ts";
import type { Repository } from "./open-repository.ts";
import type { Pace } from "./pace.ts";
import { readBlobs } from "./read-blobs.ts";
import { versionOfText, type TextVersion, type VersionKind } from "./version-of-text.ts";
import type { VersionStore } from "./version-store.ts";

/** How blobs are to be read. */
export interface BlobReading {
  /** Whether git would fetch what a partial clone lacks, and must not be asked for it. */
  readonly fetchesUnasked: boolean;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads into the store what every version of these commits says that it does not know yet.
 *
 * @returns Whether the repository lacks some of them.
 * @throws GitFailure when git does not come to its end.
 */
export async function readVersions(
  repository: Repository,
  commits: readonly Commit[],
  store: VersionStore,
  { fetchesUnasked, pace, signal }: BlobReading,
): Promise<boolean> {
  const all = await unknownBlobs(commits, store, pace);
  const mayFetch = fetchesUnasked && 0 < all.length && (await isPartialClone(repository, signal));
  const ids = all.map(({ id }) => id);
  const missing = mayFetch ? await findMissingBlobs(repository, ids, signal) : new Set<ObjectId>();
  for (const { kind, id } of all) if (missing.has(id)) store.keep(kind, id, "missing");
  const wanted = all.filter(({ id }) => !missing.has(id));
  if (wanted.length === 0) return 0 < missing.size;
  return (await readInto(store, wanted, repository, { pace, signal })) || 0 < missing.size;
}

interface WantedBlob {
  readonly path: string;
  readonly kind: VersionKind;
  readonly id: ObjectId;
}

/** Path by path, and each from its first version on, so that every text is read next to the one that it came from. */
async function unknownBlobs(
  commits: readonly Commit[],
  store: VersionStore,
  pace: Pace,
): Promise<readonly WantedBlob[]> {
  const seen = { experiment: new Set<ObjectId>(), metric: new Set<ObjectId>() };
  const byPath = new Map<string, WantedBlob[]>();
  for (let at = commits.length - 1; 0 <= at; at--) {
    for (const { path, before, after } of commits[at]?.changes ?? []) {
      const kind = kindOfPath(path);
      for (const id of kind ? [before, after] : []) {
        if (id === undefined || !kind || seen[kind].has(id)) continue;
        seen[kind].add(id);
        const known = store.find(kind, id);
        if (known !== undefined && known !== "missing") continue;
        const blobs = byPath.get(path);
        if (blobs) blobs.push({ path, kind, id });
        else byPath.set(path, [{ path, kind, id }]);
      }
      const wait = pace();
      if (wait) await wait;
    }
  }
  return Array.from(byPath.values()).flat();
}

async function readInto(
  store: VersionStore,
  wanted: readonly WantedBlob[],
  repository: Repository,
  { pace, signal }: Omit<BlobReading, "fetchesUnasked">,
): Promise<boolean> {
  const ids = wanted.map(({ id }) => id);
  let at = 0;
  let isMissing = false;
  let before: { readonly path: string; readonly text: TextVersion } | undefined;
  for await (const blob of readBlobs(repository, ids, signal)) {
    const { path, kind, id } = wanted[at++] as WantedBlob;
    const text = textOf(blob);
    if (text === undefined) {
      isMissing ||= blob.why === "missing";
      store.keep(kind, id, blob.why === "missing" ? "missing" : "unreadable");
    } else {
      const read = versionOfText(kind, text, before?.path === path ? before.text : undefined);
      store.keep(kind, id, read.version);
      before = { path, text: read };
    }
    await pace();
  }
  return isMissing;
}

const strict = new TextDecoder("utf-8", { fatal: true });

function textOf({ bytes }: Blob): string | undefined {
  try {
    return bytes && strict.decode(bytes);
  } catch {
    return undefined;
  }
}
