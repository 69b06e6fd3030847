import { appliesOf, type Applies } from "../model/applies-to.ts";
import type { Learning } from "../model/learning-id.ts";
import { findNode, positionAt } from "../source/source-document.ts";
import type { EntryOf } from "./entry.ts";

/** A learning with its place in the list of its experiment. */
export interface NumberedLearning {
  readonly learning: Learning;
  readonly appliesTo: Applies;
  /** From one, as people write it behind `#`; items that could not be read are counted. */
  readonly number: number;
  /** The line on which it begins, from zero. */
  readonly line: number;
}

const known = new WeakMap<EntryOf<"experiment">, readonly NumberedLearning[]>();

/** The learnings of an experiment that could be read, in the order of the file. */
export function numberedLearnings(entry: EntryOf<"experiment">): readonly NumberedLearning[] {
  let learnings = known.get(entry);
  if (!learnings) {
    learnings = createNumbered(entry);
    known.set(entry, learnings);
  }
  return learnings;
}

function createNumbered({ record, source }: EntryOf<"experiment">): readonly NumberedLearning[] {
  const { learnings = [] } = record;
  if (learnings.length === 0) return [];
  const list = findNode(source, ["learnings"]);
  // What is no mapping was not read, and has a finding.
  const read = (list?.kind === "sequence" ? list.items : []).flatMap((item, at) =>
    item?.kind === "mapping" ? [{ number: at + 1, line: positionAt(source, item.start).line }] : [],
  );
  return learnings.map((learning, at) => ({
    learning,
    appliesTo: appliesOf(learning.appliesTo),
    ...(read[at] ?? { number: at + 1, line: 0 }),
  }));
}
