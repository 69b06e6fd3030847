import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";

import { wallViews, type WallView } from "../protocol/wall-view.ts";
import { Stops } from "./app/stops.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { viewShapes, viewTitles } from "./text/view-titles.ts";
import { WallViewEvent, type WallPickEvent } from "./wall-events.ts";
import "./wall-menu.ts";

/** The ways of looking: tabs in a row, or a menu where there is no room for them. */
export class WallViews extends LitElement {
  static override readonly properties = { view: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        flex: none;
      }

      ul {
        display: flex;
        margin-inline-start: -12px;
      }

      .stop {
        display: flex;
        gap: 8px;
        align-items: center;
        height: 36px;
        padding: 2px 12px 0;
        border-block-end: 2px solid transparent;
        color: var(--vscode-panelTitle-inactiveForeground, var(--muted));
      }

      .stop:hover,
      .stop[aria-current] {
        color: var(--vscode-panelTitle-activeForeground, var(--text));
      }

      .stop[aria-current] {
        border-block-end-color: var(--vscode-panelTitle-activeBorder, currentColor);
      }

      .stop:focus-visible {
        border-radius: 6px;
        outline-offset: -4px;
      }

      wall-menu {
        display: none;
        margin-inline-start: -4px;
        font-weight: 600;
      }

      @container (width < 900px) {
        .stop:not([aria-current]) > span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      @container (width < 760px) {
        ul {
          display: none;
        }

        wall-menu {
          display: inline-flex;
        }
      }
    `,
  ];

  declare view: WallView;

  readonly #stops = new Stops(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("view")) this.#stops.at = wallViews.indexOf(this.view);
  }

  override render(): TemplateResult {
    return html`
      <nav aria-label="Views">
        <ul>
          ${wallViews.map((view, at) => this.#renderView(view, at + 1))}
        </ul>
        <wall-menu
          worded
          .label=${viewTitles[this.view]}
          .icon=${viewShapes[this.view]}
          .tip=${"Views"}
          .items=${wallViews.map((view, at) => ({
            id: view,
            title: viewTitles[view],
            shape: viewShapes[view],
            detail: String(at + 1),
            isChecked: view === this.view,
            isRadio: true,
          }))}
          @wall-pick=${this.#onPick}
        ></wall-menu>
      </nav>
    `;
  }

  #renderView(view: WallView, key: number): TemplateResult {
    return html`
      <li>
        <button
          class="stop"
          aria-current=${view === this.view ? "page" : nothing}
          aria-keyshortcuts=${key}
          title="${viewTitles[view]} (${key})"
          @click=${() => this.dispatchEvent(new WallViewEvent(view))}
        >
          ${icon(viewShapes[view])}<span>${viewTitles[view]}</span>
        </button>
      </li>
    `;
  }

  readonly #onPick = ({ id }: WallPickEvent): void => {
    const view = wallViews.find((known) => known === id);
    if (view) this.dispatchEvent(new WallViewEvent(view));
  };
}

customElements.define("wall-views", WallViews);

declare global {
  interface HTMLElementTagNameMap {
    "wall-views": WallViews;
  }
}
