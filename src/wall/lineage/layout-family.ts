import { Graph, layout } from "@dagrejs/dagre";

import type { LineageEdge, LineageFamily } from "../../core/query/lineage/lineage.ts";
import { layerEvery, nodeSize, rowEvery, type FamilyLayout, type Place } from "./family-layout.ts";
import { layoutTree } from "./layout-tree.ts";

const rowGap = rowEvery - nodeSize.height;

/** Lays a family out from left to right, each question one layer behind the last that led to it. */
export function layoutFamily(family: LineageFamily): FamilyLayout {
  return layoutTree(family) ?? layoutGraph(family);
}

function layoutGraph({ nodes, edges }: LineageFamily): FamilyLayout {
  const graph = new Graph().setDefaultEdgeLabel(() => ({}));
  graph.setGraph({ rankdir: "LR", nodesep: rowGap, edgesep: rowGap, ranksep: layerEvery - nodeSize.width });
  for (const { uri } of nodes) graph.setNode(uri, { ...nodeSize });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    places: new Map(nodes.map(({ uri }) => [uri, placeOf(graph.node(uri) as Centre)])),
    ways: edges.map((edge) => ({ edge, heights: heightsOf(edge, graph) })),
  };
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

function placeOf({ x, y }: Centre): Place {
  return { left: x - nodeSize.width / 2, top: y - nodeSize.height / 2 };
}

/** Of the points that bend an edge only those in the middle of a layer count. */
function heightsOf({ from, to }: LineageEdge, graph: Graph): readonly number[] {
  const [start, end] = [graph.node(from) as Centre, graph.node(to) as Centre];
  const { points = [] } = graph.edge(from, to) as { points?: readonly Centre[] };
  const layers = Math.round((end.x - start.x) / layerEvery);
  const between = Array.from({ length: Math.max(0, layers - 1) }, (_, at) => {
    const x = start.x + (at + 1) * layerEvery;
    return points.find((point) => Math.abs(point.x - x) < 1)?.y ?? end.y;
  });
  return [...between, end.y];
}
