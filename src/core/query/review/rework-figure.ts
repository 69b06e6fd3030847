import type { Day } from "../../base/day.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findByKey, providersOf } from "../../index/find.ts";
import { hypothesisKeysOf } from "../../index/hypothesis-keys.ts";
import { mentionKey } from "../../index/keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { parentExperimentOf } from "../../model/parent-experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { shareText } from "../forecast-words.ts";
import { askedWordsOf } from "../similar/asked-words.ts";
import type { Figure } from "./figure.ts";

/**
 * How often a decision had to be made again.
 *
 * A decision to persevere or to stop closes its question; it is reopened by an experiment that starts on that day or later
 * and asks nearly the same: in nearly the same words, or as a child of it with most of its words. A pivot asks on by intention.
 */
export function reworkFigure(entries: readonly EntryOf<"experiment">[], snapshot: Snapshot): Figure {
  const closed = entries.filter(({ record }) => choiceOf(record) === "persevere" || choiceOf(record) === "stop");
  const reopened = closed
    .map((entry) => [entry, askedAgainBy(entry, snapshot)] as const)
    .filter(([, by]) => by.length > 0);
  const share = closed.length === 0 ? null : reopened.length / closed.length;
  return {
    id: "rework",
    title: "Rework",
    formula: "decisions to persevere or stop whose question was asked again / decisions to persevere or stop",
    value: share,
    unit: "share",
    numbers: { reopened: reopened.length, decisions: closed.length },
    sentence:
      share === null
        ? "No decision to persevere or stop was made in this period, so none can have been made again."
        : `${shareText(reopened.length, closed.length)} decisions to persevere or stop ${reopened.length === 1 ? "was" : "were"} asked again.`,
    files: reopened.length === 0 ? pathsOf(closed) : reopened.flatMap(([entry, by]) => pathsOf([entry, ...by])),
  };
}

function pathsOf(entries: readonly EntryOf<"experiment">[]): readonly string[] {
  return entries.map(({ path }) => path);
}

/** So many ask the same that it is a way of asking, and not one question. */
const mostAlike = 20;

function askedAgainBy(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly EntryOf<"experiment">[] {
  const alike = hypothesisKeysOf(entry.record).keys.map(({ key }) => providersOf(snapshot, key));
  const near = alike.filter(({ length }) => length <= mostAlike).flat();
  const naming = findByKey(snapshot, mentionKey(entry.id)).filter((other) => isLikeChild(other, entry));
  const uris = new Set([...near, ...naming].map(({ uri }) => uri));
  return Array.from(uris).flatMap((uri) => {
    const other = snapshot.entries.get(uri);
    const isLater =
      other?.kind === "experiment" && other.root === entry.root && other !== entry && startsAfter(other, entry);
    return isLater ? [other] : [];
  });
}

/** Of the words of both, so many must be in both. */
const mostOf = 0.7;

function isLikeChild(other: { readonly kind: string; readonly record: object }, entry: EntryOf<"experiment">): boolean {
  if (other.kind !== "experiment") return false;
  const { record } = other as EntryOf<"experiment">;
  const { hypothesis = "" } = record;
  if (parentExperimentOf(record) !== entry.id) return false;
  const [a, b] = [askedWordsOf(hypothesis), askedWordsOf(entry.record.hypothesis ?? "")];
  const common = Array.from(a.keys()).filter((term) => b.has(term)).length;
  return mostOf <= common / Math.max(1, a.size + b.size - common);
}

function startsAfter(other: EntryOf<"experiment">, { record }: EntryOf<"experiment">): boolean {
  const decided: Day | undefined = record.decision?.date;
  const { from } = windowOf(other.record);
  return decided !== undefined && from !== undefined && decided <= from;
}
