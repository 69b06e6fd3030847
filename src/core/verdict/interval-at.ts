import { tuned } from "../stats/sequential-mean.ts";
import { tailOf } from "./judge/one-sided.ts";
import { isRefusal, type Judgement } from "./judgement.ts";
import { weigh, type Way, type Weighed } from "./weigh.ts";

/**
 * The interval that decides where a p-value counts several times: wider, so that both say the same. Without ends where
 * no method gives one.
 */
export function intervalAt(
  { claim, compared }: Pick<Weighed, "claim" | "compared">,
  way: Way,
  times: number,
): Judgement["interval"] {
  const answer = weigh(claim, compared, wayAt(way, times));
  return isRefusal(answer) ? [null, null] : answer.judgement.interval;
}

/** The same method at a stricter level; what holds at any time stays tuned as it was. */
function wayAt({ level, expectedN }: Way, times: number): Way {
  const tail = tailOf(level);
  const stricter = 1 - tail / times;
  if (expectedN === undefined) return { level: stricter };
  return { level: stricter, expectedN: (expectedN * tuned((2 * tail) / times)) / tuned(2 * tail) };
}
