import type { DocumentEdit } from "../base/document-edit.ts";
import { parseDay } from "../base/day.ts";
import type { Result } from "../model/experiment.ts";
import { behindPlan } from "./key-order.ts";
import { toScalar } from "./quote-scalar.ts";

/** The keys of a reading in the order in which people write them. */
const order = [
  "date",
  "metric",
  "arm",
  "successes",
  "of",
  "mean",
  "sd",
  "n",
  "values",
  "events",
  "exposure",
  "before",
  "after",
  "judged",
  "by",
  "data",
  "columns",
  "source",
  "rows",
  "hash",
  "note",
] as const satisfies readonly (keyof Result)[];

/** The edit that writes readings at the end of `results`. */
export function recordResults(results: readonly Partial<Result>[]): DocumentEdit {
  return { type: "add-records", key: "results", after: behindPlan, items: results.map(toResultText) };
}

/** A reading as YAML in one line. */
export function toResultText(result: Partial<Result>): string {
  const entries = order.flatMap((key) => (result[key] === undefined ? [] : [`${key}: ${toText(result[key])}`]));
  return `{ ${entries.join(", ")} }`;
}

function toText(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return `[${value.map(toText).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${toText(one)}`)
      .join(", ")} }`;
  }
  const words = String(value);
  return parseDay(words) ? words : toScalar(words);
}
