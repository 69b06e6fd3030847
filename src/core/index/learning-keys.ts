import { rememberLately } from "../base/remember-lately.ts";
import { ownIdOf } from "../model/learning-id.ts";
import { findNode } from "../source/source-document.ts";
import type { EntryOf } from "./entry.ts";
import { numberedLearnings } from "./numbered-learnings.ts";

/** What the learnings of an experiment are found by: its id, their own ids, and where they apply. */
export function provisionsOfLearnings(entry: EntryOf<"experiment">): { key: string; fact?: string }[] {
  const list = findNode(entry.source, ["learnings"]);
  if (list?.kind !== "sequence") return entry.source.isBroken ? [{ key: learningsKey(entry.id), fact: unread }] : [];
  if (list.items.length === 0) return [];
  const ownIds = list.items.map(() => "");
  const keys = new Set<string>();
  for (const { learning, number, appliesTo } of numberedLearnings(entry)) {
    const ownId = ownIdOf(learning);
    const { paths, tags } = appliesTo;
    if (ownId !== undefined) keys.add(learningIdKey((ownIds[number - 1] = ownId)));
    if (0 < paths.length) keys.add(pathLearningsKey);
    for (const tag of tags) keys.add(learningTagKey(tag));
  }
  const fact = JSON.stringify(ownIds);
  const named = [learningsKey(entry.id), allLearningsKey].map((key) => ({ key, fact }));
  return [...named, ...Array.from(keys, (key) => ({ key }))];
}

/** Of a file of which an unknown part could not be read. */
const unread = "";

/** The experiments of an id that hold learnings; the fact lists the own ids of these. */
export function learningsKey(experiment: string): string {
  return `learnings-of:${experiment}`;
}

/** All experiments that hold learnings, with the same fact. */
export const allLearningsKey = "learnings";

/** The experiments that hold a learning with an id of its own. */
export function learningIdKey(id: string): string {
  return `learning:${id}`;
}

/** The experiments that hold a learning for a tag, in capitals or not. */
export function learningTagKey(tag: string): string {
  return `learning-tag:${tag.toLowerCase()}`;
}

/** The experiments that hold a learning for paths of the code. */
export const pathLearningsKey = "learning-paths";

/** The units that say for which paths of the code they are: there hold those of their learnings that name none. */
export const unitPathsKey = "unit-paths";

/** For each learning that a fact lists its own id, empty for one that has none; `undefined` where nobody could read them. */
export const ownIdsOfFact = rememberLately((fact: string): readonly string[] | undefined =>
  fact === unread ? undefined : (JSON.parse(fact) as string[]),
);
