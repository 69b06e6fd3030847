import type { SharedMap } from "../base/shared-map.ts";

/** Who asked for which key, and what shall become of it. */
export class ReadersDraft {
  readonly #before: SharedMap<ReadonlySet<string>>;
  readonly #changes = new Map<string, Set<string>>();

  constructor(before: SharedMap<ReadonlySet<string>>) {
    this.#before = before;
  }

  /** Notes that `uri` asks for `after` now, and no longer for what else it asked for before. */
  replace(uri: string, before: ReadonlySet<string> = none, after: ReadonlySet<string> = none): void {
    for (const key of before) if (!after.has(key)) this.#readersOf(key).delete(uri);
    for (const key of after) if (!before.has(key)) this.#readersOf(key).add(uri);
  }

  finish(): SharedMap<ReadonlySet<string>> {
    return this.#before.with(
      Array.from(this.#changes, ([key, uris]) => [key, uris.size === 0 ? undefined : uris] as const),
    );
  }

  #readersOf(key: string): Set<string> {
    let uris = this.#changes.get(key);
    if (!uris) {
      uris = new Set(this.#before.get(key));
      this.#changes.set(key, uris);
    }
    return uris;
  }
}

const none: ReadonlySet<string> = new Set();
