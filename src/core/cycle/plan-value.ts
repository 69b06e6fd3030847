import { wordsAt } from "../authoring/words-at.ts";
import { daysBetween, parseDay, type Day } from "../base/day.ts";
import type { DocumentEdit } from "../base/document-edit.ts";
import type { ProtocolField } from "../history/protocol.ts";
import type { EntryOf } from "../index/entry.ts";
import { windowOf, type ExperimentWindow } from "../model/window.ts";
import { toPlainNumber } from "../rules/registration/plain-number.ts";
import { findEntry, findNode } from "../source/source-document.ts";
import { findThresholdComplaint } from "./plan/claims-answer.ts";
import { findCountComplaint, findNumberComplaint } from "./plan/number-answers.ts";
import type { Complaint } from "./question.ts";

type Experiment = EntryOf<"experiment">;

/** Fields whose value is one scalar, with what is wrong with a value of each. */
const complaints: Partial<Record<ProtocolField, (to: string) => Complaint | undefined>> = {
  hypothesis: none,
  metric: none,
  threshold: findThresholdComplaint,
  criterion: none,
  baseline: findNumberComplaint,
  sample: findCountComplaint,
  looks: (to) => (to === "anytime" ? undefined : findCountComplaint(to)),
  population: none,
  confidence: findNumberComplaint,
};

/** Whether a new value of a field is written in its place; lists and mappings are changed by hand. */
export function isWrittenInPlace(field: ProtocolField, { source }: Experiment): boolean {
  if (field === "window") return findNode(source, ["window"])?.kind === "mapping";
  return field in complaints && findNode(source, [field])?.kind !== "sequence";
}

/** What is wrong with a new value of a field. */
export function findValueComplaint(field: ProtocolField, to: string, entry: Experiment): Complaint | undefined {
  return field === "window" ? findDaysComplaint(to, entry) : complaints[field]?.(to);
}

/** The edits that write a new value in the place of the old one. */
export function planValueEdits(field: ProtocolField, to: string, entry: Experiment): readonly DocumentEdit[] {
  if (field === "window") return windowEdits(to, entry);
  return [{ type: "set-value", path: [field], value: toPlainNumber(to) ?? wordsAt(entry.source, [field], to) }];
}

/** A window as an answer: its last day, or both ends. */
interface Ends {
  readonly from?: Day;
  readonly to: Day;
}

function parseEnds(text: string): Ends | undefined {
  const [first = "", second] = text.split(/\.\.| to /).map((part) => part.trim());
  const from = second === undefined ? undefined : parseDay(first);
  const to = parseDay(second ?? first);
  if (to === undefined || (second !== undefined && from === undefined)) return undefined;
  return from === undefined ? { to } : { from, to };
}

/** The window that an answer makes of the one that is written. */
export function windowIn(text: string, { record }: Experiment): ExperimentWindow {
  return { ...windowOf(record), ...parseEnds(text) };
}

function findDaysComplaint(text: string, { record }: Experiment): Complaint | undefined {
  const ends = parseEnds(text);
  if (!ends) return { sentence: `"${text}" is no end; write the last day, or both as a..b.`, isFatal: true };
  const from = ends.from ?? windowOf(record).from;
  const isReversed = from !== undefined && ends.to < from;
  return isReversed
    ? { sentence: `It would end on ${ends.to}, before it begins on ${from}.`, isFatal: true }
    : undefined;
}

/** How long it is stays written as days, where it is. */
function windowEdits(text: string, { record, source }: Experiment): readonly DocumentEdit[] {
  const ends = parseEnds(text);
  const from = ends?.from ?? windowOf(record).from;
  if (!ends) return [];
  const isByDays = from !== undefined && !hasValue(["window", "to"]) && hasValue(["window", "days"]);
  const [last, value] = isByDays ? ["days", String(daysBetween(from, ends.to) + 1)] : ["to", ends.to];
  return [...(ends.from === undefined ? [] : [write("from", ends.from, ["to", "days"])]), write(last, value, ["from"])];

  function hasValue(path: readonly string[]): boolean {
    return findEntry(source, path)?.value !== undefined;
  }

  function write(key: string, day: string, after: readonly string[]): DocumentEdit {
    const path = ["window", key];
    if (hasValue(path)) return { type: "set-value", path, value: day };
    return { type: "insert-key", at: ["window"], key, after, value: day };
  }
}

function none(): undefined {
  return undefined;
}
