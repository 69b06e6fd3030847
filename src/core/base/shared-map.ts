import { hashText } from "./hash-text.ts";

const bucketCount = 4096;
const empty: ReadonlyMap<string, never> = new Map<string, never>();
const noBuckets: readonly ReadonlyMap<string, never>[] = Array.from({ length: bucketCount }, () => empty);

/**
 * An immutable map by text that shares with its successors what they leave alone.
 *
 * A change copies one bucket of a few instead of all of ten thousand, and two maps tell quickly where they may
 * differ. Its order is stable for equal keys and says nothing.
 */
export class SharedMap<Value> {
  readonly #buckets: readonly ReadonlyMap<string, Value>[];
  readonly size: number;

  private constructor(buckets: readonly ReadonlyMap<string, Value>[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  static empty<Value>(): SharedMap<Value> {
    return new SharedMap<Value>(noBuckets, 0);
  }

  get(key: string): Value | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#buckets[bucketOf(key)]?.has(key) ?? false;
  }

  *keys(): IterableIterator<string> {
    for (const bucket of this.#buckets) yield* bucket.keys();
  }

  *values(): IterableIterator<Value> {
    for (const bucket of this.#buckets) yield* bucket.values();
  }

  *[Symbol.iterator](): IterableIterator<[string, Value]> {
    for (const bucket of this.#buckets) yield* bucket;
  }

  /** The map after `changes`, in which `undefined` takes a key out; the same object when there are none. */
  with(changes: ReadonlyMap<string, Value | undefined>): SharedMap<Value> {
    if (changes.size === 0) return this;
    const buckets = [...this.#buckets];
    const copied = new Map<number, Map<string, Value>>();
    let size = this.size;
    for (const [key, value] of changes) {
      const at = bucketOf(key);
      let bucket = copied.get(at);
      if (!bucket) {
        bucket = new Map(this.#buckets[at]);
        copied.set(at, bucket);
        buckets[at] = bucket;
      }
      size -= bucket.size;
      if (value === undefined) bucket.delete(key);
      else bucket.set(key, value);
      size += bucket.size;
    }
    return new SharedMap(buckets, size);
  }

  /** The keys whose values may differ from those in `other`, those that only one of the two has included. */
  keysApartFrom(other: SharedMap<Value>): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const [at, bucket] of this.#buckets.entries()) {
      const before = other.#buckets[at];
      if (before === bucket) continue;
      for (const [key, value] of bucket) if (before?.get(key) !== value) keys.add(key);
      for (const key of before?.keys() ?? []) if (!bucket.has(key)) keys.add(key);
    }
    return keys;
  }
}

function bucketOf(key: string): number {
  return hashText(key) % bucketCount;
}
