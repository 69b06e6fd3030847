import { hashText } from "./hash-text.ts";

/** How many shelves there are, and how many buckets on each. */
const width = 128;
type Bucket<Value> = ReadonlyMap<string, Value>;
type Shelf<Value> = readonly Bucket<Value>[];
const noShelf: Shelf<never> = Array.from({ length: width }, () => new Map<string, never>());
const noShelves: readonly Shelf<never>[] = Array.from({ length: width }, () => noShelf);

/**
 * An immutable map by text that shares with its successors what they leave alone.
 *
 * Its keys lie in buckets, and these on shelves: a change copies a bucket of a few keys with its shelf, not all of
 * ten thousand, and two maps tell quickly where they may differ. Its order is stable for equal keys and says nothing.
 */
export class SharedMap<Value> {
  readonly #shelves: readonly Shelf<Value>[];
  readonly size: number;

  private constructor(shelves: readonly Shelf<Value>[], size: number) {
    this.#shelves = shelves;
    this.size = size;
  }

  static empty<Value>(): SharedMap<Value> {
    return new SharedMap<Value>(noShelves, 0);
  }

  get(key: string): Value | undefined {
    return this.size === 0 ? undefined : this.#bucketOf(key)?.get(key);
  }

  has(key: string): boolean {
    return 0 < this.size && (this.#bucketOf(key)?.has(key) ?? false);
  }

  *keys(): IterableIterator<string> {
    for (const bucket of this.#filledBuckets()) yield* bucket.keys();
  }

  *values(): IterableIterator<Value> {
    for (const bucket of this.#filledBuckets()) yield* bucket.values();
  }

  *[Symbol.iterator](): IterableIterator<[string, Value]> {
    for (const bucket of this.#filledBuckets()) yield* bucket;
  }

  /** The map after `changes`, in which `undefined` takes a key out; the same object when there are none. */
  with(changes: Iterable<readonly [key: string, value: Value | undefined]>): SharedMap<Value> {
    const shelves = this.#shelves.slice();
    const copied = new Map<number, Map<string, Value>>();
    let size = this.size;
    for (const [key, value] of changes) {
      const bucket = this.#copyOf(placeOf(key), shelves, copied);
      size -= bucket.size;
      if (value === undefined) bucket.delete(key);
      else bucket.set(key, value);
      size += bucket.size;
    }
    return copied.size === 0 ? this : new SharedMap(shelves, size);
  }

  /** The keys whose values may differ from those in `other`, those that only one of the two has included. */
  keysApartFrom(other: SharedMap<Value>): ReadonlySet<string> {
    const keys = new Set<string>();
    for (let at = 0; at < width; at++) {
      const [shelf, before] = [this.#shelves[at], other.#shelves[at]];
      if (shelf !== before) addKeysApart(keys, shelf ?? noShelf, before ?? noShelf);
    }
    return keys;
  }

  /** Most maps are small, and of the sixteen thousand buckets most are empty. */
  *#filledBuckets(): IterableIterator<Bucket<Value>> {
    for (const shelf of this.#shelves) {
      if (shelf === noShelf) continue;
      for (const bucket of shelf) if (0 < bucket.size) yield bucket;
    }
  }

  #bucketOf(key: string): Bucket<Value> | undefined {
    const place = placeOf(key);
    return this.#shelves[shelfOf(place)]?.[place % width];
  }

  /** The bucket at a place, copied with its shelf when it is changed for the first time. */
  #copyOf(place: number, shelves: Shelf<Value>[], copied: Map<number, Map<string, Value>>): Map<string, Value> {
    let bucket = copied.get(place);
    if (!bucket) {
      const at = shelfOf(place);
      const shelf = (shelves[at] ?? noShelf).slice();
      bucket = new Map(shelf[place % width]);
      shelf[place % width] = bucket;
      shelves[at] = shelf;
      copied.set(place, bucket);
    }
    return bucket;
  }
}

function addKeysApart<Value>(keys: Set<string>, shelf: Shelf<Value>, before: Shelf<Value>): void {
  for (let at = 0; at < width; at++) {
    const bucket = shelf[at] ?? nothing;
    const other = before[at] ?? nothing;
    if (bucket === other) continue;
    for (const [key, value] of bucket) if (other.get(key) !== value) keys.add(key);
    for (const key of other.keys()) if (!bucket.has(key)) keys.add(key);
  }
}

const nothing: Bucket<never> = new Map<string, never>();

function placeOf(key: string): number {
  return hashText(key) % (width * width);
}

function shelfOf(place: number): number {
  return Math.floor(place / width);
}
