import type { Day } from "../../base/day.ts";
import type { ObjectId } from "../../history/commit.ts";
import type { EntryOf } from "../../index/entry.ts";

/** By what a record touches a path. Plain JSON. */
export interface WhyReason {
  /**
   * - `path`: its own globs, or those of its unit, mean the path.
   * - `metric`: it measures what depends on this code.
   * - `unit`: its unit touches the path.
   * - `learning`: what was learned in it applies to the path.
   * - `branch`: a commit of a branch that the unit names changed the path.
   * - `trailer`: a commit whose message names the unit changed the path.
   */
  readonly by: "path" | "metric" | "unit" | "learning" | "branch" | "trailer";
  /** "path src/checkout/**", "branch learn/x, merged 12 Mar". */
  readonly words: string;
  /** The latest commit by which it touches, and its day. */
  readonly commit?: ObjectId;
  readonly date?: Day;
}

/** A record that touches a path, and why. */
export interface Touched<Kind extends "unit" | "experiment"> {
  readonly entry: EntryOf<Kind>;
  readonly reasons: readonly WhyReason[];
}
