import type { LineageEdge } from "../../core/query/lineage/lineage.ts";

/** In pixels, as the reference has them. */
export const nodeSize = { width: 232, height: 72 } as const;
export const layerEvery = 368;
export const rowEvery = 84;

/** Where the nodes and edges of one family stand; from its upper left corner, in pixels. */
export interface FamilyLayout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly ways: readonly Way[];
}

/** The upper left corner of a node. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** An edge with the heights at which it crosses the layers between its ends, then that of its end. */
export interface Way {
  readonly edge: LineageEdge;
  readonly heights: readonly number[];
}
