/** All that is known of one card, in the order in which it happened. Plain JSON. */
export interface Story {
  readonly uri: string;
}
