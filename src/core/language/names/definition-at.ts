import { type Range } from "../../base/position.ts";
import type { Entry } from "../../index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { rangeAt } from "../../source/source-document.ts";
import type { Location } from "./location.ts";
import { findLearning, locationOf } from "./location-of.ts";
import { mentionAt, type Mention } from "./mentions-of.ts";
import { targetOf, type Target } from "./target-of.ts";

/** The id under the cursor and the place where it is defined. */
export interface Definition {
  readonly from: Range;
  readonly to: Location;
}

/** Where the id at an offset is defined; `undefined` where there is none, or nothing has it. */
export function definitionAt(entry: Entry, offset: number, snapshot: Snapshot): Definition | undefined {
  const mention = mentionAt(entry, offset);
  const to = mention && definitionOf(mention, entry, snapshot);
  return to && { from: rangeAt(entry.source, mention.start, mention.end), to };
}

function definitionOf(mention: Mention, from: Entry, snapshot: Snapshot): Location | undefined {
  const target = targetOf(mention, from, snapshot);
  const file = target.uri === undefined ? undefined : snapshot.entries.get(target.uri);
  const learning = file && mention.behind !== "" ? findLearning(file, mention.behind.slice(1)) : undefined;
  return learning ?? locationOf(target, snapshot) ?? findNamedLearning(target, snapshot);
}

/** A learning that has an id of its own may be named without its experiment. */
function findNamedLearning({ kind, id, root }: Target, snapshot: Snapshot): Location | undefined {
  if (kind !== "experiment") return undefined;
  const all = entriesOfKind(snapshot, "experiment").filter(({ record }) =>
    record.learnings?.some((learning) => learning.id === id),
  );
  const found = all.find((entry) => entry.root === root) ?? all[0];
  return found && findLearning(found, id);
}
