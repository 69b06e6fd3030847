import { remember } from "../../base/remember.ts";
import { singularOf } from "../../grammar/noun.ts";
import type { EntryOf } from "../../index/entry.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { isShare, metricOf } from "./metric-of.ts";
import type { RuleContext } from "../rule.ts";
import { countWords, flatteringTotals, flowWords, totalWords, vanityGroups } from "./vanity-words.ts";

/**
 * The metric that decides, where it is a count that can only flatter; `undefined` where it may tell something.
 *
 * A share is no count, whatever its name; nor is one vain that the dictionary describes as behaviour or business, or
 * of which it says how things are better for people: somebody has thought about it.
 */
export function findVanity(entry: EntryOf<"experiment">, context: RuleContext): string | undefined {
  const { metric, threshold } = entry.record;
  if (metric === undefined) return undefined;
  const words = wordsOf(metric);
  const { also = [], allow = [] } = context.settings.vanity ?? {};
  if (isOneOf(words, allow)) return undefined;
  const isTotal = words.some((word) => totals.has(word));
  if (!isListed(words, isTotal) && !isOneOf(words, also)) return undefined;
  if (!isTotal && (isLevelOfShare(threshold) || isShare(entry, context, metric))) return undefined;
  const known = metricOf(context, metric, entry.root);
  const isChosen =
    known !== undefined && (known.kind === "behaviour" || known.kind === "business" || known.isForPeople);
  return isChosen ? undefined : metric;
}

/** The words of an id, each in the singular: `totalSignUps` and `total_sign-up` have the same. */
export const wordsOf = remember((id: string): readonly string[] => {
  const words = id.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === "" ? [] : [singularOf(word)]));
});

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(singularOf));
const nameOf = (phrase: string): string => wordsOf(phrase).join(" ");

const totals = setOf(totalWords);
const fillers: ReadonlySet<string> = new Set([...setOf(countWords), ...totals]);
const vainTotals: ReadonlySet<string> = new Set(flatteringTotals.map(nameOf));
const groups = vanityGroups.map(({ phrases, beside }) => ({
  names: new Set(phrases.map(nameOf)),
  beside: setOf(beside),
}));

const flows = setOf(flowWords);
const perPeriod = /(?:^| )per (?:hour|day|week|fortnight|month|quarter|year|sprint|iteration)$/;

/** Whether it says how many came in a time, or are new: that may fall as well. */
function isFlow(words: readonly string[]): boolean {
  return words.some((word) => flows.has(word)) || perPeriod.test(words.join(" "));
}

function isListed(words: readonly string[], isTotal: boolean): boolean {
  if (!isTotal && isFlow(words)) return false;
  const telling = words.filter((word) => !fillers.has(word) && !flows.has(word));
  if (isTotal && vainTotals.has(telling.join(" "))) return true;
  const whole = words.filter((word) => !totals.has(word)).join(" ");
  return groups.some(
    ({ names, beside }) =>
      names.has(whole) ||
      names.has(telling.join(" ")) ||
      names.has(telling.filter((word) => !beside.has(word)).join(" ")),
  );
}

/** Whether a team's own words name it. */
function isOneOf(words: readonly string[], phrases: readonly string[]): boolean {
  const telling = words.filter((word) => !fillers.has(word)).join(" ");
  return phrases.some((phrase) => [telling, words.join(" ")].includes(nameOf(phrase)));
}

/** "at least 8%" of something can only be a share; "increase by 8%" can be of anything. */
function isLevelOfShare(text: string | undefined): boolean {
  const threshold = thresholdOf(text);
  if (!threshold) return false;
  const isLevel = ["at-least", "at-most", "between"].includes(threshold.direction);
  return isLevel && (threshold.unit === "percent" || threshold.unit === "ratio");
}
