import type { ObjectId } from "../../history/commit.ts";

/** Where the main line stands, and how it came there. */
export interface Main {
  readonly tip: ObjectId;
  readonly line: FirstParents;
}

/** The commits from one back to its first ancestor, always by the first parent, with their number on the way. */
export type FirstParents = ReadonlyMap<ObjectId, number>;

/** One that only lags behind another holds nothing that the other does not. */
export function withoutLaggards(mains: readonly Main[]): readonly Main[] {
  return mains.filter(({ tip }) => !mains.some((other) => other.tip !== tip && other.line.has(tip)));
}
