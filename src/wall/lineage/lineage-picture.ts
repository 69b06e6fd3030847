import type { Card } from "../../core/query/card.ts";
import { lineageOf } from "../../core/query/lineage/lineage-of.ts";
import type { Lineage, LineageNode } from "../../core/query/lineage/lineage.ts";
import { patchLineage } from "../../core/query/lineage/patch-lineage.ts";
import { isFound, pickLineage, type PickedLineage } from "../../core/query/lineage/pick-lineage.ts";
import { layoutLineage, type KeptLayouts, type LineageLayout } from "./layout-lineage.ts";
import type { NodeLook } from "./render-node.ts";

/** More is no picture any more. */
const mostInPicture = 300;
const mostInList = 100;

/** What there is to draw, computed again only where cards or findings are others. */
export class LineagePicture {
  #all: readonly Card[] | undefined;
  #lineage: Lineage = { families: [], alone: [] };
  readonly #kept: KeptLayouts = new Map();

  picked: PickedLineage = { families: [], alone: [], shown: 0, total: 0 };
  layout: LineageLayout = { width: 0, height: 0, places: new Map(), ways: [] };
  /** The questions of the picture, family by family. */
  nodes: readonly LineageNode[] = [];
  /** The questions without a lineage, as many as are listed. */
  alone: readonly LineageNode[] = [];
  /** The URIs of questions that are there only because others of their family were found. */
  faint: ReadonlySet<string> = new Set();
  /** The URIs of questions that led to another. */
  leading: ReadonlySet<string> = new Set();
  #origins: ReadonlyMap<string, NodeLook["origins"]> = new Map();

  /** Takes in all cards, and the URIs of those that were found; `undefined` where all were. */
  update(all: readonly Card[], found: ReadonlySet<string> | undefined): void {
    if (all !== this.#all) {
      this.#lineage = (this.#all && patchLineage(this.#lineage, this.#all, all)) ?? lineageOf(all);
    }
    this.#all = all;
    this.picked = pickLineage(this.#lineage, found, mostInPicture);
    this.layout = layoutLineage(this.picked.families, this.#kept);
    this.nodes = this.picked.families.flatMap(({ nodes }) => nodes);
    this.alone = this.picked.alone.slice(0, mostInList);
    this.faint = new Set(this.nodes.filter((node) => !isFound(node, found)).map(({ uri }) => uri));
    this.leading = new Set(this.layout.ways.map(({ edge }) => edge.from));
    this.#origins = this.#originsByNode();
  }

  /** The question that a card belongs to. */
  find(uri: string | undefined): LineageNode | undefined {
    return [...this.nodes, ...this.picked.alone].find(({ members }) => members.some((member) => member === uri));
  }

  /** What led to a question. */
  originsOf({ uri }: LineageNode): NodeLook["origins"] {
    return this.#origins.get(uri) ?? [];
  }

  #originsByNode(): ReadonlyMap<string, NodeLook["origins"]> {
    const titles = new Map(this.nodes.map(({ uri, title }) => [uri, title]));
    const origins = new Map<string, NodeLook["origins"][number][]>();
    for (const { edge } of this.layout.ways) {
      const origin = { ...edge, title: titles.get(edge.from) ?? "" };
      const known = origins.get(edge.to);
      if (known) known.push(origin);
      else origins.set(edge.to, [origin]);
    }
    return origins;
  }
}
