import { definedOf } from "../../base/defined-of.ts";
import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { hasResults } from "../../model/readings.ts";
import { barWords } from "../bar-words.ts";
import type { Card } from "../card.ts";
import { deadlineWords, missingWords, registrationTitles } from "../card-words.ts";
import { outcomeText } from "../review/outcome-text.ts";
import type { StoryWorld } from "../story/telling.ts";
import { verdictPhrase } from "../verdict-words.ts";

/** An experiment of a branch's unit, in the words of every surface. Plain JSON. */
export interface BranchExperiment {
  readonly uri: string;
  readonly id: string;
  readonly card?: Card;
  /** Absent where none is written. */
  readonly hypothesis?: string;
  /** What it must reach: "One-click rate: at least 8%. It was 6.5% before." */
  readonly bar?: string;
  /** Whether the bar was fixed before the data: "Sealed. The plan was committed ..."; absent where git is silent. */
  readonly registration?: string;
  /** "8 days left", "decision 3 days overdue". */
  readonly deadline?: string;
  /** "Supported (0.9998)"; absent without results. */
  readonly verdict?: string;
  /** The same as sentences, with what was seen. */
  readonly outcome?: string;
}

export function branchExperimentOf(
  entry: EntryOf<"experiment">,
  { snapshot, today, cardOf }: StoryWorld,
): BranchExperiment {
  const { uri, id, record } = entry;
  const card = cardOf(uri);
  const isMeasured = hasResults(record);
  return {
    uri,
    id,
    ...definedOf({
      card,
      hypothesis: record.hypothesis,
      bar: barWords(entry, snapshot),
      registration: registrationWords(entry, card),
      deadline: card && deadlineWords(card),
      verdict: isMeasured && card?.verdict ? verdictPhrase(card.verdict) : undefined,
      outcome: isMeasured ? outcomeText(record, verdictInSnapshot(entry, snapshot, today)) : undefined,
    }),
  };
}

/** A draft is not called unproved: what it lacks is said. */
function registrationWords(entry: EntryOf<"experiment">, card: Card | undefined): string | undefined {
  const registration = registrationOfEntry(entry);
  if (!registration || registration.cause === "unanswered") return undefined;
  const missing = card && missingWords(card);
  if (missing !== undefined) return `Not registered: ${missing}.`;
  return `${registrationTitles[registration.state]}. ${registration.reason}`;
}
