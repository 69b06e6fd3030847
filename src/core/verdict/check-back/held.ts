import type { Day } from "../../base/day.ts";

/** Whether a threshold was met again, or what people said of it; `unknown` where neither can be told. */
export type HeldState = "held" | "not-held" | "unknown";

/**
 * How the past decision looks beside it: a claim that was supported held, or did not; any other finding changed.
 *
 * Only what was decided is marked, because only that can be lost again.
 */
export type HeldMark = "held" | "not-held" | "changed";

/** What became of one check-back. Plain JSON. */
export interface Held {
  readonly due: Day;
  /** The day on which it was measured again. */
  readonly date: Day;
  readonly state: HeldState;
  readonly mark: HeldMark | null;
  /** What was measured: "8.8%"; absent where nothing was, or it cannot be read. */
  readonly value?: string;
  /** What came out against the threshold, or what to write so that it can be told. */
  readonly sentence: string;
  /** How exactly it was measured: "A true rate from 7.2% to 10.4% fits."; absent where no interval exists. */
  readonly fitting?: string;
}
