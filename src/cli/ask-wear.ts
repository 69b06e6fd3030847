import { applyWear, wantedWear } from "../core/index/apply-wear.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import type { Io } from "./io.ts";

/** The snapshot with how far the code of its learnings was rewritten; git is not asked where none is about code. */
export async function askWear(
  { repository }: Pick<Io, "repository">,
  snapshot: Snapshot,
  root: string,
): Promise<Snapshot> {
  const wanted = wantedWear(snapshot, root);
  if (wanted.length === 0) return snapshot;
  const answer = await repository.readWear({ folder: root, questions: wanted.map(({ question }) => question) });
  return "why" in answer ? snapshot : applyWear(snapshot, root, wanted, answer);
}
