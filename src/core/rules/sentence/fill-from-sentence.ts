import { wordsAt } from "../../authoring/words-at.ts";
import { toScalar } from "../../authoring/quote-scalar.ts";
import type { Day } from "../../base/day.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import type { Fix } from "../../base/read.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import type { Hypothesis, WindowPhrase } from "../../grammar/hypothesis.ts";
import type { EntryOf } from "../../index/entry.ts";
import { metricNameKey } from "../../index/keys.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { findNode, type SourceDocument } from "../../source/source-document.ts";
import { isJudged, isWritten } from "../missing-key.ts";
import type { RuleContext } from "../rule.ts";
import { saidThreshold } from "./said-threshold.ts";

type ExperimentEntry = EntryOf<"experiment">;
type Filling = readonly [key: FilledKey, edit: DocumentEdit];
type FilledKey = "metric" | "threshold" | "baseline" | "window";

/**
 * Fills in what the sentence says and no field does: all of it in one step, whichever key was found missing.
 *
 * @param key The key that is missing; `undefined` where the sentence does not say it either.
 */
export function fillFromSentence(entry: ExperimentEntry, context: RuleContext, key: FilledKey): Fix | undefined {
  const reading = hypothesisOf(entry.record);
  if (!reading || "refusal" in reading) return undefined;
  const fillings = fillingsFrom(reading.hypothesis, entry, context);
  if (!fillings.some(([filled]) => filled === key)) return undefined;
  const keys = fillings.map(([filled]) => filled);
  const list = [keys.slice(0, -1).join(", "), keys.at(-1)].filter(Boolean).join(" and ");
  return { title: `Fill ${list} from the sentence`, edits: fillings.map(([, edit]) => edit), isSafe: false };
}

function fillingsFrom(hypothesis: Hypothesis, entry: ExperimentEntry, context: RuleContext): readonly Filling[] {
  const fillings: Filling[] = [];
  if (!isJudged(entry)) {
    const { metric, baseline } = hypothesis;
    const id = metric && metricIdOf(metric.text, context, entry.root);
    if (id) add(fillings, entry, "metric", toScalar(id));
    add(
      fillings,
      entry,
      "threshold",
      wordsAt(entry.source, ["threshold"], saidThreshold(entry.record.hypothesis ?? "", hypothesis)),
    );
    if (baseline) add(fillings, entry, "baseline", numberAt(entry.source, formatQuantity(baseline)));
  }
  const window = hypothesis.window && !isWritten(entry.source, "sample") ? hypothesis.window : undefined;
  if (window) addWindow(fillings, entry, window, context.today);
  return fillings;
}

/** A number with its unit needs no quotes, unlike other words that begin with a digit. */
function numberAt(source: SourceDocument, text: string): string {
  return /^\d[\w.%/ ]*$/.test(text) ? text : wordsAt(source, ["baseline"], text);
}

function add(fillings: Filling[], { source }: ExperimentEntry, key: FilledKey, value: string): void {
  if (!isWritten(source, key)) fillings.push([key, { type: "insert-key", key, after: anchors[key], value }]);
}

const plan = ["population", "method", "hypothesis"];
/** Where several of them are written at once, each still finds its place: behind the last of those that are there. */
const anchors: Readonly<Record<FilledKey, readonly string[]>> = {
  metric: plan,
  threshold: ["metric", ...plan],
  baseline: ["threshold", "metric", ...plan],
  window: ["sample", "expect", "baseline", "threshold", "metric", ...plan],
};

function addWindow(fillings: Filling[], entry: ExperimentEntry, { days, to }: WindowPhrase, today: Day): void {
  const end = to ? (["to", to] as const) : days ? (["days", String(days)] as const) : undefined;
  if (!end) return;
  const [key, value] = end;
  const { source, record } = entry;
  if (!isWritten(source, "window")) {
    const start = key === "days" ? `from: ${today}, ` : "";
    return add(fillings, entry, "window", `{ ${start}${key}: ${value} }`);
  }
  // Where the window has no end yet, the sentence says it.
  const isOpen = findNode(source, ["window"])?.kind === "mapping" && record.window?.to === undefined;
  if (!isOpen || record.window?.days !== undefined || (key === "days" && record.window?.from === undefined)) return;
  fillings.push(["window", { type: "insert-key", at: ["window"], key, after: ["from"], value }]);
}

/** The id of the metric that a phrase names: one of the dictionary by its title or id, else the phrase made fit. */
export function metricIdOf(phrase: string, { find }: Pick<RuleContext, "find">, root: string): string | undefined {
  const named = find(metricNameKey(phrase));
  const known = named.find((provider) => provider.root === root) ?? named[0];
  if (known) return known.id;
  const words = phrase
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "").join("-") || undefined;
}
