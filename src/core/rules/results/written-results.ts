import type { EntryOf } from "../../index/entry.ts";
import type { Result } from "../../model/experiment.ts";
import { findNode, isEmpty, type SourceDocument } from "../../source/source-document.ts";

/** A reading, and its number in the list as it is written, where items that cannot be read count as well. */
export interface WrittenResult {
  readonly result: Result;
  readonly at: number;
}

/** The readings under `key` that could be read, each with its place. */
export function writtenResults(
  { record, source }: EntryOf<"experiment">,
  key: "results" | "exploratory" = "results",
): readonly WrittenResult[] {
  const results = record[key] ?? [];
  const node = results.length === 0 ? undefined : findNode(source, [key]);
  if (node?.kind !== "sequence") return [];
  const written: WrittenResult[] = [];
  for (const [at, item] of node.items.entries()) {
    // A mapping is read whatever stands in it; anything else is not.
    const result = item?.kind === "mapping" ? results[written.length] : undefined;
    if (result) written.push({ result, at });
  }
  return written;
}

/** Whether something stands under `results` that may be a reading, readable or not. An empty list is none. */
export function areResultsWritten(source: SourceDocument): boolean {
  const node = findNode(source, ["results"]);
  return node?.kind === "sequence" ? node.items.some((item) => !isEmpty(item)) : !isEmpty(node);
}
