import type { Day } from "../../base/day.ts";
import { fullDay } from "../../base/full-day.ts";
import { namesOf } from "../../base/names-of.ts";
import { toCapital } from "../../base/to-capital.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import type { RegistrationState } from "../../history/registration.ts";
import type { EntryOf } from "../../index/entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { toLine, type Block, type Fact } from "../page/page.ts";
import { barWords } from "../bar-words.ts";
import { followingWords } from "./following-words.ts";
import { outcomeText } from "./outcome-text.ts";
import { questionOf } from "./question-of.ts";

/** One experiment as it is told to people who never saw it: the same rows for each, whatever came out. */
export function storyOf(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly Block[] {
  const { record } = entry;
  const rows: Fact[] = [
    ["We believed", record.hypothesis ?? "Not written down."],
    ["The bar", barWords(entry, snapshot) ?? "Not written down."],
    ["What came out", outcomeText(record, verdictInSnapshot(entry, snapshot, today))],
    ["What we make of it", record.memo === undefined ? "Not written down yet." : toLine(record.memo)],
    ["What we decided", decidedWords(entry)],
    ["What follows", followingWords(entry, snapshot, today)],
    ["Can one rely on it", reliances[registrationOfEntry(entry)?.state ?? "unproved"]],
  ];
  return [
    { type: "heading", level: 2, words: questionOf(entry, snapshot) },
    { type: "facts", rows },
  ];
}

function decidedWords({ record }: EntryOf<"experiment">): string {
  const choice = choiceOf(record);
  if (!choice) return "Nothing yet.";
  const { date, by, because, dissent } = record.decision ?? {};
  const when = date === undefined ? "" : ` on ${fullDay(date)}`;
  const who = by === undefined ? "" : `, by ${namesOf(by)}`;
  return [
    `${toCapital(choice)}${when}${who}.`,
    because === undefined ? "" : withFullStop(because),
    dissent === undefined ? "" : `Somebody saw it otherwise: ${withFullStop(dissent)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

const reliances: Readonly<Record<RegistrationState, string>> = {
  sealed: "The bar was fixed before the results came in, and has not moved since.",
  amended: "The plan was changed on the way, openly and with a reason.",
  unproved: "Nothing proves that the bar was fixed before the results came in.",
  broken: "No: the plan was changed after the results were in.",
};
