import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import { refuseSameId } from "../refuse-same-id.ts";
import { WrongUse } from "../wrong-use.ts";

/** The unit that a person means by `ID` or `unit:ID`. @throws WrongUse where there is none, or more than one. */
export function findUnit(snapshot: Snapshot, reference: string): EntryOf<"unit"> {
  const units = entriesOfKind(snapshot, "unit");
  const unit = units.find(({ id }) => id === reference || `unit:${id}` === reference);
  if (!unit) {
    const ids = units.map(({ id }) => id);
    throw new WrongUse(`There is no unit "${reference}"; ${insteadOf(reference, ids, '"uol list" lists them.')}`);
  }
  refuseSameId(snapshot, unit);
  return unit;
}
