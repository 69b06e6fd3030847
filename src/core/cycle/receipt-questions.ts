import { docPathsOf } from "../index/doc-paths-of.ts";
import { findById } from "../index/find.ts";
import { receiptsOf, type WrittenReceipt } from "../index/receipts-of-entry.ts";
import { entriesOfKind, settingsOf } from "../index/snapshot.ts";
import { findAnswer } from "./answering.ts";
import { findDayComplaint } from "./day-answers.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Answers, Choice, Complaint, Question } from "./question.ts";

/** What a receipt can be about, the likeliest first. */
export const receiptKinds = ["told", "doc", "unit", "item"] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** Somebody is to be told, and was not yet. */
export const notYet = "no";

/** What to do with the receipts: settle one that is open, or write another. */
export function whatOf(moment: ExperimentMoment, isEmpty: boolean): Question {
  const { entry, snapshot } = moment;
  const open = receiptsOf(entry, snapshot).filter(({ what, isSettled }) => what !== "empty" && !isSettled);
  const nobody = { value: "none", label: "Nobody needs to know", detail: "It says so, and the cycle is closed." };
  return {
    key: "what",
    ask: "Who or what must know?",
    choices: [...open.map(toChoice), ...kindChoices, ...(isEmpty ? [nobody] : [])],
  };
}

/** The name by which an open receipt is chosen. */
export function openName({ what, name }: Pick<WrittenReceipt, "what" | "name">): string {
  return `${what} ${name}`;
}

const kindChoices: readonly Choice[] = [
  { value: "told", label: "Somebody must be told" },
  { value: "doc", label: "A document must say it" },
  { value: "unit", label: "A unit goes on with it" },
  { value: "item", label: "A backlog item follows from it" },
];

function toChoice(receipt: WrittenReceipt): Choice {
  const value = openName(receipt);
  return { value, label: value, description: waysToSettle[receipt.what], detail: `Still open: ${receipt.why}.` };
}

const waysToSettle: Readonly<Record<WrittenReceipt["what"], string>> = {
  told: "mark as told today",
  doc: "commit it, then it is settled",
  unit: "write it, then it is settled",
  item: "mark as done today",
  empty: "",
};

/** The question that names what a receipt is about. */
export function nameQuestionOf(kind: ReceiptKind, moment: ExperimentMoment): Question {
  return { key: kind, isOpen: true, ...nameQuestions[kind](moment) };
}

const nameQuestions: Readonly<Record<ReceiptKind, (moment: ExperimentMoment) => Omit<Question, "key">>> = {
  told: (moment) => ({ ask: "Who must be told?", example: "support team", ...choicesIn(peopleIn(moment)) }),
  doc: (moment) => ({
    ask: "Which document must say it?",
    hint: "Write its path from the top folder.",
    example: "docs/checkout.md",
    findComplaint: (answer) => findDocComplaint(answer, moment),
  }),
  unit: (moment) => ({
    ask: "Which unit goes on with it?",
    example: "security-messaging",
    ...choicesIn(unitsIn(moment)),
    findComplaint: (answer) => findUnitComplaint(answer, moment),
  }),
  item: () => ({ ask: "Which backlog item follows from it?", example: "checkout-copy" }),
};

/** Whether it is done already. */
export function dateQuestionOf(kind: "told" | "item", { today }: ExperimentMoment, answers: Answers): Question {
  const [ask, open, done] =
    kind === "told"
      ? ["Told already?", "Still to be told", "Told today"]
      : ["Done already?", "Still to be done", "Done"];
  return {
    key: "date",
    ask,
    choices: [
      { value: notYet, label: open },
      { value: today, label: done },
    ],
    isOpen: true,
    suggestion: notYet,
    // Whoever names people in one go need not say that they are still to be told.
    isOptional: answers["what"] === undefined,
    hint: "Another day is written as YYYY-MM-DD.",
    findComplaint: (answer) => (answer.trim() === notYet ? undefined : findDayComplaint(answer.trim())),
  };
}

/** A path as it is kept: from the root, with `/`. */
export function docPathIn(answer: string): string {
  return /^[a-z][a-z0-9+.-]+:/i.test(answer) ? answer : answer.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}

function findDocComplaint(answer: string, { entry }: ExperimentMoment): Complaint | undefined {
  const path = docPathIn(answer.trim());
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path) || 0 < docPathsOf(path, entry).length) return undefined;
  return { sentence: `"${answer}" names no file below the top folder; write it as docs/checkout.md.`, isFatal: true };
}

function findUnitComplaint(answer: string, { entry, snapshot }: ExperimentMoment): Complaint | undefined {
  if (findById(snapshot, "unit", answer.trim(), entry.root)) return undefined;
  return { sentence: "There is no such unit yet; it stays open until one has this name.", isFatal: false };
}

function choicesIn(choices: readonly Choice[]): Pick<Question, "choices"> {
  return choices.length === 0 ? {} : { choices };
}

/** A list that nobody can look through helps nobody. */
const mostChoices = 40;

/** Stakeholders of the team, then whom others were told to tell, without those who are in a receipt. */
function peopleIn({ entry, snapshot }: ExperimentMoment): readonly Choice[] {
  const stakeholders = settingsOf(snapshot, entry.root).stakeholders ?? [];
  const others = entriesOfKind(snapshot, "experiment").flatMap(({ record }) =>
    (record.propagation ?? []).flatMap(({ told }) => told?.trim() || []),
  );
  const known = namesIn({ entry, snapshot }, "told");
  const names = Array.from(new Set([...stakeholders, ...others.toSorted()])).filter((name) => !known.has(name));
  return names.slice(0, mostChoices).map((name) => ({ value: name, label: name }));
}

/** Units of the same root but its own; those that came out of it first. */
function unitsIn({ entry, snapshot }: ExperimentMoment): readonly Choice[] {
  const known = namesIn({ entry, snapshot }, "unit");
  const units = entriesOfKind(snapshot, "unit").filter(
    ({ id, root }) => root === entry.root && id !== entry.record.unit && !known.has(id),
  );
  const isChild = (parent: string | undefined): number => Number(parent === entry.id);
  return units
    .toSorted((a, b) => isChild(b.record.parent) - isChild(a.record.parent))
    .slice(0, mostChoices)
    .map(({ id, record: { learn } }) => ({ value: id, label: id, ...(learn === undefined ? {} : { detail: learn }) }));
}

function namesIn({ entry, snapshot }: Pick<ExperimentMoment, "entry" | "snapshot">, kind: ReceiptKind): Set<string> {
  return new Set(receiptsOf(entry, snapshot).flatMap(({ what, name }) => (what === kind ? name : [])));
}

/** What was answered to the kinds, in their order. */
export function namedIn(answers: Answers): readonly { readonly what: ReceiptKind; readonly name: string }[] {
  return receiptKinds.flatMap((what) => {
    const name = findAnswer(answers, what);
    return name === undefined ? [] : [{ what, name: what === "doc" ? docPathIn(name) : name }];
  });
}
