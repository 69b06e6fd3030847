import type { Day } from "../../base/day.ts";
import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { belongsOn } from "../belongs-on.ts";
import type { Card, CardVerdict } from "../card.ts";
import { dueOf } from "../due-of.ts";
import { verdictPhrase } from "../verdict-words.ts";
import type { ReviewedExperiment } from "./review.ts";

/** An experiment as a review tells it. */
export function toReviewed(entry: EntryOf<"experiment">, card: Card, today: Day): ReviewedExperiment {
  const { record, id, path: file } = entry;
  return {
    id,
    file,
    title: card.title,
    unit: record.unit ?? null,
    hypothesis: record.hypothesis ?? null,
    from: card.window.from ?? null,
    to: card.window.to ?? null,
    date: belongsOn(record) ?? null,
    stage: card.stage,
    ...verdictOn(card.verdict),
    decision: card.decision?.choice ?? null,
    because: record.decision?.because ?? null,
    registration: registrationOfEntry(entry)?.state ?? null,
    debt: card.isDebt,
    ...dueOf(card, entry, today),
    learnings: record.learnings?.length ?? 0,
  };
}

type VerdictPart = Pick<
  ReviewedExperiment,
  "verdict" | "phrase" | "shown" | "leaning" | "stoppedEarly" | "exploratory" | "guardrails"
>;

function verdictOn(verdict: CardVerdict | undefined): VerdictPart {
  if (!verdict) return unreadable;
  const { state, leaning, stoppedEarly, exploratory, guardrails, shown } = verdict;
  return { verdict: state, phrase: verdictPhrase(verdict), shown, leaning, stoppedEarly, exploratory, guardrails };
}

const unreadable: VerdictPart = {
  verdict: "none",
  phrase: "Cannot be read",
  shown: "The file cannot be read.",
  leaning: null,
  stoppedEarly: false,
  exploratory: false,
  guardrails: "none",
};
