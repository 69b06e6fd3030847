import type { Sliced } from "../../core/base/sliced.ts";
import type { Pace } from "./pace.ts";

/** Runs sliced work to its end, and gives way in between. */
export async function runPaced<T>(work: Sliced<T>, pace: Pace): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const wait = pace();
    if (wait) await wait;
  }
}
