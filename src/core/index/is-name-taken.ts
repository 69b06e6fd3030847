import { claimOf } from "../model/kinds.ts";
import { findByKey } from "./find.ts";
import { idKey } from "./keys.ts";
import type { Snapshot } from "./snapshot.ts";

/** Whether another file of a root has the id that the name of a file would give, wherever it lies. */
export function isNameTaken(snapshot: Snapshot, root: string, name: string): boolean {
  const claim = claimOf(name);
  return claim !== undefined && findByKey(snapshot, idKey(claim.kind, claim.id)).some((entry) => entry.root === root);
}
