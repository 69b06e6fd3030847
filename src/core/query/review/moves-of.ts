import type { Day } from "../../base/day.ts";
import { namesOf } from "../../base/names-of.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import { isWhileOpen, type Change } from "../../history/past.ts";
import { nothingWritten, wordsOfWas } from "../../history/amendment.ts";
import { protocolFields } from "../../history/protocol.ts";
import type { EntryOf } from "../../index/entry.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { proofOfDoc, receiptsOf } from "../../index/receipts-of-entry.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import type { Amendment, Experiment, Result } from "../../model/experiment.ts";
import { primaryResultsOf } from "../../model/readings.ts";
import { choiceOf, isPlanComplete } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { seenInReading } from "../seen.ts";
import { moveNames, type Move, type MoveName } from "./review.ts";

type Moved = Omit<Move, "id" | "file">;

/** All that happened to an experiment up to today: by the dates in its file, and by what git says of its plan. */
export function movesOf(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly Move[] {
  const { record, id, path: file } = entry;
  const goalposts = goalpostMoves(entry);
  return [
    // A change of the plan in the commit that registered it says the same, and more.
    ...planMoves(entry).filter(({ date }) => !goalposts.some((move) => move.date === date)),
    ...windowMoves(record, today),
    ...goalposts,
    ...resultMoves(record),
    ...decisionMoves(record),
    ...receiptMoves(entry, snapshot),
    ...heldInSnapshot(entry, snapshot, today).map(({ date, sentence }) =>
      moved(date, "check-back", `Measured again: ${sentence}`),
    ),
  ]
    .filter(({ date }) => date <= today)
    .map((move) => ({ ...move, id, file }));
}

/** By day, then by file; what happened to one file on one day in the order of the cycle. */
export function byDay(a: Move, b: Move): number {
  const order = ({ what }: Move): number => moveNames.indexOf(what);
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return order(a) - order(b);
}

function moved(date: Day, what: MoveName, text: string): Moved {
  return { date, what, text };
}

function planMoves(entry: EntryOf<"experiment">): readonly Moved[] {
  const registered = registrationOfEntry(entry)?.registered;
  return registered ? [moved(registered.date, "registered", `The plan was registered by ${registered.by}.`)] : [];
}

function windowMoves(record: Experiment, today: Day): readonly Moved[] {
  const { from, to } = windowOf(record);
  if (!isPlanComplete(record)) return [];
  return [
    ...(from === undefined ? [] : [moved(from, "opened", "The window opened.")]),
    ...(to === undefined || today <= to ? [] : [moved(to, "ended", "The window ended.")]),
  ];
}

/**
 * Changes of the plan once its window was open or a result was there, with the reason that an amendment gives; polishing a
 * plan before is ordinary work. Where git has no answer, the amendments speak for themselves.
 */
function goalpostMoves(entry: EntryOf<"experiment">): readonly Moved[] {
  const { amendments = [] } = entry.record;
  const registration = registrationOfEntry(entry);
  if (!registration || registration.cause === "unanswered") return amendments.flatMap(amendmentMoves);
  return registration.changes
    .filter((change) => (change.afterResult && change.field !== "wording") || isWhileOpen(change))
    .map((change) => changeMove(change, amendments));
}

function changeMove(change: Change, amendments: readonly Amendment[]): Moved {
  const { date, field, from = null, to = null, by, afterResult } = change;
  const why = reasonFor(change, amendments);
  const when = afterResult ? " after a result" : " while its window was open";
  const text = `${by} changed ${field}${when}: ${quoted(from)} became ${quoted(to)}.`;
  return {
    ...moved(date, "goalposts", why === undefined ? text : `${text} ${withFullStop(why)}`),
    change: { field, from, to, by, afterResult },
  };
}

/** Of several amendments of a field the last that is not younger than the change. */
function reasonFor({ field, date }: Change, amendments: readonly Amendment[]): string | undefined {
  const reasons = amendments.filter((amendment) => amendment.field === field && amendment.why !== undefined);
  return (reasons.findLast((amendment) => (amendment.date ?? date) <= date) ?? reasons[0])?.why;
}

/** What stood in a field, told apart from the words around it. */
function quoted(words: string | null): string {
  return words === null ? nothingWritten : `"${words.trim().replace(/\.$/, "")}"`;
}

/** What is no part of a plan moves no goalposts. */
function amendmentMoves({ field: written, was, date, by, why }: Amendment): readonly Moved[] {
  const field = protocolFields.find((name) => name === written);
  if (field === undefined || date === undefined) return [];
  const from = was === undefined || was === nothingWritten ? null : wordsOfWas(field, was);
  const who = by === undefined ? "Somebody" : namesOf(by);
  const reason = why === undefined ? "" : ` ${withFullStop(why)}`;
  const text = `${who} amended ${field}; it was ${quoted(from)}.${reason}`;
  const change = { field, from, to: null, by: by === undefined ? null : namesOf(by), afterResult: false };
  return [{ ...moved(date, "goalposts", text), change }];
}

/** One line a day, with what each group came to. */
function resultMoves(record: Experiment): readonly Moved[] {
  const byDate = new Map<Day, Result[]>();
  for (const reading of primaryResultsOf(record)) {
    if (reading.date !== undefined) byDate.set(reading.date, [...(byDate.get(reading.date) ?? []), reading]);
  }
  return Array.from(byDate, ([date, readings]) =>
    moved(date, "result", `Recorded: ${readings.map(wordsOf).join("; ")}.`),
  );
}

function wordsOf(reading: Result): string {
  const seen = seenInReading(reading);
  const value = seen ? [seen.value, seen.detail && `(${seen.detail})`].filter(Boolean).join(" ") : "no number yet";
  return reading.arm === undefined ? value : `${reading.arm} ${value}`;
}

function decisionMoves(record: Experiment): readonly Moved[] {
  const { decision } = record;
  const choice = choiceOf(record);
  if (!choice || decision?.date === undefined) return [];
  const by = decision.by === undefined ? "" : ` by ${namesOf(decision.by)}`;
  const because = decision.because === undefined ? "" : ` ${withFullStop(decision.because)}`;
  return [moved(decision.date, "decided", `Decided${by}: ${choice}.${because}`)];
}

function receiptMoves(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly Moved[] {
  return receiptsOf(entry, snapshot).flatMap(({ isSettled, what, name, receipt }): Moved[] => {
    const proof = what === "doc" ? proofOfDoc(entry, name) : undefined;
    const date = proof?.is === "told" ? proof.since : receipt.date;
    if (!isSettled || date === undefined) return [];
    return [
      moved(date, "told", what === "told" ? `Told: ${withFullStop(name)}` : `It stands in ${withFullStop(name)}`),
    ];
  });
}
