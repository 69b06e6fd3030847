import { html, svg, type TemplateResult } from "lit";

import type { LineageNode } from "../../core/query/lineage/lineage.ts";
import { decisionLooks } from "../decision-looks.ts";
import { edgePath, endPath, tipPath } from "./edge-path.ts";
import type { LineageLayout } from "./layout-lineage.ts";

/** What is known of the questions between which lines are drawn. */
export interface EdgeLooks {
  /** The questions on the way that stands out. */
  readonly way: ReadonlySet<string>;
  /** The questions that are faint. */
  readonly faint: ReadonlySet<string>;
  /** The questions behind which somebody stopped, and nothing else follows. */
  readonly ends: readonly LineageNode[];
}

/** The lines from what led to what, with a word where somebody turned or stopped; for eyes only. */
export function renderEdges(layout: LineageLayout, { way, faint, ends }: EdgeLooks): TemplateResult {
  return html`
    <svg width=${layout.width} height=${layout.height} aria-hidden="true">
      ${layout.ways.map(({ edge: { from, to, choice }, heights }) => {
        const [start, end] = [layout.places.get(from), layout.places.get(to)];
        if (!start || !end) return undefined;
        const isOn = way.has(from) && way.has(to);
        const look = `${isOn ? "on" : ""} ${faint.has(from) && faint.has(to) ? "faint" : ""}`;
        return svg`
          <path class=${`edge ${choice ?? ""} ${look}`} d=${edgePath(start, heights)}></path>
          <path class=${`edge ${look}`} d=${tipPath(end)}></path>
        `;
      })}
      ${ends.map(({ uri }) => {
        const place = layout.places.get(uri);
        return place && svg`<path class="edge" d=${endPath(place)}></path>`;
      })}
    </svg>
    ${layout.ways.map(({ edge: { to, choice } }) => {
      const end = layout.places.get(to);
      if (!end || !choice || choice === "persevere") return undefined;
      const place = `inset-inline-start: ${end.left - 48}px; inset-block-start: ${end.top + 18}px`;
      return html`<span class="word" aria-hidden="true" .style=${place}>${decisionLooks[choice].word}</span>`;
    })}
  `;
}
