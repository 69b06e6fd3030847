import { compareText } from "../../base/compare-text.ts";
import type { Card } from "../card.ts";
import { lineageEdges } from "./lineage-edges.ts";
import { lineageNode } from "./lineage-node.ts";
import type { Lineage, LineageEdge, LineageFamily, LineageNode } from "./lineage.ts";
import { questionsOf } from "./questions-of.ts";

/** Which question led to which, among all cards. Takes time in proportion to their number. */
export function lineageOf(cards: readonly Card[]): Lineage {
  const nodes = questionsOf(cards).map(lineageNode);
  const edges = lineageEdges(nodes, cards);
  const connected = new Set<string>();
  for (const { from, to } of edges) connected.add(from).add(to);
  return {
    alone: nodes.filter(({ uri }) => !connected.has(uri)),
    families: familiesOf(
      nodes.filter(({ uri }) => connected.has(uri)),
      edges,
    ),
  };
}

function familiesOf(nodes: readonly LineageNode[], edges: readonly LineageEdge[]): readonly LineageFamily[] {
  const headOf = headsOf(edges);
  const families = new Map<string, { nodes: LineageNode[]; edges: LineageEdge[] }>();
  for (const node of nodes) {
    const head = headOf(node.uri);
    const family = families.get(head);
    if (family) family.nodes.push(node);
    else families.set(head, { nodes: [node], edges: [] });
  }
  for (const edge of edges) families.get(headOf(edge.from))?.edges.push(edge);
  const days = new Map(Array.from(families.values(), (family) => [family, lastDayOf(family)]));
  return Array.from(days.keys()).sort((a, b) => compareText(days.get(b) ?? "", days.get(a) ?? ""));
}

/** Finds, for any of those that hang together, always the same one of them. */
function headsOf(edges: readonly LineageEdge[]): (uri: string) => string {
  const above = new Map<string, string>();
  const headOf = (uri: string): string => {
    let head = uri;
    for (let next = above.get(head); next !== undefined; next = above.get(head)) {
      // Each look shortens the way of the next one.
      const further = above.get(next);
      if (further !== undefined) above.set(head, further);
      head = next;
    }
    return head;
  };
  for (const { from, to } of edges) {
    const [a, b] = [headOf(from), headOf(to)];
    if (a !== b) above.set(b, a);
  }
  return headOf;
}

function lastDayOf({ nodes }: LineageFamily): string {
  return nodes.reduce((last, node) => (last < node.lastDay ? node.lastDay : last), "");
}
