import { formatQuantity } from "../../grammar/format-quantity.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Claim } from "../claim.ts";
import { pluralOf } from "../../grammar/noun.ts";
import { isTimeUnit, unitText } from "../../grammar/unit.ts";
import { countedWords } from "../words/counted-words.ts";
import { countWords } from "../words/count-words.ts";
import { nounIn } from "../words/noun-in.ts";

/** "4,962 users", "16 observations", of rates "42 days" or "an exposure of 42". */
export function sampleWords(count: number, record: Experiment, { type, unit: { per } }: Claim): string {
  if (type !== "rate") return countedWords(count, nounIn(record));
  if (!per) return `an exposure of ${countWords(count)}`;
  return isTimeUnit(per.of) ? countWords(count) + unitText(per.of, count) : countedWords(count, pluralOf(per.of));
}

/** What is said of a sample behind its words. */
export function isOrAre(count: number, { type, unit: { per } }: Claim): "is" | "are" {
  return count === 1 || (type === "rate" && !per) ? "is" : "are";
}

export function daysWords(count: number): string {
  return count === 1 ? "1 day" : `${countWords(count)} days`;
}

/** A level as people write it: 9%, 260 ms, 3 per day; with three digits where it was worked out. */
export function levelWords(level: number, { unit: { unit, per }, type }: Claim): string {
  const value = Number(((type === "rate" && per ? per.count : 1) * level).toPrecision(3));
  const isRatio = unit === "ratio" || (type === "proportion" && unit === "count");
  return formatQuantity({ value, unit: isRatio ? "percent" : unit, ...(per && { per }) });
}

/** How often a plan misses what is there, from its power: "about half of the time". */
export function missWords(power: number): string {
  const tenths = Math.round(10 * (1 - power));
  if (power < 0.8 && 0.75 < power) return "more than 2 times in 10";
  if (10 <= tenths) return "nearly every time";
  if (tenths === 5) return "about half of the time";
  return `about ${tenths} times in 10`;
}
