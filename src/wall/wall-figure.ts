import { html, LitElement, nothing, type TemplateResult } from "lit";

import { plural } from "../core/base/plural.ts";
import type { FigureFile, FigureTable, InsightFigure } from "../core/query/insights/insight-figure.ts";
import { Stops } from "./app/stops.ts";
import { icon, type IconName } from "./icons.ts";
import { chartStyles } from "./insights/chart-styles.ts";
import { figureStyles } from "./insights/figure-styles.ts";
import { renderChart } from "./insights/render-chart.ts";
import { renderLink } from "./insights/render-link.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { toNumberText } from "./text/count-of.ts";

/** More than this is nobody going to read here; all of it is in the copy, and the search narrows it down. */
const mostShown = 50;

/**
 * A finding with its picture, the numbers behind it and the files behind them.
 *
 * One stop of `Tab`, with arrows between its buttons.
 */
export class WallFigure extends LitElement {
  static override readonly properties = {
    figure: { attribute: false },
    detail: { attribute: false },
    opened: { reflect: true },
  };

  static override readonly styles = [baseStyles, figureStyles, chartStyles];

  declare figure: InsightFigure;
  /** The card whose details are open. */
  declare detail: string | undefined;
  /** What is shown of that which lies behind the picture. */
  declare opened: "table" | "files" | undefined;

  constructor() {
    super();
    new Stops(this);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>(".stop[tabindex='0']")?.focus();
  }

  override render(): TemplateResult {
    const { title, subtitle, chart, warning, files, table } = this.figure;
    return html`
      <figure>
        <figcaption>
          <h2><bdi>${title}</bdi></h2>
          <p><bdi>${subtitle}</bdi></p>
        </figcaption>
        ${chart && html`<div class="chart">${renderChart(chart, this.detail)}</div>`}
        ${warning === undefined ? undefined : html`<p class="warning">${warning}</p>`}
        ${
          files.length + table.rows.length === 0
            ? undefined
            : html`
                <div class="links">
                  ${this.#renderButton("table", "Table", "table")}
                  ${this.#renderButton("files", plural(files.length, "file"), "file-code")}
                </div>
                ${this.#renderBehind(this.figure)}
              `
        }
      </figure>
    `;
  }

  #renderButton(part: "table" | "files", words: string, shape: IconName): TemplateResult {
    return html`
      <button
        class="stop"
        aria-expanded=${this.opened === part}
        aria-controls=${this.opened === part ? "behind" : nothing}
        @click=${() => (this.opened = this.opened === part ? undefined : part)}
      >
        ${icon(shape)}<span>${words}</span>
      </button>
    `;
  }

  /** A table may be scrolled, also by whoever has no mouse; of the files each is a stop of its own. */
  #renderBehind({ files, table }: InsightFigure): TemplateResult | undefined {
    if (this.opened === "table") {
      return html`<div class="behind" id="behind" role="group" aria-label="Table" tabindex="0">
        ${renderTable(table)}
      </div>`;
    }
    if (this.opened === "files") return html`<div class="behind" id="behind">${this.#renderFiles(files)}</div>`;
    return undefined;
  }

  #renderFiles(files: readonly FigureFile[]): TemplateResult {
    return html`
      <ul class="files">
        ${files.slice(0, mostShown).map(
          ({ uri, title, file }) => html`
            <li>
              ${renderLink(uri, title, this.detail)}
              <bdi class="file">${file}</bdi>
            </li>
          `,
        )}
      </ul>
      ${renderMore(files.length, "Search for less to see them.")}
    `;
  }
}

function renderTable({ head, rows }: FigureTable): TemplateResult {
  const [first] = rows;
  return html`
    <table>
      <thead>
        <tr>
          ${head.map((words, at) => html`<th scope="col" class=${classOf(first, at)}>${words}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, mostShown).map(
          ([name = "", ...cells]) => html`
            <tr>
              <th scope="row"><bdi>${name}</bdi></th>
              ${cells.map((words, at) => html`<td class=${classOf(first, at + 1)}><bdi>${words}</bdi></td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
    ${renderMore(rows.length, "Copy as Markdown has them all.")}
  `;
}

/** Numbers end where others end; what a column is shows in its first row. */
function classOf(first: readonly string[] | undefined, at: number): string | typeof nothing {
  return at > 0 && /^(?:[\d+−]|$)/.test(first?.[at] ?? "") ? "number" : nothing;
}

function renderMore(count: number, how: string): TemplateResult | undefined {
  if (count <= mostShown) return undefined;
  return html`<p class="more">And ${toNumberText(count - mostShown)} more. ${how}</p>`;
}

customElements.define("wall-figure", WallFigure);

declare global {
  interface HTMLElementTagNameMap {
    "wall-figure": WallFigure;
  }
}
