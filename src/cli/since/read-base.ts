import { applyChanges, type FileChange, type Snapshot } from "../../core/index/snapshot.ts";
import { forgetData } from "../../core/index/forget-data.ts";
import { forgetFlags } from "../../core/index/forget-flags.ts";
import { parseSource, tooLarge, unreadableSource } from "../../core/source/parse-source.ts";
import { askHistory } from "../ask-history.ts";
import type { Base } from "../git-port.ts";
import type { Io } from "../io.ts";
import type { Workspace } from "../read-workspace.ts";
import { WrongUse } from "../wrong-use.ts";

/**
 * The snapshot of the merge base of a revision and the head, with the history that led to it.
 *
 * @throws WrongUse when there is no such revision, or nothing that both come from.
 */
export async function readBaseSnapshot(io: Io, workspace: Workspace, revision: string): Promise<Snapshot> {
  const base = await io.git.readBase(workspace.root, revision);
  if ("refusal" in base) throw new WrongUse(base.refusal);
  return snapshotAt(io, workspace, base);
}

/**
 * The snapshot of a commit, with the history that led to it.
 *
 * Of files of rows, and of code with flags, it knows those that are today what they were then; of the others nobody knows
 * what they held. What became of branches is the same for then and now.
 * Files that are today what they were then stay the same objects, so that checking it costs what changed since.
 */
export async function snapshotAt(io: Io, { root, snapshot }: Workspace, base: Base): Promise<Snapshot> {
  const changes = Array.from(base.texts, ([uri, text]): FileChange | undefined => {
    if (text === undefined) return { uri, root, source: unreadableSource(tooLarge) };
    return io.readText(uri)?.text === text ? undefined : { uri, root, source: parseSource(text) };
  });
  const born = [...snapshot.entries.keys(), ...snapshot.aside.keys()].filter((uri) => !base.texts.has(uri));
  const before = applyChanges(snapshot, [
    ...changes.flatMap((change) => change ?? []),
    ...born.map((uri): FileChange => ({ uri, root })),
  ]);
  return askHistory(io, forgetFlags(forgetData(before, base.changed), base.changed), root, base.commit);
}
