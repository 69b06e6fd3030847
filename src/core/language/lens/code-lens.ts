import type { Range } from "../../base/position.ts";
import type { StepName } from "../../cycle/step.ts";
import type { Location } from "../names/location.ts";
import type { Comparison } from "./comparison.ts";

/** A line of text above a line of a file, and what it leads to. */
export interface CodeLens {
  readonly range: Range;
  readonly title: string;
  /** The codicon before the title. */
  readonly shape?: string;
  readonly tooltip: string;
  readonly leadsTo:
    | { readonly type: "wall" }
    | { readonly type: "places"; readonly places: readonly Location[] }
    | { readonly type: "comparison"; readonly comparison: Comparison }
    /** What git says of the plan, to choose from. */
    | { readonly type: "history" }
    /** What was learned elsewhere and applies here, to choose from. */
    | { readonly type: "learnings" }
    /** A step of the cycle with this file. */
    | { readonly type: "step"; readonly step: StepName };
}
