import type { LineageFamily } from "../../core/query/lineage/lineage.ts";
import { layerEvery, type FamilyLayout, type Place, type Way } from "./family-layout.ts";
import { layoutFamily } from "./layout-family.ts";

/** How many layouts are kept for families that come back, as they do while somebody searches. */
const mostKept = 2000;
const familyGap = 36;
const margin = 24;
/** How much wider than high a picture of many families becomes. */
const aspect = 1.6;
/** In pixels: what is not higher stands in one column. */
const lowestColumn = 1000;
/** Words beside the last layer of a column need room as well. */
const roomForWords = 128;

/** Where everything of the picture stands, in pixels from its upper left corner. */
export interface LineageLayout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  /** The edges, with the heights at which they cross the layers. */
  readonly ways: readonly Way[];
}

/** Layouts of families that were laid out before, by what they hold. */
export type KeptLayouts = Map<string, FamilyLayout>;

/** One family below the other, in as many columns as make the whole readable at a glance. */
export function layoutLineage(families: readonly LineageFamily[], kept: KeptLayouts): LineageLayout {
  const layouts = families.map((family) => knownLayout(family, kept));
  const area = layouts.reduce((sum, { width, height }) => sum + (width + layerEvery) * (height + familyGap), 0);
  const columnHeight = Math.max(lowestColumn, Math.sqrt(area / aspect), ...layouts.map(({ height }) => height));
  const pen = { left: margin, top: margin, columnWidth: 0 };
  const places = new Map<string, Place>();
  const ways: Way[] = [];
  let height = 0;
  for (const family of layouts) {
    if (pen.top > margin && pen.top + family.height > columnHeight + margin) {
      pen.left += Math.ceil((pen.columnWidth + roomForWords) / layerEvery) * layerEvery;
      pen.top = margin;
      pen.columnWidth = 0;
    }
    for (const way of placeFamily(family, pen, places)) ways.push(way);
    pen.top += family.height + familyGap;
    pen.columnWidth = Math.max(pen.columnWidth, family.width);
    height = Math.max(height, pen.top);
  }
  return {
    width: pen.left + pen.columnWidth + margin,
    height: height - familyGap + margin,
    places,
    ways,
  };
}

/** The layout of a family with the same questions and ways, made once. */
function knownLayout(family: LineageFamily, kept: KeptLayouts): FamilyLayout {
  const key = JSON.stringify([family.nodes.map(({ uri }) => uri), family.edges]);
  const known = kept.get(key) ?? layoutFamily(family);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, known);
  return known;
}

function placeFamily(family: FamilyLayout, by: Place, places: Map<string, Place>): readonly Way[] {
  for (const [uri, { left, top }] of family.places) places.set(uri, { left: left + by.left, top: top + by.top });
  return family.ways.map(({ edge, heights }) => ({ edge, heights: heights.map((height) => height + by.top) }));
}
