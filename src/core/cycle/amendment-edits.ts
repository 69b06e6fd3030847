import { toFlowText } from "../authoring/value-texts.ts";
import { wordsAt } from "../authoring/words-at.ts";
import type { Day } from "../base/day.ts";
import type { DocumentEdit } from "../base/document-edit.ts";
import { isExplained, isNamed, nothingWritten } from "../history/amendment.ts";
import type { ProtocolField } from "../history/protocol.ts";
import type { EntryOf } from "../index/entry.ts";
import { toPlainNumber } from "../rules/registration/plain-number.ts";
import { findEntry, findNode } from "../source/source-document.ts";
import { behindPlan } from "../authoring/key-order.ts";

/** A change of the plan, and its reason. */
export interface NewAmendment {
  readonly field: ProtocolField;
  /** What was registered; absent where the field was not written. */
  readonly was: string | undefined;
  readonly date: Day;
  readonly by: string | readonly string[] | undefined;
  readonly why: string;
}

/** The edits that say why a plan changed: new entries, and the reason in those that were begun without one. */
export function amendmentEdits(
  { record, source }: EntryOf<"experiment">,
  amendments: readonly NewAmendment[],
): readonly DocumentEdit[] {
  const begun = amendments.map((amendment) => findBegun(amendment));
  const items = amendments.filter((_, at) => begun[at] === undefined).map(toItem);
  return [
    ...amendments.flatMap((amendment, index) => {
      const at = begun[index];
      return at === undefined ? [] : complete(amendment, at);
    }),
    ...(items.length === 0 ? [] : [{ type: "add-records", key: "amendments", after: behindPlan, items } as const]),
  ];

  /** The place in the list of an entry that names the change and does not explain it. */
  function findBegun({ field, was }: NewAmendment): number | undefined {
    const list = findNode(source, ["amendments"]);
    const nodes = list?.kind === "sequence" ? Array.from(list.items.entries()) : [];
    const places = nodes.flatMap(([at, node]) => (node?.kind === "mapping" ? [at] : []));
    const at = record.amendments?.findIndex((one) => !isExplained(one) && isNamed(field, was, [one])) ?? -1;
    return places[at];
  }

  function complete({ date, by, why }: NewAmendment, at: number): readonly DocumentEdit[] {
    const place = ["amendments", at];
    const write = (key: string, value: string, after: readonly string[]): DocumentEdit =>
      findEntry(source, [...place, key])
        ? { type: "set-value", path: [...place, key], value }
        : { type: "insert-key", at: place, key, after, value };
    const isDated = record.amendments?.some((one, index) => index === at && one.date !== undefined);
    return [
      ...(isDated ? [] : [write("date", date, ["was", "field"])]),
      ...(by === undefined ? [] : [write("by", toFlowText(by), ["date", "was", "field"])]),
      write("why", wordsAt(source, [...place, "why"], why), ["by", "date", "was", "field"]),
    ];
  }
}

function toItem({ field, was, date, by, why }: NewAmendment): string {
  const before = was === undefined ? nothingWritten : (toPlainNumber(was) ?? toFlowText(was));
  const people = by === undefined ? "" : `, by: ${toFlowText(by)}`;
  return `{ field: ${field}, was: ${before}, date: ${date}${people}, why: ${toFlowText(why)} }`;
}
