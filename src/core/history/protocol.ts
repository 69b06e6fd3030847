import { quantityKey } from "../grammar/compare-quantities.ts";
import { shiftDecimal } from "../grammar/numeral.ts";
import { parseQuantity } from "../grammar/quantity.ts";
import { thresholdKey } from "../grammar/same-threshold.ts";
import type { Experiment } from "../model/experiment.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import { windowOf } from "../model/window.ts";

/**
 * The keys of an experiment that are fixed before its data come in.
 *
 * `expect`, `predictions`, `method`, `flag` and all that tells what came of it are free to change.
 */
export const protocolFields = [
  "hypothesis",
  "metric",
  "threshold",
  "criterion",
  "baseline",
  "guardrails",
  "secondary",
  "arms",
  "sample",
  "looks",
  "window",
  "population",
  "segments",
  "exclusions",
  "confidence",
  "rule",
] as const;
export type ProtocolField = (typeof protocolFields)[number];

/** What one field says: in the words of the file, on one line, and as a key that is equal where the meaning is. */
export interface ProtocolValue {
  readonly words: string;
  readonly key: string;
}

/** The fields that are written and can be read; plain JSON, so that a cache can keep it. */
export type Protocol = { readonly [Field in ProtocolField]?: ProtocolValue };

/**
 * The protocol of an experiment as it was read, so that order, comments and spelling of numbers make no difference.
 *
 * What asks nothing is not written: an empty list or sentence, and the one look that every plan has.
 */
export function protocolOf(experiment: Experiment): Protocol {
  const { hypothesis, metric, threshold, criterion, baseline, sample, population, confidence } = experiment;
  const protocol: Record<ProtocolField, ProtocolValue | undefined> = {
    hypothesis: sentence(hypothesis),
    metric: metric === undefined ? undefined : { words: metric, key: metric },
    threshold: value(threshold, thresholdText),
    criterion: sentence(criterion),
    baseline: value(baseline, quantityText),
    guardrails: claims(experiment.guardrails),
    secondary: claims(experiment.secondary),
    arms: arms(experiment.arms),
    sample: value(sample === undefined ? undefined : String(sample), String),
    looks: looks(experiment.looks),
    window: window(experiment),
    population: sentence(population),
    segments: list(experiment.segments),
    exclusions: list(experiment.exclusions),
    confidence: value(confidence, shareText),
    rule: rule(experiment.rule),
  };
  return Object.fromEntries(Object.entries(protocol).filter(([, written]) => written !== undefined)) as Protocol;
}

/** A sentence without what does not change it: the form of its characters, white space, and a full stop at its end. */
export function plainSentence(text: string): string {
  return text
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\s?\.$/, "");
}

/** A key for the words of a threshold; those that cannot be read are compared as they are written. */
export function thresholdText(words: string): string {
  const threshold = thresholdOf(words);
  return threshold ? thresholdKey(threshold) : `"${plainSentence(words)}"`;
}

/** A key for the words of a quantity; those that cannot be read are compared as they are written. */
export function quantityText(words: string): string {
  const reading = parseQuantity(words);
  return "quantity" in reading ? quantityKey(reading.quantity) : `"${plainSentence(words)}"`;
}

/** A confidence is a share, so 0.9 is 90%. */
function shareText(words: string): string {
  return quantityText(/^\s*0?\.\d+\s*$/.test(words) ? `${shiftDecimal(Number(words), 2)}%` : words);
}

function sentence(text: string | undefined): ProtocolValue | undefined {
  return value(text, plainSentence);
}

function value(text: string | undefined, keyOf: (text: string) => string): ProtocolValue | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  return { words: text.trim().replace(/\s+/g, " "), key: keyOf(text) };
}

/** Several parts in any order. */
function unordered(parts: readonly ProtocolValue[] | undefined): ProtocolValue | undefined {
  return (
    parts &&
    ordered(
      parts.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      parts,
    )
  );
}

function ordered(parts: readonly ProtocolValue[], asWritten = parts): ProtocolValue | undefined {
  if (parts.length === 0) return undefined;
  return {
    words: asWritten.map(({ words }) => words).join(", "),
    key: JSON.stringify(parts.map(({ key }) => key)),
  };
}

function list(items: readonly string[] | undefined): ProtocolValue | undefined {
  return unordered(items?.map((words) => ({ words, key: plainSentence(words) })));
}

function claims(items: Experiment["guardrails"]): ProtocolValue | undefined {
  return unordered(
    items?.map(({ metric = "", threshold = "" }) => ({
      words: `${metric} ${threshold}`.trim(),
      key: `${metric}: ${thresholdText(threshold)}`,
    })),
  );
}

/** Without an arm called `control` the first one is it, so the order counts. */
function arms(shares: Experiment["arms"]): ProtocolValue | undefined {
  if (!shares) return undefined;
  const parts = Object.entries(shares).map(([name, share]) => ({
    words: `${name} ${share}`,
    key: `${name}: ${quantityText(share)}`,
  }));
  return Object.hasOwn(shares, "control") ? unordered(parts) : ordered(parts);
}

/** One look is what a plan without `looks` has. */
function looks(written: Experiment["looks"]): ProtocolValue | undefined {
  if (written === undefined || written === 1) return undefined;
  return Array.isArray(written)
    ? unordered(written.map((day) => ({ words: day, key: day })))
    : { words: String(written), key: String(written) };
}

function window(experiment: Experiment): ProtocolValue | undefined {
  const { from, to } = windowOf(experiment);
  if (from === undefined && to === undefined) return undefined;
  const words = [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : ["to", to])].join(" ");
  return { words, key: `${from ?? ""}..${to ?? ""}` };
}

function rule(written: Experiment["rule"]): ProtocolValue | undefined {
  if (!written) return undefined;
  const { supported, refuted, inconclusive, guardrailBroken } = written;
  return unordered(
    Object.entries({ supported, refuted, inconclusive, guardrailBroken }).flatMap(([outcome, choice]) =>
      choice === undefined ? [] : [{ words: `${outcome}: ${choice}`, key: `${outcome}: ${choice}` }],
    ),
  );
}
