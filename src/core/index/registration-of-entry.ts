import { registrationOf } from "../history/registration-of.ts";
import type { Registration } from "../history/registration.ts";
import { experimentVersionOf } from "../history/version.ts";
import type { EntryOf } from "./entry.ts";

const known = new WeakMap<EntryOf<"experiment">, Registration>();

/** How an experiment stands to its registered plan, in the text of this moment; `undefined` until git was asked. */
export function registrationOfEntry(entry: EntryOf<"experiment">): Registration | undefined {
  const { past, record, source } = entry;
  if (!past) return undefined;
  let registration = known.get(entry);
  if (!registration) {
    const isReadable = source.root !== undefined && !source.isBroken;
    const today = { version: experimentVersionOf(record, source), amendments: record.amendments };
    registration = registrationOf(past, isReadable ? today : undefined);
    known.set(entry, registration);
  }
  return registration;
}
