import type { LineageNode } from "../../core/query/lineage/lineage.ts";
import type { LineageLayout } from "./layout-lineage.ts";

/** What arrows can walk through. */
export interface Walkable {
  readonly layout: LineageLayout;
  /** The questions without a lineage that are shown, below the picture. */
  readonly alone: readonly LineageNode[];
}

/** The question to which a key leads: `undefined` for a key that leads nowhere at all, its own at an end. */
export function stepInLineage(key: string, uri: string, { layout, alone }: Walkable): string | undefined {
  const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
  if (!keys.includes(key)) return undefined;
  const place = layout.places.get(uri);
  if (!place) return stepInList(key, uri, layout, alone) ?? uri;
  if (key === "ArrowLeft") return nearest(uri, parentsOf(uri, layout), layout) ?? uri;
  if (key === "ArrowRight") return nearest(uri, childrenOf(uri, layout), layout) ?? uri;
  const layer = layerAt(place.left, layout);
  const at = layer.indexOf(uri);
  if (key === "ArrowUp") return layer[at - 1] ?? uri;
  if (key === "ArrowDown") return layer[at + 1] ?? alone[0]?.uri ?? uri;
  return (key === "Home" ? layer[0] : layer.at(-1)) ?? uri;
}

function stepInList(key: string, uri: string, layout: LineageLayout, alone: Walkable["alone"]): string | undefined {
  if (key === "Home") return alone[0]?.uri;
  if (key === "End") return alone.at(-1)?.uri;
  const at = alone.findIndex((node) => node.uri === uri);
  if (key === "ArrowRight" || key === "ArrowDown") return alone[at + 1]?.uri;
  const [first] = layout.places.values();
  return at > 0 || !first ? alone[at - 1]?.uri : layerAt(first.left, layout).at(-1);
}

function parentsOf(uri: string, { ways }: LineageLayout): readonly string[] {
  return ways.filter(({ edge }) => edge.to === uri).map(({ edge }) => edge.from);
}

function childrenOf(uri: string, { ways }: LineageLayout): readonly string[] {
  return ways.filter(({ edge }) => edge.from === uri).map(({ edge }) => edge.to);
}

/** Of several the one at about the same height. */
function nearest(uri: string, others: readonly string[], { places }: LineageLayout): string | undefined {
  const topOf = (other: string): number => places.get(other)?.top ?? 0;
  return others.toSorted((a, b) => Math.abs(topOf(a) - topOf(uri)) - Math.abs(topOf(b) - topOf(uri)))[0];
}

/** The questions that stand one below the other. */
function layerAt(left: number, { places }: LineageLayout): readonly string[] {
  return Array.from(places)
    .filter(([, place]) => Math.abs(place.left - left) < 1)
    .sort(([, a], [, b]) => a.top - b.top)
    .map(([uri]) => uri);
}
