import { findUnitOf } from "../index/find.ts";
import { entriesOfKind } from "../index/snapshot.ts";
import { appliesOf } from "../model/applies-to.ts";
import { isQuickGlob } from "../model/fields.ts";
import type { Unit } from "../model/unit.ts";
import type { ExperimentMoment } from "./moment.ts";

/** Tags and paths in an answer such as `checkout, src/{cart,pay}/**`, each once. */
export function contextsIn(answer: string | undefined): readonly string[] {
  const contexts: string[] = [];
  let depth = 0;
  let begin = 0;
  const text = `${answer ?? ""},`;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}") depth = Math.max(0, depth - 1);
    // The comma behind all ends even what a brace left open.
    else if (text[at] === "," && (depth === 0 || at === text.length - 1)) {
      contexts.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  return Array.from(new Set(contexts.filter((one) => one !== "")));
}

/** Whether matching a path could take for ever. */
export function isTooManyStars(context: string): boolean {
  return !isQuickGlob(context);
}

/** Where the unit of an experiment applies. */
export function ownContexts({ entry, snapshot }: ExperimentMoment): readonly string[] {
  return written(findUnitOf(entry, snapshot)?.record.appliesTo);
}

/** Tags and paths of all units and learnings, those that are used most first. */
export function knownContexts({ snapshot }: ExperimentMoment): readonly string[] {
  const uses = new Map<string, number>();
  const count = (appliesTo: Unit["appliesTo"]): void => {
    for (const one of written(appliesTo)) uses.set(one, (uses.get(one) ?? 0) + 1);
  };
  for (const { record } of entriesOfKind(snapshot, "unit")) count(record.appliesTo);
  for (const { record } of entriesOfKind(snapshot, "experiment")) {
    for (const { appliesTo } of record.learnings ?? []) count(appliesTo);
  }
  const byUse = Array.from(uses).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byUse.map(([context]) => context);
}

function written(appliesTo: Unit["appliesTo"]): readonly string[] {
  const { tags, paths } = appliesOf(appliesTo);
  return [...tags, ...paths];
}
