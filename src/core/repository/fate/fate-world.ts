import type { Unanswered } from "../../history/unanswered.ts";
import type { BranchPlace } from "../branch-facts.ts";
import type { KnownBranch } from "./known-branches.ts";
import type { MainLine } from "./main-line.ts";

/** A repository as far as a judgement of its branches needs it. */
export interface FateWorld {
  readonly branches: ReadonlyMap<string, KnownBranch>;
  readonly places: ReadonlyMap<string, BranchPlace>;
  readonly main?: MainLine;
  /** Why not all of its history is here. */
  readonly lacks?: Unanswered;
  /** The names of all branches that links name. */
  readonly linked: ReadonlySet<string>;
}

/** A branch with all who name it. */
export interface AskedBranch {
  readonly name: string;
  readonly units: readonly string[];
  readonly isMeasured: boolean;
  /** Whether one of its units names another branch as well: then a trailer of the unit may be about that one. */
  readonly hasSiblings: boolean;
  /** Whether a file of this very repository may name it. */
  readonly isNamedHere: boolean;
}
