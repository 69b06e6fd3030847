import type { Card } from "../card.ts";
import { definedOf } from "../../base/defined-of.ts";
import type { LineageEdge, LineageNode } from "./lineage.ts";

/** What led to what, each pair once; what would close a circle is left out, and so is what is not there. */
export function lineageEdges(nodes: readonly LineageNode[], cards: readonly Card[]): readonly LineageEdge[] {
  const nodeOf = new Map(nodes.flatMap((node) => node.members.map((uri): [string, LineageNode] => [uri, node])));
  const cardOf = new Map(cards.map((card): [string, Card] => [card.uri, card]));
  const edges = new Map<string, LineageEdge>();
  for (const { uri, ledBy } of cards) {
    const [from, to] = [nodeOf.get(ledBy ?? ""), nodeOf.get(uri)];
    if (!from || !to || from === to) continue;
    const origin = cardOf.get(ledBy ?? "");
    const choice = origin?.kind === "experiment" ? origin.decision?.choice : from.choice;
    const pair = `${from.uri}\n${to.uri}`;
    if (!edges.get(pair)?.choice) edges.set(pair, { from: from.uri, to: to.uri, ...definedOf({ choice }) });
  }
  return withoutCircles(Array.from(edges.values()));
}

/** Walks from every question along what it led to, and drops each edge that comes back to where the walk is. */
function withoutCircles(edges: readonly LineageEdge[]): readonly LineageEdge[] {
  const outgoing = edgesFrom(edges);
  const seen = new Map<string, "open" | "done">();
  const closing = new Set<LineageEdge>();
  for (const start of outgoing.keys()) {
    const way = [{ uri: start, at: 0 }];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const edge = seen.get(step.uri) === "done" ? undefined : outgoing.get(step.uri)?.[step.at++];
      seen.set(step.uri, edge ? "open" : "done");
      if (!edge) way.pop();
      else if (seen.get(edge.to) === "open") closing.add(edge);
      else way.push({ uri: edge.to, at: 0 });
    }
  }
  return edges.filter((edge) => !closing.has(edge));
}

function edgesFrom(edges: readonly LineageEdge[]): ReadonlyMap<string, readonly LineageEdge[]> {
  const outgoing = new Map<string, LineageEdge[]>();
  for (const edge of edges) {
    const known = outgoing.get(edge.from);
    if (known) known.push(edge);
    else outgoing.set(edge.from, [edge]);
  }
  return outgoing;
}
