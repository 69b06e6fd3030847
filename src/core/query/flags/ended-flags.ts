import type { Day } from "../../base/day.ts";
import type { Range } from "../../base/position.ts";
import type { Sliced } from "../../base/sliced.ts";
import type { EntryOf } from "../../index/entry.ts";
import { entriesOfKind, settingsOf, type Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { flagOf } from "../../model/flag-of.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { flagOfStoppedExperiment } from "../../rules/catalogue/flag-of-stopped-experiment.ts";
import { severityInForce, suppressionsOf } from "../../rules/in-force.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isFlagOver } from "../../verdict/is-flag-over.ts";

/** A flag that has done its work, and the experiment that says so. Plain JSON. */
export interface EndedFlag {
  readonly flag: string;
  readonly experiment: string;
  /** What became of the experiment, as a word. */
  readonly outcome: "stopped" | "refuted";
  /** The file of the experiment, and its `flag:` there. */
  readonly uri: string;
  readonly range: Range;
}

/**
 * The flags of a root whose experiments were stopped or refuted, each once. Where a team switched off the rule that finds
 * them, or lives with one for a reason, the code says nothing of it either. With a pause after each experiment.
 */
export function* endedFlagsInSlices(snapshot: Snapshot, root: string, today: Day): Sliced<readonly EndedFlag[]> {
  if (severityInForce(flagOfStoppedExperiment, settingsOf(snapshot, root)) === "off") return [];
  const flags = new Map<string, EndedFlag>();
  for (const entry of entriesOfKind(snapshot, "experiment")) {
    if (flags.size === mostFlags) break;
    const ended = entry.root === root ? endedFlagOf(entry, snapshot, today) : undefined;
    if (ended && !flags.has(ended.flag)) flags.set(ended.flag, ended);
    yield;
  }
  return Array.from(flags.values());
}

/** More than a team can take out, and few enough to be looked for in a text at once. */
const mostFlags = 500;

function endedFlagOf(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): EndedFlag | undefined {
  const { record, source, id, uri } = entry;
  const flag = flagOf(record);
  if (flag === undefined || !isEnded(entry, snapshot, today)) return undefined;
  const range = placeForMissing(source, ["flag"]);
  const outcome = choiceOf(record) === "stop" ? "stopped" : "refuted";
  return isLivedWith(entry, range) ? undefined : { flag, experiment: id, outcome, uri, range };
}

/** What is said where such a flag stands. */
export function endedFlagWords({ flag, experiment, outcome }: EndedFlag): string {
  return `The experiment ${experiment} was ${outcome}, and its flag ${flag} still stands here. Take it out, with the code that only it turns on.`;
}

function isEnded(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): boolean {
  return isFlagOver(choiceOf(entry.record), () => verdictInSnapshot(entry, snapshot, today));
}

function isLivedWith(entry: EntryOf<"experiment">, range: Range): boolean {
  return 0 < suppressionsOf(entry, flagOfStoppedExperiment, { message: "", range }).length;
}
