import { wrong as step } from "../../core/cycle/steps/wrong.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { kinds } from "../../core/model/kinds.ts";
import { recordVerb } from "../cycle/experiment-verb.ts";
import { findRecord } from "../find-record.ts";
import { refuseSameId } from "../refuse-same-id.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol wrong`: what was believed and what is known now, pinned on the wall. */
export const wrong = recordVerb(step, findQuestion, {
  summary: "share a mistaken assumption: what you believed, and what you know now",
  example: 'uol wrong one-click --was "Fewer steps make people buy." --now "People buy when they feel safe."',
});

function findQuestion(snapshot: Snapshot, reference: string): EntryOf<"unit"> | EntryOf<"experiment"> {
  const entry = findRecord(snapshot, reference);
  refuseSameId(snapshot, entry);
  if (entry.kind === "unit" || entry.kind === "experiment") return entry;
  throw new WrongUse(`"${reference}" is a ${kinds[entry.kind].title}; name an experiment or a unit.`);
}
