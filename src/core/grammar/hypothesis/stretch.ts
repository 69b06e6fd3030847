/** Tokens from number `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
