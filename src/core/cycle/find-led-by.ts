import { findById } from "../index/find.ts";
import type { EntryOf } from "../index/entry.ts";
import type { FileMoment } from "./moment.ts";

/** The unit or experiment of an id, which may lead to a new one. */
export function findLedBy(
  { snapshot, root }: Pick<FileMoment, "snapshot" | "root">,
  id: string,
): EntryOf<"unit"> | EntryOf<"experiment"> | undefined {
  return findById(snapshot, "unit", id, root) ?? findById(snapshot, "experiment", id, root);
}
