import type { Day } from "../../base/day.ts";
import { namesOf } from "../../base/names-of.ts";
import type { EntryOf } from "../../index/entry.ts";
import { receiptsOf } from "../../index/receipts-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { nextCheckBack } from "../../model/next-check-back.ts";
import { hasResults } from "../../model/readings.ts";
import type { Card } from "../card.ts";
import { missingWords, notCommitted } from "../card-words.ts";

/** What to begin with. */
export const openingQuestions: readonly string[] = ["What did we learn since we last met?", "What surprised us?"];

/** What to ask before everybody leaves. */
export const closingQuestions: readonly string[] = [
  "What is our next best experiment?",
  "Which assumption are we surest of, and how would we notice that it is wrong?",
];

/** What to ask of a unit that no experiment serves yet. */
export const questionsOfIdea: readonly string[] = [
  "What would we do otherwise if we knew the answer?",
  "What is the cheapest experiment that could change our mind?",
];

/** What to ask of an experiment, by where it stands. Asks for what was learned and what comes next, never for a date. */
export function questionsOf(
  entry: EntryOf<"experiment">,
  card: Card,
  snapshot: Snapshot,
  today: Day,
): readonly string[] {
  switch (card.stage) {
    case "define":
    case "design":
      return designQuestions(card);
    case "run":
      return runQuestions(entry, card);
    case "analyse":
      return analyseQuestions(entry);
    case "decide":
      return decideQuestions(entry, snapshot, today);
    case "propagate":
      return [...openReceiptQuestions(entry, snapshot), ...checkBackQuestions(entry, today)];
    case "learned":
      return checkBackQuestions(entry, today);
  }
}

function designQuestions(card: Card): readonly string[] {
  const lacks = card.missing.filter((name) => name !== notCommitted);
  const bar = card.threshold === undefined ? "What result would make us say that we were wrong?" : undefined;
  const missing =
    lacks.length === 0
      ? "Is it ready to be registered?"
      : `What completes the plan (${missingWords({ ...card, missing: lacks })})?`;
  return [bar, missing, "Is there a cheaper way to learn the same?"].filter((question) => question !== undefined);
}

function runQuestions({ record }: EntryOf<"experiment">, { opensIn }: Card): readonly string[] {
  if (opensIn !== undefined) return ["What do we expect to see, and who expects otherwise?"];
  const seen = record.observations?.length
    ? "What else have we seen that we did not expect?"
    : "What have we seen that we did not expect?";
  return [seen, "What keeps us from learning what we asked?"];
}

function analyseQuestions({ record }: EntryOf<"experiment">): readonly string[] {
  if (!hasResults(record))
    return ["What came out, and what do we need to see it?", "Is the question still worth an answer?"];
  return [
    `What did we learn from it${barWords(record.threshold ?? record.criterion)}?`,
    "What surprised us, and which of our assumptions has to go?",
  ];
}

function barWords(bar: string | undefined): string {
  return bar === undefined ? "" : `, held against "${bar.trim().replace(/\.$/, "")}"`;
}

function decideQuestions(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly string[] {
  const { rule } = verdictInSnapshot(entry, snapshot, today);
  const registered = rule ? ` The rule of the plan says: ${rule.choice}.` : "";
  return [
    `Pivot, persevere or stop?${registered}`,
    "Who sees it otherwise, and why?",
    "What is our next best experiment?",
  ];
}

function openReceiptQuestions(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly string[] {
  if (entry.record.propagation === undefined) return ["Who and what must know of the decision?"];
  const open = receiptsOf(entry, snapshot).filter(({ isSettled, name }) => !isSettled && name !== "");
  return open.length === 0
    ? []
    : [`Who sees to it that the decision reaches ${namesOf(open.map(({ name }) => name))}?`];
}

function checkBackQuestions({ record }: EntryOf<"experiment">, today: Day): readonly string[] {
  const next = nextCheckBack(record);
  return next === undefined || today < next ? [] : [`Does it still hold? It was to be measured again on ${next}.`];
}
