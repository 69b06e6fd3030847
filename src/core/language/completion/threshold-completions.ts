import { isCurrency } from "../../grammar/currency.ts";
import { isTimeUnit } from "../../grammar/unit.ts";
import { toSnippet, type Completion } from "./completion.ts";
import { findHypothesisThreshold } from "./hypothesis-threshold.ts";
import { natureAt, type MetricNature } from "./metric-nature.ts";
import type { Subject } from "../place/question.ts";

/** A form of threshold: words around the one number that is still to be chosen. */
type Form = readonly [before: string, number: string, after: string];

/** Thresholds that fit the metric of the place, the likeliest direction first; what the hypothesis says before all. */
export function thresholdCompletions(subject: Subject): Completion[] {
  const isGuardrail = subject.place.path[0] === "guardrails";
  const nature = natureAt(subject);
  const forms = formsFor(nature, isGuardrail).map(toCompletion);
  const said = subject.place.path.length === 1 ? findHypothesisThreshold(subject) : undefined;
  if (said === undefined) return forms;
  return [{ label: said, kind: "form", detail: "from the hypothesis", insert: toSnippet(said) }, ...forms];
}

/** Quantities in the unit of the metric: what a baseline, a target or a prediction looks like. */
export function quantityCompletions(subject: Subject): Completion[] {
  if (subject.place.path[0] === "predictions") return ["50", "70", "90"].map((n) => toCompletion(["", n, "%"]));
  if (subject.place.path[0] === "confidence") return ["90", "95"].map((n) => toCompletion(["", n, "%"]));
  if (subject.place.path[0] === "traffic") return [toCompletion(["", "400", " per day"])];
  const nature = natureAt(subject);
  const number = typicalNumber(nature);
  if (nature.unit !== undefined) return [toCompletion(["", number, unitBehind(nature)])];
  return [toCompletion(["", "6.5", "%"]), toCompletion(["", "300", " ms"]), toCompletion(["", "400", " per day"])];
}

function toCompletion([before, number, after]: Form): Completion {
  return {
    label: `${before}${number}${after}`,
    kind: "form",
    insert: `${toSnippet(before)}\${1:${number}}${toSnippet(after)}`,
  };
}

function formsFor(nature: MetricNature, isGuardrail: boolean): readonly Form[] {
  const { unit, better } = nature;
  if (unit === undefined) return isGuardrail ? unknownGuardrail : unknown;
  const isShare = unit === "percent" || unit === "ratio";
  const rising = isShare ? shareRising : amountRising(nature);
  const falling = isShare ? shareFalling : amountFalling(nature);
  const lossAccepted: readonly Form[] = isShare
    ? [["no worse than ", "2", " points"]]
    : [["no worse than ", typicalNumber(nature), unitBehind(nature)]];
  const isFallingFirst = better === "lower" || (isGuardrail && better === undefined);
  const directed = isFallingFirst ? [...falling, ...rising] : [...rising, ...falling];
  return isGuardrail
    ? [...directed.slice(0, 1), ...lossAccepted, ...directed.slice(1)]
    : [...directed, ...lossAccepted];
}

const unknown: readonly Form[] = [
  ["at least ", "8", "%"],
  ["at most ", "300", " ms"],
  ["increase by ", "2", " points"],
  ["decrease by ", "15", "% relative"],
  ["at most ", "3", " per day"],
  ["at least ", "20", ""],
];
const unknownGuardrail: readonly Form[] = [
  ["at most ", "1", "%"],
  ["no worse than ", "2", " points"],
  ["at most ", "300", " ms"],
  ["at most ", "3", " per day"],
];
const shareRising: readonly Form[] = [
  ["at least ", "8", "%"],
  ["increase by ", "2", " points"],
  ["increase by ", "15", "% relative"],
];
const shareFalling: readonly Form[] = [
  ["at most ", "2", "%"],
  ["decrease by ", "2", " points"],
  ["decrease by ", "15", "% relative"],
];

function amountRising(nature: MetricNature): readonly Form[] {
  return [
    ["at least ", typicalNumber(nature), unitBehind(nature)],
    ["increase by ", "10", "% relative"],
  ];
}

function amountFalling(nature: MetricNature): readonly Form[] {
  return [
    ["at most ", typicalNumber(nature), unitBehind(nature)],
    ["decrease by ", "15", "% relative"],
  ];
}

/** A number of the size that people use with a unit; they type over it. */
function typicalNumber({ unit, per }: MetricNature): string {
  if (per !== undefined) return "3";
  if (unit === "ms") return "300";
  return unit === "percent" || unit === "ratio" ? "8" : unit === "score" ? "4" : "20";
}

function unitBehind({ unit, per }: MetricNature): string {
  const rate = per === undefined ? "" : ` per ${per}`;
  if (unit === "percent" || unit === "ratio") return `%${rate}`;
  if (unit === "points") return ` points${rate}`;
  if (unit !== undefined && isTimeUnit(unit)) return ` ${unit}${rate}`;
  return unit !== undefined && isCurrency(unit) ? ` ${unit.toUpperCase()}${rate}` : rate;
}
