/** How many of how many: clicks of users, passes of tests. */
export interface SampleProportion {
  readonly successes: number;
  readonly n: number;
}
