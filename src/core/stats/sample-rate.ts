/** How many events in how much of something: incidents in days, errors in thousands of requests. */
export interface SampleRate {
  readonly events: number;
  readonly exposure: number;
}
