import { dayOfInstant, type Day } from "../core/base/day.ts";
import { relativePath } from "../core/base/uri.ts";
import { isExcluded } from "../core/index/is-excluded.ts";
import { applyChanges, emptySnapshot, settingsOf, type FileChange, type Snapshot } from "../core/index/snapshot.ts";
import type { Settings } from "../core/model/settings.ts";
import { parseSource } from "../core/source/parse-source.ts";
import { askData } from "./ask-data.ts";
import { askHistory } from "./ask-history.ts";
import { fixedDay } from "./fixed-day.ts";
import type { Io } from "./io.ts";
import { findRoot } from "./find-root.ts";
import type { CommonFlags } from "./verb.ts";
import { WrongUse } from "./wrong-use.ts";

/** All that a verb answers from. */
export interface Workspace {
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly today: Day;
}

/**
 * Reads every file of ours below the root that the flags name, the files of rows that its experiments ask for, and what
 * history says of them.
 */
export async function readWorkspace(io: Io, flags: CommonFlags): Promise<Workspace> {
  const { root, snapshot, today } = await readRecords(io, flags);
  return { root, snapshot: await askHistory(io, await askData(io, snapshot, root), root), today };
}

/** Reads every file of ours below the root that the flags name, and nothing else: git is not asked. */
export async function readRecords(io: Io, flags: CommonFlags): Promise<Workspace> {
  const root = findRoot(io, flags);
  const uris = await listFiles(io, root);
  const sources = await io.readSources(root, uris);
  for (const uri of uris) {
    const path = relativePath(uri, root);
    if (!sources.has(uri) && path.includes("\uFFFD")) io.err(`${path} was not read: its name is not UTF-8.\n`);
  }
  const changes = uris.map((uri): FileChange => ({ uri, root, source: sources.get(uri) }));
  const snapshot = applyChanges(emptySnapshot(), changes);
  return { root, snapshot, today: todayOf(io, flags, settingsOf(snapshot, root)) };
}

/** The day to judge by: what was typed, else what the environment says, else the clock. */
export function todayOf(io: Io, flags: Pick<CommonFlags, "today">, { timeZone }: Settings): Day {
  return fixedDay(io, flags) ?? dayOfInstant(io.now(), timeZone);
}

async function listFiles(io: Io, root: string): Promise<readonly string[]> {
  const globs = foldersExcluded(io, root);
  const listing = await listOrRefuse(io, root, (folder) => !isExcluded(folder, globs));
  for (const folder of listing.unreadable) {
    io.err(`What is in ${relativePath(folder, root)} was not read: the folder may not be listed.\n`);
  }
  return listing.files;
}

async function listOrRefuse(io: Io, root: string, mayEnter: (folder: string) => boolean): ReturnType<Io["listFiles"]> {
  try {
    return await io.listFiles(root, mayEnter);
  } catch {
    throw new WrongUse(`The root ${io.toPath(root)} cannot be read; name a folder with --root.`);
  }
}

/** Where settings may stand, the one that counts last. */
export const settingsFiles = ["learning/learning.yml", "learning/learning.yaml", "learning.yml", "learning.yaml"];

/**
 * Globs of `exclude:` that cover all that a folder holds, so that the walk can leave it out.
 *
 * The snapshot leaves excluded files out anyhow; this only saves the way into folders such as `vendor`.
 */
function foldersExcluded(io: Io, root: string): readonly string[] {
  const changes = settingsFiles.flatMap((path): FileChange[] => {
    const uri = `${root}/${path}`;
    const file = io.readText(uri);
    return file ? [{ uri, root, source: parseSource(file.text) }] : [];
  });
  const { exclude = [] } = settingsOf(applyChanges(emptySnapshot(), changes), root);
  return exclude.filter((glob) => glob.endsWith("/**"));
}
