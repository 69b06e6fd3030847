import type { Card } from "../card.ts";
import { lineageNode } from "./lineage-node.ts";
import type { Lineage, LineageNode } from "./lineage.ts";

/**
 * The lineage after an edit that changed what is said of a few questions, and not which led to which.
 *
 * `undefined` where more changed, so that all of it has to be found anew; that takes ten times as long.
 */
export function patchLineage(lineage: Lineage, before: readonly Card[], after: readonly Card[]): Lineage | undefined {
  if (before.length !== after.length) return undefined;
  const changed = new Set<string>();
  for (const [at, card] of after.entries()) {
    const old = before[at];
    if (card === old) continue;
    if (!old || !standsAsBefore(old, card)) return undefined;
    changed.add(card.uri);
  }
  const isChanged = ({ members }: LineageNode): boolean => members.some((uri) => changed.has(uri));
  const nodes = [...lineage.alone, ...lineage.families.flatMap((family) => family.nodes)].filter(isChanged);
  const patches = patchesOf(nodes, after);
  return patches && replaceNodes(lineage, patches);
}

function standsAsBefore(old: Card, card: Card): boolean {
  const { uri, kind, id, unit, ledBy } = card;
  return uri === old.uri && kind === old.kind && id === old.id && unit === old.unit && ledBy === old.ledBy;
}

type Patches = ReadonlyMap<LineageNode, LineageNode>;

function patchesOf(nodes: readonly LineageNode[], cards: readonly Card[]): Patches | undefined {
  const wanted = new Set(nodes.flatMap(({ members }) => members));
  const byUri = new Map(cards.flatMap((card): [string, Card][] => (wanted.has(card.uri) ? [[card.uri, card]] : [])));
  const patches = new Map<LineageNode, LineageNode>();
  for (const node of nodes) {
    const [first, ...others] = node.members.flatMap((uri) => byUri.get(uri) ?? []);
    if (!first) return undefined;
    const next = lineageNode([first, ...others]);
    if (next.uri !== node.uri || next.choice !== node.choice || next.lastDay !== node.lastDay) return undefined;
    patches.set(node, next);
  }
  return patches;
}

function replaceNodes({ families, alone }: Lineage, patches: Patches): Lineage {
  const replaced = (nodes: readonly LineageNode[]): readonly LineageNode[] =>
    nodes.some((node) => patches.has(node)) ? nodes.map((node) => patches.get(node) ?? node) : nodes;
  return {
    alone: replaced(alone),
    families: families.map((family) => {
      const nodes = replaced(family.nodes);
      return nodes === family.nodes ? family : { ...family, nodes };
    }),
  };
}
