import type { LineageFamily } from "../../core/query/lineage/lineage.ts";
import { layerEvery, nodeSize, rowEvery, type FamilyLayout, type Place } from "./family-layout.ts";

/**
 * Lays out a family in which one question at most led to each: every last question in a row of its own, and those
 * that led on in the middle of what they led to. Rows keep their order, so that an edit moves little.
 *
 * `undefined` where several led to one, which asks for more than this.
 */
export function layoutTree({ nodes, edges }: LineageFamily): FamilyLayout | undefined {
  const parents = new Map(edges.map(({ from, to }) => [to, from]));
  if (parents.size < edges.length) return undefined;
  const tree = { children: childrenOf(nodes, parents), places: new Map<string, Place>(), rows: 0 };
  for (const { uri } of nodes) if (!parents.has(uri)) placeBelow(uri, tree);
  const places = Array.from(tree.places.values());
  return {
    width: places.reduce((most, { left }) => Math.max(most, left), 0) + nodeSize.width,
    height: (tree.rows - 1) * rowEvery + nodeSize.height,
    places: tree.places,
    ways: edges.map((edge) => {
      return { edge, heights: [(tree.places.get(edge.to)?.top ?? 0) + nodeSize.height / 2] };
    }),
  };
}

type Children = ReadonlyMap<string, readonly string[]>;

function childrenOf(nodes: LineageFamily["nodes"], parents: ReadonlyMap<string, string>): Children {
  const children = new Map<string, string[]>(nodes.map(({ uri }) => [uri, []]));
  for (const { uri } of nodes) children.get(parents.get(uri) ?? "")?.push(uri);
  return children;
}

/** Without recursion, because lines of questions may be long. */
function placeBelow(
  root: string,
  tree: { readonly children: Children; readonly places: Map<string, Place>; rows: number },
): void {
  const way = [{ uri: root, at: 0 }];
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const children = tree.children.get(step.uri) ?? [];
    const next = children[step.at++];
    if (next !== undefined) {
      way.push({ uri: next, at: 0 });
      continue;
    }
    way.pop();
    const [first, last] = [tree.places.get(children[0] ?? ""), tree.places.get(children.at(-1) ?? "")];
    const top = first && last ? (first.top + last.top) / 2 : tree.rows++ * rowEvery;
    tree.places.set(step.uri, { left: way.length * layerEvery, top });
  }
}
