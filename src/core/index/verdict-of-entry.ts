import type { Verdict } from "../verdict/verdict.ts";
import type { MeasuredMetric, VerdictInput } from "../verdict/verdict-input.ts";
import { verdictOf } from "../verdict/verdict-of.ts";
import { findReading } from "./data-of-entry.ts";
import type { EntryOf } from "./entry.ts";
import { registrationOfEntry } from "./registration-of-entry.ts";

/** What a verdict depends on outside of the file and its past. */
export type VerdictContext = Pick<VerdictInput, "metricOf" | "today" | "grace">;

interface Known {
  readonly today: VerdictContext["today"];
  readonly grace: number;
  /** What the dictionary said of each metric that was asked for. */
  readonly metrics: ReadonlyMap<string, MeasuredMetric | undefined>;
  readonly verdict: Verdict;
}

const known = new WeakMap<EntryOf<"experiment">, Known>();

/**
 * What the data of an experiment say against its threshold, in the text of this moment.
 *
 * Kept as long as the entry, the day and what the dictionary says of its metrics are the same. Each metric is asked for
 * at every call, so that whoever keeps book of what was asked for misses none.
 */
export function verdictOfEntry(entry: EntryOf<"experiment">, context: VerdictContext): Verdict {
  const before = known.get(entry);
  if (before && isValid(before, context)) return before.verdict;
  const metrics = new Map<string, MeasuredMetric | undefined>();
  const verdict = verdictOf({
    ...verdictInputOf(entry, context),
    metricOf: (id) => {
      if (!metrics.has(id)) metrics.set(id, context.metricOf(id));
      return metrics.get(id);
    },
  });
  known.set(entry, { today: context.today, grace: context.grace, metrics, verdict });
  return verdict;
}

/** All that the verdict of an entry depends on. */
export function verdictInputOf(entry: EntryOf<"experiment">, context: VerdictContext): VerdictInput {
  return {
    ...context,
    record: entry.record,
    registration: registrationOfEntry(entry),
    dataOf: (request) => findReading(entry, request),
  };
}

function isValid({ today, grace, metrics }: Known, context: VerdictContext): boolean {
  if (today !== context.today || grace !== context.grace) return false;
  // Asks for all of them, even after one that differs.
  const answers = Array.from(metrics, ([id, metric]) => context.metricOf(id) === metric);
  return answers.every(Boolean);
}
