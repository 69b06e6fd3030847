import type { Entry } from "../../index/entry.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ScalarNode } from "../../source/source-document.ts";
import { roleOfValue, type Role } from "../place/role-at.ts";
import { scalarsOf } from "../place/scalars-of.ts";
import { wordsOfScalar } from "../place/scalar-words.ts";

/** What an id can be the name of: a file, or an objective of `learning.yaml`. */
export type NamedKind = Exclude<KindName, "settings"> | "objective";

/** A place in a file that names something by its id. Offsets are those of the id alone, without quotes. */
export interface Mention {
  readonly id: string;
  /** What it may be the id of; where two have it, the first of them is meant. */
  readonly kinds: readonly NamedKind[];
  /** What stands in the same words before the id: its kind, as in `experiment:one-click`. */
  readonly before: string;
  /** What stands behind it: the number of a learning, as in `one-click#2`. */
  readonly behind: string;
  readonly node: ScalarNode;
  readonly start: number;
  readonly end: number;
}

const kindsByRole: { readonly [Name in Role]?: readonly NamedKind[] } = {
  unit: ["unit"],
  experiment: ["experiment"],
  "unit-or-experiment": ["unit", "experiment"],
  metric: ["metric"],
  objective: ["objective"],
  learning: ["experiment"],
};

/** Every place in a file that names a unit, an experiment, a metric or an objective, from top to bottom. */
export function mentionsOf({ kind, source }: Pick<Entry, "kind" | "source">): Mention[] {
  const mentions = new Map<number, Mention>();
  for (const { path, node } of scalarsOf(source)) {
    // What an alias stands for is written once, and met once for each alias.
    const role = mentions.has(node.start) ? undefined : roleOfValue(kind, path);
    const mention = role && toMention(node, role);
    if (mention) mentions.set(node.start, mention);
  }
  return Array.from(mentions.values());
}

/** The mention that an offset touches. */
export function mentionAt(entry: Pick<Entry, "kind" | "source">, offset: number): Mention | undefined {
  return mentionsOf(entry).find(({ start, end }) => start <= offset && offset <= end);
}

function toMention(node: ScalarNode, role: Role): Mention | undefined {
  const kinds = kindsByRole[role];
  if (!kinds) return undefined;
  const words = wordsOfScalar(node);
  const before = mayNameKind.has(role) ? (/^(?:unit|experiment):/.exec(words)?.[0] ?? "") : "";
  const behind = role === "learning" ? (/#.*$/s.exec(words)?.[0] ?? "") : "";
  const id = words.slice(before.length, words.length - behind.length);
  if (id.trim() === "") return undefined;
  return {
    id,
    kinds: before === "" ? kinds : kinds.filter((kind) => before === `${kind}:`),
    before,
    behind,
    node,
    ...placeIn(node, words, before.length, id.length),
  };
}

const mayNameKind: ReadonlySet<Role> = new Set(["experiment", "unit-or-experiment"]);

/**
 * Where the id stands in its scalar, as far as lengths tell: bare or between quotes. What is written otherwise, with an
 * alias or an escape, is one place as a whole.
 */
function placeIn(
  { start, end }: ScalarNode,
  words: string,
  at: number,
  length: number,
): { start: number; end: number } {
  const quotes = end - start - words.length;
  if (quotes !== 0 && quotes !== 2) return { start, end };
  const first = start + quotes / 2 + at;
  return { start: first, end: first + length };
}
