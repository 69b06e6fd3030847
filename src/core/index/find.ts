import type { KindName } from "../model/kinds.ts";
import type { Entry, EntryOf } from "./entry.ts";
import { idKey } from "./keys.ts";
import type { Provider } from "./provider.ts";
import type { Snapshot } from "./snapshot.ts";

/** Who provides a key, in the order of their URIs. */
export function providersOf({ byKey }: Snapshot, key: string): readonly Provider[] {
  return byKey.get(key) ?? [];
}

/** The entries that provide a key, in the order of their URIs. */
export function findByKey(snapshot: Snapshot, key: string): Entry[] {
  return providersOf(snapshot, key).flatMap(({ uri }) => snapshot.entries.get(uri) ?? []);
}

/**
 * The entry of an id: in the folder that asks, else in the other folders of the workspace.
 *
 * Of several with the same id (a fault that has its own finding) the first one answers.
 */
export function findById<Name extends KindName>(
  snapshot: Snapshot,
  kind: Name,
  id: string,
  root: string,
): EntryOf<Name> | undefined {
  const found = findByKey(snapshot, idKey(kind, id)).filter((entry) => entry.id === id) as unknown as EntryOf<Name>[];
  return found.find((entry) => entry.root === root) ?? found[0];
}

/** The unit of learning that an experiment serves. */
export function findUnitOf(
  { record: { unit }, root }: Pick<EntryOf<"experiment">, "record" | "root">,
  snapshot: Snapshot,
): EntryOf<"unit"> | undefined {
  return unit === undefined ? undefined : findById(snapshot, "unit", unit, root);
}
