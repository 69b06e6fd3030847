import { choiceOf } from "../model/stage-of.ts";
import { receiptsIn, type DocProof, type ReceiptContext, type ReceiptState } from "../model/receipts-in.ts";
import { findNode } from "../source/source-document.ts";
import { docPathsOf } from "./doc-paths-of.ts";
import type { EntryOf } from "./entry.ts";
import { findById } from "./find.ts";
import type { Snapshot } from "./snapshot.ts";

/** A receipt in its file. */
export interface WrittenReceipt extends ReceiptState {
  /** Its place in the list under `propagation`, from 0, those counted that cannot be read. */
  readonly at: number;
}

/**
 * Who and what must know of the decision of an experiment, and whether they do, in the order in which they are written.
 *
 * Empty where nobody needs to know, and where nobody has said who must: `propagation` tells the two apart.
 */
export function receiptsOf(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly WrittenReceipt[] {
  return receiptsWith(entry, (id) => findById(snapshot, "unit", id, entry.root) !== undefined);
}

/** The same, for those who must not see other files, and ask for units in their own way. */
export function receiptsWith(
  entry: EntryOf<"experiment">,
  hasUnit: ReceiptContext["hasUnit"],
): readonly WrittenReceipt[] {
  const list = findNode(entry.source, ["propagation"]);
  const items = list?.kind === "sequence" ? Array.from(list.items.entries()) : [];
  // What is no mapping is left out of the record, and nothing else is.
  const places = items.flatMap(([at, item]) => (item?.kind === "mapping" ? [at] : []));
  const states = receiptsIn(entry.record, { hasUnit, proofOfDoc: (doc) => proofOfDoc(entry, doc) });
  return states.map((state, index) => ({ ...state, at: places[index] ?? index }));
}

/**
 * What proves that a document tells the decision of an experiment.
 *
 * A date in the receipt counts only where git cannot say: nobody asked it, or it cannot answer for this folder, lacks a
 * version, or does not hold the document, because that lies in another repository, in another root, or on the web. In
 * every other place a date is a promise that the history can be asked about, and so it settles nothing.
 */
export function proofOfDoc(entry: EntryOf<"experiment">, doc: string): DocProof {
  const { past, record } = entry;
  if (!past || "why" in past || past.isPartial || docPathsOf(doc, entry).length === 0) return { is: "by-date" };
  const facts = past.docs?.find((one) => one.doc.trim() === doc);
  if (facts?.isElsewhere) return { is: "by-date" };
  if (past.head?.choice === undefined || past.head.choice !== choiceOf(record)) return { is: "undecided" };
  return facts?.commit ? { is: "told", since: facts.commit.date } : { is: "untold" };
}
