import type { Entry } from "../core/index/entry.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import { WrongUse } from "./wrong-use.ts";

/** @throws WrongUse where another file has the id of this one, so that nobody knows into which a person wants to write. */
export function refuseSameId({ entries }: Snapshot, { kind, id }: Entry): void {
  const same = Array.from(entries.values()).filter((entry) => entry.kind === kind && entry.id === id);
  if (same.length < 2) return;
  const paths = same.map(({ path }) => path).toSorted();
  throw new WrongUse(`More than one file has the id "${id}": ${paths.join(", ")}; give all but one another name.`);
}
