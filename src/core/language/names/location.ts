import type { Range } from "../../base/position.ts";

/** A place in a file. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}
