import { registrationOf } from "../history/registration-of.ts";
import type { Registration } from "../history/registration.ts";
import type { EntryOf } from "./entry.ts";
import { versionOfEntry } from "./version-of-entry.ts";

const known = new WeakMap<EntryOf<"experiment">, Registration>();

/** How an experiment stands to its registered plan, in the text of this moment; `undefined` until git was asked. */
export function registrationOfEntry(entry: EntryOf<"experiment">): Registration | undefined {
  const { past, record } = entry;
  if (!past) return undefined;
  let registration = known.get(entry);
  if (!registration) {
    // Where git has no answer, as outside of a repository, the text of today is compared with nothing.
    const version = "why" in past ? undefined : versionOfEntry(entry);
    registration = registrationOf(past, version && { version, amendments: record.amendments });
    known.set(entry, registration);
  }
  return registration;
}
