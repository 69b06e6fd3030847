import { parseDay, type Day } from "../../core/base/day.ts";
import type { Result } from "../../core/model/experiment.ts";
import type { Flag } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

/** What may be typed of a reading; the flags bear the names of its keys. */
export const resultFlags: readonly Flag[] = [
  { usage: "--date <day>", summary: "the day of the reading, YYYY-MM-DD; else today" },
  { usage: "--metric <id>", summary: "what was measured, if it is not the metric that decides" },
  { usage: "--arm <name>", summary: "the group that was read, one of the arms of the plan" },
  { usage: "--successes <count>", summary: "a share: how many did it" },
  { usage: "--of <count>", summary: "a share: out of how many" },
  { usage: "--mean <value>", summary: "a mean" },
  { usage: "--sd <value>", summary: "a mean: the standard deviation around it" },
  { usage: "--n <count>", summary: "a mean: of how many" },
  { usage: "--values <list>", summary: "every value instead, 4.1,3.8,5.2" },
  { usage: "--events <count>", summary: "a rate: how many" },
  { usage: "--exposure <value>", summary: "a rate: over how much, such as days" },
  { usage: "--before <list>", summary: "pairs: values before the change" },
  { usage: "--after <list>", summary: "pairs: values after it, in the same order" },
  { usage: "--judged <word>", summary: "what people judged by the criterion: supported or refuted" },
  { usage: "--by <name>", summary: "who judged or read it; several with commas" },
  { usage: "--source <words>", summary: "where the numbers come from, such as a query" },
  { usage: "--note <words>", summary: "what one must know to read it rightly" },
];

/** The keys that hold what was seen, those that belong together side by side. */
const measurements = [
  ["successes", "of"],
  ["mean", "sd", "n"],
  ["values"],
  ["events", "exposure"],
  ["before", "after"],
  ["judged"],
] as const;

const words = ["metric", "arm", "judged", "source", "note"] as const;
const counts = ["successes", "of", "n", "events"] as const;
const numbers = ["sd", "exposure"] as const;
const lists = ["values", "before", "after"] as const;

export type TypedFlags = Readonly<Partial<Record<keyof Result, unknown>>>;

/** A key for each kind of measurement of which something was typed; more than one say different things. */
export function measuredIn(flags: TypedFlags): readonly string[] {
  return measurements.flatMap((keys) => keys.find((key) => flags[key] !== undefined) ?? []);
}

/** The reading that was typed. @throws WrongUse where a number or a day is none. */
export function typedResult(flags: TypedFlags, today: Day): Partial<Result> {
  const result: Record<string, unknown> = { date: dayOf(flags.date ?? today) };
  const put = (key: keyof Result, read: (text: string) => unknown): void => {
    if (typeof flags[key] === "string") result[key] = read(flags[key]);
  };
  for (const key of words) put(key, (text) => text);
  for (const key of counts) put(key, (text) => countOf(text, key));
  for (const key of numbers) put(key, (text) => numberOf(text, key));
  for (const key of lists) put(key, (text) => text.split(/[,\s]+/).map((one) => numberOf(one, key)));
  put("mean", (text) => (text.trim().endsWith("%") ? percentOf(text.trim()) : numberOf(text, "mean")));
  put("by", (text) => (text.includes(",") ? text.split(",").flatMap((name) => name.trim() || []) : text));
  return result;
}

function numberOf(text: string, key: string): number {
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  if (Number.isFinite(number)) return number;
  throw new WrongUse(`"${text}" of --${key} is no number; write it as 1200 or 41.5.`);
}

function countOf(text: string, key: string): number {
  const number = numberOf(text, key);
  if (Number.isInteger(number)) return number;
  throw new WrongUse(`"${text}" of --${key} is no whole number; what is counted is written as 1200.`);
}

/** A share as it is written, because a bare number would be one in the unit of the threshold. */
function percentOf(text: string): string {
  numberOf(text.slice(0, -1), "mean");
  return text;
}

function dayOf(text: unknown): Day {
  const day = typeof text === "string" ? parseDay(text) : undefined;
  if (day !== undefined) return day;
  throw new WrongUse(`"${String(text)}" is no day; write --date as YYYY-MM-DD, such as 2026-03-16.`);
}
