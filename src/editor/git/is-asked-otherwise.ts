import type { Entry } from "../../core/index/entry.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";

/**
 * Whether git would be asked otherwise about the files of now than about those before.
 *
 * @param askedOf What it is asked because of a file; empty where that is nothing.
 */
export function isAskedOtherwise(
  before: Snapshot["entries"],
  now: Snapshot["entries"],
  askedOf: (entry: Entry | undefined) => string,
): boolean {
  return Array.from(now.keysApartFrom(before)).some((uri) => {
    const [old, young] = [before.get(uri), now.get(uri)];
    return old?.source !== young?.source && askedOf(old) !== askedOf(young);
  });
}
