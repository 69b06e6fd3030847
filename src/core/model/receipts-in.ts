import type { Day } from "../base/day.ts";
import type { Experiment } from "./experiment.ts";

export type Receipt = NonNullable<Experiment["propagation"]>[number];

/**
 * What proves that a document tells a decision.
 *
 * `told` since a commit; `untold` where none wrote it since the decision; `undecided` while the decision itself is not
 * committed; `by-date` where git cannot say, and only the day in the receipt can.
 */
export type DocProof =
  { readonly is: "told"; readonly since: Day } | { readonly is: "untold" | "undecided" | "by-date" };

/** What settles receipts besides their own file. */
export interface ReceiptContext {
  readonly hasUnit: (id: string) => boolean;
  readonly proofOfDoc: (doc: string) => DocProof;
}

/** One that must know, as a receipt names it, and whether it does. */
export interface ReceiptState {
  readonly receipt: Receipt;
  readonly what: "doc" | "unit" | "item" | "told" | "empty";
  /** The document, the id, or the people; empty where it names nobody. */
  readonly name: string;
  readonly isSettled: boolean;
  /** For people, as what follows a colon: "committed on 2026-03-18", "no commit to it since the decision". */
  readonly why: string;
}

/**
 * Who and what must know of a decision, and whether they do.
 *
 * A document is settled by a commit (`DocProof`), a unit when it exists, everything else by `date`: also a backlog item,
 * because none is a file of ours. A receipt that says several things is about the first of document, unit, item, people.
 */
export function receiptsIn({ propagation = [] }: Experiment, context: ReceiptContext): readonly ReceiptState[] {
  return propagation.map((receipt) => {
    const [what, name] = nameOf(receipt);
    return { receipt, what, name, ...answerOf(receipt, [what, name], context) };
  });
}

type Named = readonly [what: ReceiptState["what"], name: string];
type Answer = Pick<ReceiptState, "isSettled" | "why">;

const named = ["doc", "unit", "item", "told"] as const;

function nameOf(receipt: Receipt): Named {
  const what = named.find((key) => receipt[key]?.trim());
  return what === undefined ? ["empty", ""] : [what, receipt[what]?.trim() ?? ""];
}

function answerOf({ date }: Receipt, [what, name]: Named, { hasUnit, proofOfDoc }: ReceiptContext): Answer {
  if (what === "unit") {
    return hasUnit(name) ? settled("the unit is there") : open("there is no such unit yet");
  }
  const proof = what === "doc" ? proofOfDoc(name) : undefined;
  switch (proof?.is) {
    case "told":
      return settled(`committed on ${proof.since}`);
    case "untold":
      return open("no commit to it since the decision");
    case "undecided":
      return open("the decision is not committed yet");
    default:
      return date === undefined ? open("no date yet") : settled(`done on ${date}`);
  }
}

function settled(why: string): Answer {
  return { isSettled: true, why };
}

function open(why: string): Answer {
  return { isSettled: false, why };
}
