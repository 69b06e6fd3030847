import type { ObjectId } from "../../history/commit.ts";

/** Two commits that are compared; without the second, the first one with nothing. */
export interface Pair {
  readonly tip: ObjectId;
  readonly base: ObjectId | undefined;
}

export function keyOfPair({ tip, base = "" }: Pair): string {
  return `${tip} ${base}`;
}
