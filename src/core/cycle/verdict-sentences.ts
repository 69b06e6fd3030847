import { verdictInSnapshot } from "../index/verdict-in-snapshot.ts";
import type { ExperimentMoment } from "./moment.ts";

/** What was seen, and what it shows. */
export function verdictSentences({ entry, snapshot, today }: ExperimentMoment): readonly string[] {
  const { seen, shown } = verdictInSnapshot(entry, snapshot, today);
  return seen === undefined ? [shown] : [seen, shown];
}
