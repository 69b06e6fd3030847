import type { Change } from "../../history/past.ts";
import { nothingWritten } from "../../history/amendment.ts";
import { protocolFields, protocolOf, type ProtocolField } from "../../history/protocol.ts";
import type { Registration } from "../../history/registration.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { registrationTitles } from "../../query/card-words.ts";
import { goalpostSince } from "../../query/goalpost-words.ts";
import { changeAlone } from "../lens/comparison.ts";
import type { Subject } from "../place/question.ts";
import { escapeMarkdown, toListWords } from "../../base/markdown.ts";

/** More would be a log, which git shows better; the latest tell most. */
const mostChanges = 8;

/**
 * What git says of a field of the plan: since when, by whom, what it was before and whether results were in, and how
 * the whole plan stands. `undefined` for other fields, and while git is not asked.
 */
export function historyText(subject: Subject, key: string): string | undefined {
  const { entry, linkTo } = subject;
  const field = protocolFields.find((name) => name === key);
  const registration = entry?.kind === "experiment" ? registrationOfEntry(entry) : undefined;
  if (entry?.kind !== "experiment" || !field || !registration) return undefined;
  const since = goalpostSince(registration, field, protocolOf(entry.record)[field]?.words);
  return [
    `**${registrationTitles[registration.state]}.** ${escapeMarkdown(registration.reason)}`,
    since && `${escapeMarkdown(since)}.`,
    changesText(registration, field, linkTo),
    registration.cause === "changed-while-open" && courtesy,
  ]
    .filter(Boolean)
    .join("\n\n");
}

const courtesy =
  "*Only the dates of commits say that the window was open, and dates can be set by hand: a courtesy, no proof.*";

function changesText({ changes }: Registration, field: ProtocolField, linkTo: Subject["linkTo"]): string {
  // Other words for the same hypothesis are told of where the hypothesis stands.
  const ofField = changes.filter((one) => one.field === field || (field === "hypothesis" && one.field === "wording"));
  const shown = ofField.slice(-mostChanges).toReversed();
  const older = ofField.length - shown.length;
  return [...shown.map((change) => changeText(change, linkTo)), ...(older === 0 ? [] : [`- and ${older} before`])].join(
    "\n",
  );
}

function changeText(change: Change, linkTo: Subject["linkTo"]): string {
  const { date, by, from = nothingWritten, to = nothingWritten, afterResult } = change;
  const day = linkTo ? `[${date}](${linkTo(changeAlone(change))} "Show what this commit changed")` : date;
  const moved = escapeMarkdown(`${toListWords(from, 60)} → ${toListWords(to, 60)}`);
  return `- ${day} by ${escapeMarkdown(by)}: ${moved}, ${afterResult ? "**after a result**" : "before any result"}`;
}
