import { toDigits } from "../../base/to-digits.ts";
import { unitBehind } from "../../grammar/format-quantity.ts";
import { dimensionOf, unitText } from "../../grammar/unit.ts";
import type { Evidence } from "../evidence.ts";
import { exposureWords } from "./exposure-words.ts";
import { percentDecimals } from "./percent-words.ts";
import {
  areSame,
  decimalsBeside,
  decimalsFor,
  numberWords,
  typedNumber,
  typedWords,
  withoutZeros,
} from "./number-words.ts";

/** What the numbers of an evidence count. */
export type Measure = Pick<Evidence, "scale" | "unit" | "each">;

/**
 * A number of an evidence as people read it: "9.0%", "+1.7 points", "−15.1%", "300 ms", "2.6 times".
 *
 * @param beside Thresholds; on which side of them it lies is seen, unless it lies exactly at one.
 */
export function valueWords(value: number, measure: Measure, ...beside: readonly number[]): string {
  const kind = kindOf(measure);
  const said = saidOf(value, measure, kind);
  const least = kind === "percent" ? percentDecimals(said) : decimalsFor(said, 3);
  const words = numberWords(said, decimalsBeside(said, least, marksFor(measure, kind, beside)));
  return signOf(said, measure, kind) + withUnit(kind === "percent" ? words : withoutZeros(words), measure, kind);
}

/**
 * An interval of such numbers: "8.3% to 9.7%", "8.3% and more"; `undefined` where it has no end.
 *
 * It has as many digits as its width is worth.
 */
export function intervalWords(
  [low, high]: Evidence["interval"],
  measure: Measure,
  ...beside: readonly number[]
): string | undefined {
  if (low === null) return high === null ? undefined : `up to ${valueWords(high, measure, ...beside)}`;
  if (high === null) return `${valueWords(low, measure, ...beside)} and more`;
  const kind = kindOf(measure);
  const [from, to] = [saidOf(low, measure, kind), saidOf(high, measure, kind)];
  const least = fewestFor(to - from, to, kind);
  const marks = [...marksFor(measure, kind, beside), 0];
  const write = (said: number): string =>
    signOf(said, measure, kind) + numberWords(said, decimalsBeside(said, least, marks));
  return `${write(from)}${kind === "percent" ? "%" : ""} to ${withUnit(write(to), measure, kind)}`;
}

/** Two digits of the width; of shares one, and a decimal in any case, as people are used to. */
function fewestFor(width: number, end: number, kind: Kind): number {
  if (areSame(width, 0, end)) return decimalsFor(end, 3);
  return kind === "plain" ? decimalsFor(width, 2) : Math.max(1, decimalsFor(width, 1));
}

/** A number as it was claimed, without a sign: "15%", "2 points", "300 ms", "2 times". */
export function claimedWords(value: number, measure: Measure): string {
  const kind = kindOf(measure);
  const isSize = measure.scale !== "level" && kind !== "times";
  const said = typedNumber(saidOf(isSize ? Math.abs(value) : value, measure, kind));
  return withUnit(typedWords(said), measure, kind);
}

type Kind = "percent" | "points" | "times" | "plain";

function kindOf({ scale, unit, each }: Measure): Kind {
  if (scale === "relative") return unit.unit === "times" ? "times" : "percent";
  if (dimensionOf(unit.unit) !== "ratio" || unit.per !== undefined || each !== undefined) return "plain";
  return scale === "level" ? "percent" : "points";
}

/** The number as it is said, without the noise of calculation: 8 for 0.08. */
function saidOf(value: number, { each = 1 }: Measure, kind: Kind): number {
  if (kind === "plain" && each === 1) return value;
  const said = kind === "times" ? 1 + value : value * (kind === "plain" ? each : 100);
  return toDigits(said, 15);
}

/** What a number must not look like if it is not: a threshold, and of shares all. */
function marksFor(measure: Measure, kind: Kind, beside: readonly number[]): readonly number[] {
  const marks = beside.map((mark) => typedNumber(saidOf(mark, measure, kind)));
  return kind === "percent" && measure.scale === "level" ? [...marks, 100] : marks;
}

function signOf(said: number, { scale }: Measure, kind: Kind): string {
  return scale !== "level" && kind !== "times" && 0 < said ? "+" : "";
}

function withUnit(words: string, { unit, each }: Measure, kind: Kind): string {
  if (kind === "percent") return `${words}%`;
  if (kind === "times") return `${words} times`;
  const value = /^[+−]?1$/.test(words) ? 1 : 2;
  if (kind === "points") return words + unitText("points", value);
  if (each === undefined) return words + unitBehind({ ...unit, value });
  return `${words}${unitText(unit.unit, value)} per ${exposureWords(each, unit.per?.of)}`;
}
