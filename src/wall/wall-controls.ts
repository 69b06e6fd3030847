import { css, html, LitElement, type TemplateResult } from "lit";

import type { WallState } from "../protocol/wall-state.ts";
import { groupings, type Grouping, type WallView } from "../protocol/wall-view.ts";
import { Stops } from "./app/stops.ts";
import type { ViewElement } from "./app/view-element.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { pickStyles } from "./styles/pick-styles.ts";
import { WallCopyEvent, WallDensityEvent, WallGroupEvent, type WallPickEvent } from "./wall-events.ts";
import type { MenuItem } from "./menu/menu-item.ts";
import "./wall-menu.ts";
import "./wall-table-columns.ts";

const groupTitles: Readonly<Record<Exclude<Grouping, "none">, string>> = {
  objective: "Objective",
  owner: "Owner",
  kind: "Kind",
};

/** What can be copied of a view, and how it is called once it was. */
const copies: Readonly<Partial<Record<WallView, { readonly what: string; readonly formats: readonly MenuItem[] }>>> = {
  table: {
    what: "The table",
    formats: [
      { id: "csv", title: "Copy as CSV" },
      { id: "markdown", title: "Copy as Markdown" },
    ],
  },
  insights: { what: "The insights", formats: [{ id: "markdown", title: "Copy as Markdown" }] },
  playbook: { what: "The playbook", formats: [{ id: "markdown", title: "Copy as Markdown" }] },
};

/** How the view that is shown is arranged, and its text for elsewhere. */
export class WallControls extends LitElement {
  static override readonly properties = { state: { attribute: false }, viewElement: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    pickStyles,
    css`
      :host {
        display: flex;
        flex: none;
        gap: 4px;
        align-items: center;
      }
    `,
  ];

  declare state: WallState;
  /** The element of the view, when it is there. */
  declare viewElement: () => ViewElement | null;

  constructor() {
    super();
    new Stops(this);
  }

  override render(): TemplateResult {
    const { view } = this.state;
    const isGrouped = view === "board" || view === "timeline" || view === "table";
    return html`
      ${isGrouped ? this.#renderGrouping(view === "board" ? "No lanes" : "No groups") : undefined}
      ${view === "board" ? this.#renderDensity() : undefined}
      ${
        view === "table"
          ? html`<wall-table-columns class="stop" .columns=${this.state.columns}></wall-table-columns>`
          : undefined
      }
      ${this.#renderCopy(view)}
    `;
  }

  #renderGrouping(none: string): TemplateResult {
    const { grouping } = this.state;
    const titleOf = (one: Grouping): string => (one === "none" ? none : groupTitles[one]);
    return html`
      <wall-menu
        class="stop"
        .label=${titleOf(grouping)}
        .icon=${"layers"}
        .tip=${none === "No lanes" ? "Lanes" : "Groups"}
        .items=${groupings.map((one) => {
          return { id: one, title: titleOf(one), isChecked: one === grouping, isRadio: true };
        })}
        @wall-pick=${this.#onGroup}
      ></wall-menu>
    `;
  }

  #renderDensity(): TemplateResult {
    return html`
      <button
        class="pick stop"
        aria-label="Compact"
        aria-pressed=${this.state.isCompact}
        aria-keyshortcuts="C"
        title="Compact cards (C)"
        @click=${() => this.dispatchEvent(new WallDensityEvent())}
      >
        ${icon("list-flat")}<span>Compact</span>
      </button>
    `;
  }

  #renderCopy(view: WallView): TemplateResult | undefined {
    const formats = copies[view]?.formats;
    if (!formats) return undefined;
    return html`
      <wall-menu class="stop" .label=${"Copy"} .icon=${"copy"} .items=${formats} @wall-pick=${this.#onCopy}></wall-menu>
    `;
  }

  readonly #onGroup = ({ id }: WallPickEvent): void => {
    const grouping = groupings.find((known) => known === id);
    if (grouping) this.dispatchEvent(new WallGroupEvent(grouping));
  };

  readonly #onCopy = ({ id }: WallPickEvent): void => {
    const text = this.viewElement()?.toText?.(id === "csv" ? "csv" : "markdown");
    if (text !== undefined) this.dispatchEvent(new WallCopyEvent(text, copies[this.state.view]?.what ?? "The text"));
  };
}

customElements.define("wall-controls", WallControls);

declare global {
  interface HTMLElementTagNameMap {
    "wall-controls": WallControls;
  }
}
