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
  readonly #lists = new Map<string, Provider | Map<string, Provider>>();

  constructor(before: KeyTable) {
    this.#before = before;
  }

  /** Lists the file at `uri` under the keys that it provides now, and no longer under those of before. */
  replace(
    before: Entry | undefined,
    after: Entry | undefined,
    provisionsOf: (entry: Entry) => readonly Provision[],
  ): void {
    const provider = after && providersWithFact(after);
    const old = new Map((before ? provisionsOf(before) : []).map(({ key, fact = "" }) => [key, fact]));
    const isSamePlace = before?.uri === after?.uri && before?.root === after?.root;
    for (const { key, fact = "" } of after ? provisionsOf(after) : []) {
      if (provider && !(isSamePlace && old.get(key) === fact)) this.#put(key, provider(fact));
      old.delete(key);
    }
    if (before) for (const key of old.keys()) this.#listOf(key).delete(before.uri);
  }

  /** Most keys are provided by one file, which needs no list. */
  #put(key: string, provider: Provider): void {
    const isFirst = !this.#lists.has(key) && !this.#before.has(key);
    if (isFirst) this.#lists.set(key, provider);
    else this.#listOf(key).set(provider.uri, provider);
  }

  finish(): KeyTable {
    return this.#before.with(Array.from(this.#lists, ([key, list]) => [key, sorted(list)] as const));
  }

  #listOf(key: string): Map<string, Provider> {
    const known = this.#lists.get(key);
    if (known instanceof Map) return known;
    const providers = known ? [known] : (this.#before.get(key) ?? []);
    const list = new Map(providers.map((provider) => [provider.uri, provider]));
    this.#lists.set(key, list);
    return list;
  }
}

/** Sorted, so that no answer depends on which file was seen first. */
function sorted(list: Provider | ReadonlyMap<string, Provider>): readonly Provider[] | undefined {
  if (!(list instanceof Map)) return [list as Provider];
  return list.size === 0 ? undefined : Array.from(list.values()).sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** One object for each fact that an entry tells, because it tells most of them under many keys. */
function providersWithFact({ uri, root, path, kind, id }: Entry): (fact: string) => Provider {
  let last: Provider | undefined;
  return (fact) => {
    if (last?.fact !== fact) last = { uri, root, path, kind, id, fact };
    return last;
  };
}
