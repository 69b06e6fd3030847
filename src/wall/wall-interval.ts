import { css, html, LitElement } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

import {
  barePlotHeight,
  drawIntervalPlot,
  plotHeight,
  type IntervalPlot,
  type PlotLook,
} from "../core/query/interval-plot.ts";
import { baseStyles } from "./styles/base-styles.ts";

const look: PlotLook = {
  palette: {
    text: "var(--text)",
    muted: "var(--muted)",
    open: "var(--open)",
    supported: "var(--supported)",
    refuted: "var(--refuted)",
    wrong: "var(--wrong)",
    track: "var(--track)",
    page: "var(--card)",
  },
  // The inside of a card in the narrowest column.
  width: 186,
  isFluid: true,
  fontSize: 11,
};
/** The least that the plot of a meeting gets, and the size of its words. */
const largeLook = { ...look, width: 300, fontSize: 15 };

/** A threshold, and beside it what was observed. */
export class WallInterval extends LitElement {
  static override readonly properties = {
    plot: { attribute: false },
    isBare: { type: Boolean, attribute: "bare", reflect: true },
    large: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-height: ${plotHeight}px;
      }

      :host([bare]) {
        min-height: ${barePlotHeight}px;
      }

      svg {
        display: block;
        overflow: visible;
      }

      text {
        font-size: var(--plot-words, var(--tiny));
      }
    `,
  ];

  declare plot: IntervalPlot | undefined;
  /** Whether it stands in a row of a table, where the words of the threshold have their own place. */
  declare isBare: boolean;

  /** What stands below its axis, where it is to be read from afar. */
  declare large: PlotLook["large"];

  override render(): unknown {
    // Drawn by the core, which escapes every word of a file.
    return this.plot && html`${unsafeHTML(drawIntervalPlot(this.plot, this.#look))}`;
  }

  get #look(): PlotLook {
    if (this.large) return { ...largeLook, large: this.large };
    return this.isBare ? { ...look, isBare: true } : look;
  }
}

customElements.define("wall-interval", WallInterval);
