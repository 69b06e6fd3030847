import type { KindName } from "../model/kinds.ts";
import type { EntryOf } from "./entry.ts";

/** What git tells of an entry, each in a field that is absent where it tells nothing. */
type Told = Pick<EntryOf<KindName>, "fates" | "flagPlaces" | "wear">;

/** An entry with what git tells of it in a field; the same object where that is what the field holds. */
export function withTold<Name extends KindName, Field extends keyof Told>(
  entry: EntryOf<Name>,
  field: Field,
  told: Told[Field] | undefined,
): EntryOf<Name> {
  if (JSON.stringify(entry[field]) === JSON.stringify(told)) return entry;
  const { [field]: _, ...others } = entry;
  return (told === undefined ? others : { ...others, [field]: told }) as EntryOf<Name>;
}
