import type { EntryOf } from "../../index/entry.ts";
import { findNode } from "../../source/source-document.ts";
import type { WrittenResult } from "./written-results.ts";

/** The check-backs with more than a day, each with its place; none where one of them could not be read at all. */
export function writtenCheckBacks({ record, source }: EntryOf<"experiment">): readonly WrittenResult[] {
  const readings = (record.checkBack ?? []).filter((item) => typeof item !== "string");
  const node = readings.length === 0 ? undefined : findNode(source, ["checkBack"]);
  if (node?.kind !== "sequence") return [];
  const places = node.items.flatMap((item, at) => (item?.kind === "mapping" ? [at] : []));
  if (places.length !== readings.length) return [];
  return readings.flatMap((result, index) => places.slice(index, index + 1).map((at) => ({ result, at })));
}
