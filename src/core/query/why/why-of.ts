import { compareText } from "../../base/compare-text.ts";
import type { Day } from "../../base/day.ts";
import { definedOf } from "../../base/defined-of.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import { numberedLearnings } from "../../index/numbered-learnings.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { learningIdOf } from "../../model/learning-id.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { VerdictState } from "../../verdict/verdict.ts";
import { belongsOn } from "../belongs-on.ts";
import { decisionIn, type LastDecision } from "../branch/last-decision.ts";
import type { Found } from "../learnings/found.ts";
import { toLine } from "../page/page.ts";
import { verdictTitleOf } from "../verdict-words.ts";
import type { Touched, WhyReason } from "./touched.ts";
import type { TouchedBy } from "./touched-by.ts";

/** Why a place in the code is as it is: what was asked, tested, learned and decided about it. Plain JSON. */
export interface Why {
  readonly units: WhyRows<WhyRow>;
  readonly experiments: WhyRows<WhyExperiment>;
  readonly learnings: WhyRows<WhyLearning>;
}

/** The latest of them, and how many more there are. */
export interface WhyRows<Row> {
  readonly items: readonly Row[];
  readonly more: number;
}

export interface WhyRow {
  readonly id: string;
  readonly uri: string;
  readonly file: string;
  /** From zero. */
  readonly line: number;
  /** What it asks, what it says, or what was learned. */
  readonly title: string;
  /** By which it stands in the order; absent where it has none. */
  readonly date?: Day;
  readonly reasons: readonly WhyReason[];
}

/** Without a word about its registration, which would cost its whole history. */
export interface WhyExperiment extends WhyRow {
  readonly unit?: string;
  readonly verdict: VerdictState;
  /** "Supported". */
  readonly verdictWord: string;
  readonly decision?: LastDecision;
}

/** Without a confidence, which rests on the registration. */
export interface WhyLearning extends WhyRow {
  readonly experiment: string;
  readonly recommendation?: string;
}

/** Longer lists are not read. */
const most = 20;

/** The latest first. @param snapshot With the rows that the verdicts of the latest experiments need (`shownExperiments`). */
export function whyOf(touched: TouchedBy, snapshot: Snapshot, today: Day): Why {
  const experiments = latest(touched.experiments, experimentDate);
  return {
    units: rowsOf(latest(touched.units, unitDate(touched)), toUnitRow),
    experiments: rowsOf(experiments, (one) => toExperimentRow(one, snapshot, today)),
    learnings: rowsOf(
      latest(touched.learnings, ({ entry }) => belongsOn(entry.record)),
      toLearningRow,
    ),
  };
}

/** The experiments whose verdicts are told. */
export function shownExperiments({ experiments }: TouchedBy): readonly EntryOf<"experiment">[] {
  return latest(experiments, experimentDate)
    .slice(0, most)
    .map(({ item }) => item.entry);
}

interface Dated<Item> {
  readonly item: Item;
  readonly date: Day | undefined;
}

/** The latest first, what has no day last, and those of one day as they came. */
function latest<Item>(items: readonly Item[], dateOf: (item: Item) => Day | undefined): readonly Dated<Item>[] {
  const dated = items.map((item) => ({ item, date: dateOf(item) }));
  return dated.toSorted((a, b) => compareText(b.date ?? "", a.date ?? ""));
}

function rowsOf<Item, Row>(
  dated: readonly Dated<Item>[],
  toRow: (item: Item, date: Day | undefined) => Row,
): WhyRows<Row> {
  return {
    items: dated.slice(0, most).map(({ item, date }) => toRow(item, date)),
    more: Math.max(0, dated.length - most),
  };
}

function experimentDate({ entry }: Touched<"experiment">): Day | undefined {
  return belongsOn(entry.record);
}

/** Of the latest commit by which it touches, or of its latest experiment. */
function unitDate({ experiments }: TouchedBy): (touched: Touched<"unit">) => Day | undefined {
  const tested = new Map<string, Day>();
  for (const { entry } of experiments) {
    const { unit = "" } = entry.record;
    tested.set(unit, [tested.get(unit) ?? "", belongsOn(entry.record) ?? ""].toSorted().at(-1) ?? "");
  }
  return ({ entry, reasons }) =>
    [tested.get(entry.id) ?? "", ...reasons.map(({ date = "" }) => date)].toSorted().at(-1) || undefined;
}

function toUnitRow({ entry, reasons }: Touched<"unit">, date: Day | undefined): WhyRow {
  return {
    ...rowOf(entry, ["title", "learn"]),
    title: toLine(titleOfUnit(entry)),
    reasons,
    ...definedOf({ date }),
  };
}

function toExperimentRow(touched: Touched<"experiment">, snapshot: Snapshot, today: Day): WhyExperiment {
  const now = snapshot.entries.get(touched.entry.uri);
  const entry = now?.kind === "experiment" ? now : touched.entry;
  const verdict = verdictInSnapshot(entry, snapshot, today);
  return {
    ...rowOf(entry, ["hypothesis"]),
    title: toLine(entry.record.hypothesis ?? entry.id),
    reasons: touched.reasons,
    verdict: verdict.state,
    verdictWord: verdictTitleOf({ ...verdict, ...definedOf({ note: verdict.notes[0]?.text }) }).word,
    ...definedOf({ unit: entry.record.unit, decision: decisionIn(entry, today), date: belongsOn(entry.record) }),
  };
}

function toLearningRow({ entry, number, why }: Found, date: Day | undefined): WhyLearning {
  const { learning, line = 0 } = numberedLearnings(entry).find((one) => one.number === number) ?? {};
  const { insight, recommendation } = learning ?? {};
  return {
    ...rowOf(entry, []),
    id: learningIdOf(learning ?? {}, entry.id, number),
    line,
    title: toLine(insight ?? recommendation ?? ""),
    reasons: [{ by: "path", words: why }],
    experiment: entry.id,
    ...definedOf({ recommendation: insight === undefined ? undefined : recommendation, date }),
  };
}

function rowOf(
  { id, uri, path, source }: Entry,
  keys: readonly string[],
): Pick<WhyRow, "id" | "uri" | "file" | "line"> {
  const ranges = keys.map((key) => findKeyRange(source, [key]));
  return { id, uri, file: path, line: ranges.find((range) => range)?.start.line ?? 0 };
}
