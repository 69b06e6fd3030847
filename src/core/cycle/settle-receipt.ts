import { toFlowText } from "../authoring/value-texts.ts";
import type { Day } from "../base/day.ts";
import type { DocumentEdit } from "../base/document-edit.ts";
import { filePlacesOf } from "../base/file-places.ts";
import { findById } from "../index/find.ts";
import { proofOfDoc, receiptsOf, type WrittenReceipt } from "../index/receipts-of-entry.ts";
import { findEntry } from "../source/source-document.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Answers } from "./question.ts";
import { namedIn, openName, type ReceiptKind } from "./receipt-questions.ts";
import type { Obstacle } from "./step.ts";

/** One receipt that is to be written, or to be marked as done. */
export interface Wanted {
  readonly what: ReceiptKind;
  readonly name: string;
  readonly known: WrittenReceipt | undefined;
}

/** What is done with one receipt: an edit of one that is there, or the text of a new one. */
export interface Settling {
  readonly edit?: DocumentEdit;
  readonly item?: string;
  readonly known?: WrittenReceipt;
  /** What was done, as a sentence without its end. */
  readonly done: string;
  readonly isOpen: boolean;
  readonly takesDate: boolean;
}

/** The receipts that answers speak of: an open one that was chosen, else those that were named. */
export function wantedReceipts({ entry, snapshot }: ExperimentMoment, answers: Answers): readonly Wanted[] {
  const receipts = receiptsOf(entry, snapshot);
  const chosen = receipts.find((one) => !one.isSettled && openName(one) === answers["what"]);
  const names = chosen && chosen.what !== "empty" ? [{ what: chosen.what, name: chosen.name }] : namedIn(answers);
  return names.map(({ what, name }) => {
    const same = receipts.filter((one) => one.what === what && one.name === name);
    return { what, name, known: same.find(({ isSettled }) => !isSettled) ?? same[0] };
  });
}

/**
 * What is to be written for one receipt: the day on one that is there, or a new one.
 *
 * @param date The day on which it was done, where one was given.
 */
export function settleReceipt(wanted: Wanted, moment: ExperimentMoment, date: Day | undefined): Settling | Obstacle {
  return wanted.known ? mark(wanted, wanted.known, moment, date) : add(wanted, moment, date);
}

function mark(
  { what, name }: Wanted,
  known: WrittenReceipt,
  moment: ExperimentMoment,
  date: Day | undefined,
): Settling | Obstacle {
  const { entry, today } = moment;
  const place = ["propagation", known.at];
  if (known.isSettled) return refusal(`It is settled already, ${openName(known)}: ${known.why}.`, place);
  if (what === "unit") return refusal(`There is no unit ${name} yet; write it, and the receipt is settled.`, place);
  if (what === "doc" && !isByDate(name, moment)) {
    const sentence = `Commit ${name} with what was decided, and the receipt is settled; ${known.why}.`;
    return { ...refusal(sentence, place), documents: filePlacesOf(name, entry) };
  }
  if (findEntry(entry.source, [...place, "date"])?.value) {
    return refusal("The date of this receipt is no day; mend it there.", [...place, "date"]);
  }
  const value = date ?? today;
  return {
    edit: { type: "insert-key", at: place, key: "date", after: [what], value },
    known,
    done: doneWords[what](name, true),
    isOpen: false,
    takesDate: true,
  };
}

function add({ what, name }: Wanted, moment: ExperimentMoment, given: Day | undefined): Settling {
  const { entry, snapshot } = moment;
  const takesDate = what === "told" || what === "item" || (what === "doc" && isByDate(name, moment));
  const date = takesDate ? given : undefined;
  const isThere = what === "unit" && findById(snapshot, "unit", name, entry.root) !== undefined;
  return {
    item: toFlowText({ [what]: name, date }),
    done: doneWords[what](name, date !== undefined),
    isOpen: date === undefined && !isThere,
    takesDate,
  };
}

const doneWords: Readonly<Record<ReceiptKind, (name: string, isDone: boolean) => string>> = {
  told: (name, isDone) => (isDone ? `Noted that ${name} was told` : `Noted that ${name} must be told`),
  doc: (name, isDone) => (isDone ? `Noted that ${name} says it` : `Noted that ${name} must say it`),
  unit: (name) => `Noted that ${name} goes on with it`,
  item: (name, isDone) => (isDone ? `Noted that ${name} is done` : `Noted that ${name} follows from it`),
};

/** Where a commit can be asked about, a date says nothing. */
function isByDate(doc: string, { entry }: ExperimentMoment): boolean {
  return proofOfDoc(entry, doc).is === "by-date";
}

/** A refusal that leads to a place of the file. */
export function refusal(obstacle: string, place?: Obstacle["at"]): Obstacle {
  return { obstacle, ...(place ? { at: place } : {}) };
}
