import { addDays } from "../../base/day.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import type { EntryOf } from "../../index/entry.ts";
import { answerOfFact, experimentsOfUnitKey } from "../../index/keys.ts";
import { isWritten } from "../missing-key.ts";
import type { RuleContext } from "../rule.ts";

/** Something that a good question has and this one lacks. */
export interface MissingPart {
  readonly key: string;
  /** What to write, as it stands in a list. */
  readonly what: string;
  readonly edit: DocumentEdit;
}

const order = ["title", "learn", "why", "objective", "kind", "owner", "due"];
/** A first round of learning: long enough to see something, short enough to be wrong cheaply. */
const firstRound = 14;

/**
 * What a unit of learning lacks to be specific, achievable, relevant and time-bound.
 *
 * Only what the file itself can say: whether it can be measured is told by its experiments, which have rules of their own,
 * and whether it asks for knowledge or for work by `unit-names-work`.
 */
export function missingFromUnit({ source }: EntryOf<"unit">, { today }: RuleContext): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  const need = (keys: readonly string[], what: string, placeholder: string): void => {
    const [key = ""] = keys;
    if (keys.some((one) => isWritten(source, one))) return;
    const after = order.slice(0, order.indexOf(key)).toReversed();
    const edit = { type: "insert-key", key, after, value: "", placeholder } as const;
    missing.push({ key, what: `${what} (\`${key}\`)`, edit });
  };
  need(["learn"], "what will be known", "Whether people use it.");
  need(["why", "objective"], "why that is worth knowing", "What we can decide once we know it.");
  need(["due"], "until when the answer is of use", addDays(today, firstRound));
  // Who works alone leaves the owner out, so that alone is no fault.
  if (0 < missing.length) need(["owner"], "who answers for it", "name");
  return missing;
}

/** Whether the answer is in: all of its experiments are decided, and it has some. */
export function isAnswered({ id, root }: EntryOf<"unit">, { find }: RuleContext): boolean {
  const experiments = find(experimentsOfUnitKey(id)).filter((provider) => provider.root === root);
  return 0 < experiments.length && experiments.every(({ fact }) => answerOfFact(fact).state === "decided");
}
