import { SharedMap } from "../../core/base/shared-map.ts";
import type { Entry } from "../../core/index/entry.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import type { WallStatus } from "../../protocol/to-wall.ts";

/** The files that cannot be read, from one snapshot to the next: looks only at those that changed. */
export class BrokenFiles {
  readonly #broken = new Map<string, Entry>();
  #seen: Snapshot["entries"] = SharedMap.empty();
  #first: WallStatus["unreadable"];

  /** The first of them by its path, and how many there are. */
  firstIn({ entries }: Snapshot): WallStatus["unreadable"] {
    if (this.#takeIn(entries)) this.#first = this.#findFirst();
    return this.#first;
  }

  /** @returns Whether others are broken now, or the same in other ways. */
  #takeIn(entries: Snapshot["entries"]): boolean {
    const changed = entries.keysApartFrom(this.#seen);
    this.#seen = entries;
    let isOther = false;
    for (const uri of changed) {
      const entry = entries.get(uri);
      const wasBroken = this.#broken.delete(uri);
      if (entry?.source.isBroken) this.#broken.set(uri, entry);
      isOther ||= wasBroken || this.#broken.has(uri);
    }
    return isOther;
  }

  #findFirst(): WallStatus["unreadable"] {
    let first: Entry | undefined;
    for (const entry of this.#broken.values()) if (!first || comesBefore(entry, first)) first = entry;
    const problem = first?.source.problems[0];
    if (!first || !problem) return undefined;
    const { uri, path: file } = first;
    return { count: this.#broken.size, uri, file, line: problem.range.start.line, message: problem.message };
  }
}

function comesBefore(a: Entry, b: Entry): boolean {
  return (a.path.localeCompare(b.path) || (a.uri < b.uri ? -1 : 1)) < 0;
}
