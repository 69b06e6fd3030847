/** The values between which the true one lies with the chosen confidence. An end may be infinite. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
