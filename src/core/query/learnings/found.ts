import type { Entry, EntryOf } from "../../index/entry.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";

/** A learning that was found to apply, before anybody weighed how sure it is. */
export interface Found {
  readonly entry: EntryOf<"experiment">;
  readonly number: number;
  readonly why: string;
}

/** The learnings of a file for which there is a reason, without those that others have replaced. */
export function applicableIn(entry: Entry, reasonFor: (one: NumberedLearning) => string | undefined): Found[] {
  if (entry.kind !== "experiment") return [];
  return numberedLearnings(entry).flatMap((one) => {
    const { insight, recommendation, supersededBy } = one.learning;
    if (supersededBy !== undefined || (insight === undefined && recommendation === undefined)) return [];
    const why = reasonFor(one);
    return why === undefined ? [] : [{ entry, number: one.number, why }];
  });
}
