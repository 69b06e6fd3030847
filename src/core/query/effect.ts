/** How much a metric changed beside what it was. Plain JSON. */
export interface Effect {
  /** 0.15 for +15%; above -1. */
  readonly change: number;
  /** The standard error of the logarithm of the ratio: of 1.15 for +15%. */
  readonly error: number;
  /** What it was compared with: others at the same time, or a number that stood fixed. */
  readonly against: "control" | "baseline";
}
