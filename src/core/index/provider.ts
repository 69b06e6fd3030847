import { SharedMap } from "../base/shared-map.ts";
import type { KindName } from "../model/kinds.ts";
import type { Entry } from "./entry.ts";
import type { Provision } from "./keys.ts";

/** A file that provides a key, with what it says under it. */
export interface Provider extends Pick<Entry, "uri" | "root" | "path" | "id"> {
  readonly kind: KindName;
  readonly fact: string;
}

/** Who provides each key, in the order of their URIs. A list is replaced only when somebody or a fact in it changes. */
export type KeyTable = SharedMap<readonly Provider[]>;

/** A key table and what shall become of it. */
export class KeyTableDraft {
  readonly #before: KeyTable;
  readonly #lists = new Map<string, Map<string, Provider>>();

  constructor(before: KeyTable) {
    this.#before = before;
  }

  /** Lists the file at `uri` under the keys that it provides now, and no longer under those of before. */
  replace(
    before: Entry | undefined,
    after: Entry | undefined,
    provisionsOf: (entry: Entry) => readonly Provision[],
  ): void {
    const old = new Map((before ? provisionsOf(before) : []).map(({ key, fact = "" }) => [key, fact]));
    const isSamePlace = before?.uri === after?.uri && before?.root === after?.root;
    for (const { key, fact = "" } of after ? provisionsOf(after) : []) {
      if (after && !(isSamePlace && old.get(key) === fact)) this.#listOf(key).set(after.uri, toProvider(after, fact));
      old.delete(key);
    }
    if (before) for (const key of old.keys()) this.#listOf(key).delete(before.uri);
  }

  finish(): KeyTable {
    const changes = Array.from(this.#lists, ([key, list]) => [key, sorted(list)] as const);
    return this.#before.with(new Map(changes));
  }

  #listOf(key: string): Map<string, Provider> {
    let list = this.#lists.get(key);
    if (!list) {
      list = new Map((this.#before.get(key) ?? []).map((provider) => [provider.uri, provider]));
      this.#lists.set(key, list);
    }
    return list;
  }
}

/** Sorted, so that no answer depends on which file was seen first. */
function sorted(list: ReadonlyMap<string, Provider>): readonly Provider[] | undefined {
  return list.size === 0 ? undefined : Array.from(list.values()).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function toProvider({ uri, root, path, kind, id }: Entry, fact: string): Provider {
  return { uri, root, path, kind, id, fact };
}
