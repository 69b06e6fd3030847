import type { Sample } from "../../../../../src/core/data/sample.ts";

/** What stands at a dotted place of a case; `undefined` where nothing does. */
export function partAt(value: unknown, place: string): unknown {
  return place
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], value);
}

/** @throws When it is no number. */
export function numberAt(value: unknown, place: string): number {
  const part = partAt(value, place);
  if (typeof part !== "number") throw new Error(`There is no number at ${place}, but ${JSON.stringify(part)}.`);
  return part;
}

/** A group of a case as a sample. */
export function sampleFrom(group: unknown): Sample {
  const number = (name: string): number => numberAt(group, name);
  const list = (name: string): readonly number[] => partAt(group, name) as readonly number[];
  if (Array.isArray(group)) return { type: "values", values: group as readonly number[] };
  if (list("before")) return { type: "pairs", before: list("before"), after: list("after") };
  if (list("values")) return { type: "values", values: list("values") };
  if (partAt(group, "events") !== undefined) {
    return { type: "rate", events: number("events"), exposure: number("exposure") };
  }
  if (partAt(group, "mean") === undefined)
    return { type: "proportion", successes: number("successes"), n: number("n") };
  return { type: "mean", n: number("n"), mean: number("mean"), sd: number("sd") };
}
