import { shorten } from "../base/shorten.ts";
import type { Day } from "../base/day.ts";
import type { EntryOf } from "../index/entry.ts";
import { receiptsOf } from "../index/receipts-of-entry.ts";
import type { Snapshot } from "../index/snapshot.ts";
import { verdictInSnapshot } from "../index/verdict-in-snapshot.ts";
import type { Observation } from "../model/observation.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { isWinner } from "./is-winner.ts";

/** A question that something left open, and what did. */
export interface FollowUpQuestion {
  readonly title: string;
  /** Where it comes from: "promised in propagation". */
  readonly from: string;
  /** The id that a receipt promises, which the file then gets. */
  readonly id?: string;
}

const longestQuote = 100;

/** What the outcome of an experiment makes one ask, in the order in which it presses: what was promised comes first. */
export function followUpQuestions(
  entry: EntryOf<"experiment">,
  snapshot: Snapshot,
  today: Day,
): readonly FollowUpQuestion[] {
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const { observations = [] } = entry.record;
  return [
    ...ofReceipts(entry, snapshot),
    ...ofGuardrails(verdict),
    ...ofVerdict(entry, verdict),
    ...ofObservations(observations),
  ];
}

/** Units that a decision promises and that nobody has written yet. */
function ofReceipts(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly FollowUpQuestion[] {
  return receiptsOf(entry, snapshot).flatMap(({ what, name, isSettled }) => {
    if (what !== "unit" || isSettled || !/^[\w-]+$/.test(name)) return [];
    return [
      { title: `What do we need to know about ${toWords(name).trim()}?`, from: `promised by ${entry.id}`, id: name },
    ];
  });
}

function ofGuardrails({ guardrails, claims, level }: Verdict): readonly FollowUpQuestion[] {
  if (guardrails !== "broken") return [];
  const broken = claims.filter(({ role, against }) => role === "guardrail" && level < (against ?? 0));
  return unique(broken.map(({ metric }) => metric)).map((metric) => ({
    title: `Can we keep what works without making ${toWords(metric)} worse?`,
    from: `guardrail ${metric} is broken`,
  }));
}

function ofVerdict({ id, record }: EntryOf<"experiment">, verdict: Verdict): readonly FollowUpQuestion[] {
  const { state } = verdict;
  const said = shorten((record.hypothesis ?? id).replaceAll(/\s+/g, " ").trim().replace(/\.$/, ""), longestQuote);
  if (isWinner(verdict))
    return [{ title: `Does it hold for everybody: ${said}?`, from: `${id} is a winner; roll it out step by step` }];
  if (state === "refuted" || state === "judged-refuted") {
    return [{ title: `What did we get wrong when we expected: ${said}?`, from: `${id} is refuted` }];
  }
  if (state === "inconclusive") {
    return [{ title: `What would show more clearly: ${said}?`, from: `${id} is inconclusive` }];
  }
  return [];
}

function ofObservations(observations: readonly Observation[]): readonly FollowUpQuestion[] {
  return observations.flatMap(({ saw, from, count }) => {
    const words = saw?.replaceAll(/\s+/g, " ").trim().replace(/[.!]$/, "");
    if (!words) return [];
    const seen = [count === undefined ? "observed" : `observed ${count} ${count === 1 ? "time" : "times"}`, from];
    return [{ title: `What is behind it: ${shorten(words, longestQuote)}?`, from: seen.filter(Boolean).join(", ") }];
  });
}

function toWords(id: string): string {
  return id.replaceAll(/[-_]+/g, " ");
}

function unique(words: readonly string[]): readonly string[] {
  return Array.from(new Set(words));
}
