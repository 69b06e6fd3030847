import { compareText } from "../base/compare-text.ts";
import { parseDay, type Day } from "../base/day.ts";
import { findNode, type SourceDocument, type SourceNode } from "../source/source-document.ts";

/** A day on which something is to be measured again, in its file. */
export interface OpenCheckBack {
  readonly due: Day;
  /** Its place in the list under `checkBack`, from 0, those counted that cannot be read. */
  readonly at: number;
  /** Whether it is written as keys, to which others are added, or as the day alone. */
  readonly isMapping: boolean;
}

/** The check-backs that nobody has done, the earliest first; of one day as they are written. */
export function openCheckBacks(source: SourceDocument): readonly OpenCheckBack[] {
  const list = findNode(source, ["checkBack"]);
  const items = list?.kind === "sequence" ? Array.from(list.items.entries()) : [];
  const open = items.flatMap(([at, item]): OpenCheckBack[] => {
    const due = dayIn(item?.kind === "mapping" ? valueAt(item, "due") : item);
    const isDone = item?.kind === "mapping" && valueAt(item, "date") !== undefined;
    return due === undefined || isDone ? [] : [{ due, at, isMapping: item?.kind === "mapping" }];
  });
  return open.toSorted((a, b) => compareText(a.due, b.due));
}

function valueAt(item: Extract<SourceNode, { kind: "mapping" }>, key: string): SourceNode | undefined {
  return item.entries.find((entry) => entry.key === key)?.value;
}

function dayIn(node: SourceNode | undefined): Day | undefined {
  return node?.kind === "scalar" ? parseDay(String(node.value)) : undefined;
}
