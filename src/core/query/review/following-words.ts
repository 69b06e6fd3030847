import type { Day } from "../../base/day.ts";
import { fullDay } from "../../base/full-day.ts";
import { namesOf } from "../../base/names-of.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findById, findByKey } from "../../index/find.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { mentionKey } from "../../index/keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { receiptsOf } from "../../index/receipts-of-entry.ts";
import { titleOfUnit } from "../../index/title-of-unit.ts";
import { nextCheckBack } from "../../model/next-check-back.ts";
import { parentExperimentOf } from "../../model/parent-experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { toLine } from "../page/page.ts";

/** What an experiment led to: new questions and tests, who knows of it, and when it is measured again. */
export function followingWords(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): string {
  const receipts = receiptsOf(entry, snapshot).filter(({ isSettled }) => isSettled);
  const namesWith = (what: string): readonly string[] =>
    receipts.flatMap((receipt) => (receipt.what === what ? [receipt.name] : []));
  const told = namesWith("told");
  const docs = namesWith("doc");
  const next = choiceOf(entry.record) ? nextCheckBack(entry.record) : undefined;
  const sentences = [
    ...followersOf(entry, namesWith("unit"), snapshot),
    told.length > 0 && `Told: ${namesOf(told)}.`,
    docs.length > 0 && `It stands in ${namesOf(docs)}.`,
    ...heldInSnapshot(entry, snapshot, today).map(({ sentence }) => `Measured again: ${sentence}`),
    next !== undefined && `To be measured again on ${fullDay(next)}.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length === 0 ? "Nothing yet." : sentences.join(" ");
}

function followersOf(entry: EntryOf<"experiment">, unitIds: readonly string[], snapshot: Snapshot): readonly string[] {
  const units = unitIds.flatMap((id) => findById(snapshot, "unit", id, entry.root) ?? []);
  const children = findByKey(snapshot, mentionKey(entry.id)).flatMap((other): Follower[] => {
    const isOurs = other.root === entry.root && (other.kind === "unit" || other.kind === "experiment");
    return isOurs && parentExperimentOf(other.record) === entry.id ? [other] : [];
  });
  return Array.from(new Set<Follower>([...units, ...children]), followerWords);
}

type Follower = EntryOf<"unit"> | EntryOf<"experiment">;

function followerWords(follower: Follower): string {
  if (follower.kind === "unit") return `We now ask: ${withFullStop(toLine(titleOfUnit(follower)))}`;
  return `We now test: ${withFullStop(toLine(follower.record.hypothesis ?? follower.id))}`;
}
