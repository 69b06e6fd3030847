import type { LineageEdge } from "./lineage.ts";

/** A question with all that led to it, step by step, and all that it led to. */
export function lineOfDescent(uri: string, edges: readonly LineageEdge[]): ReadonlySet<string> {
  const up = walk(uri, edges, (edge) => [edge.to, edge.from]);
  const down = walk(uri, edges, (edge) => [edge.from, edge.to]);
  return new Set([...up, ...down]);
}

function walk(
  start: string,
  edges: readonly LineageEdge[],
  endsOf: (edge: LineageEdge) => readonly [from: string, to: string],
): ReadonlySet<string> {
  const nexts = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = endsOf(edge);
    const known = nexts.get(from);
    if (known) known.push(to);
    else nexts.set(from, [to]);
  }
  const met = new Set([start]);
  for (const uri of met) for (const next of nexts.get(uri) ?? []) met.add(next);
  return met;
}
