import type { Range } from "../../base/position.ts";
import type { Entry } from "../../index/entry.ts";
import { flagOf } from "../../model/flag-of.ts";
import { findNode, rangeAt } from "../../source/source-document.ts";

/** The flag of an experiment, where an offset touches it behind `flag:`. */
export function flagAt(
  { kind, source, record }: Entry,
  offset: number,
): { readonly flag: string; readonly range: Range } | undefined {
  const node = kind === "experiment" ? findNode(source, ["flag"]) : undefined;
  const flag = kind === "experiment" ? flagOf(record) : undefined;
  if (!node || flag === undefined || offset < node.start || node.end < offset) return undefined;
  return { flag, range: rangeAt(source, node.start, node.end) };
}
