import { css, html, LitElement, type TemplateResult } from "lit";

import type { WallStatus } from "../protocol/to-wall.ts";
import type { WallState } from "../protocol/wall-state.ts";
import { Stops } from "./app/stops.ts";
import { queryToSave } from "./app/query-looks.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { pickStyles } from "./styles/pick-styles.ts";
import { dayText } from "../core/base/day-text.ts";
import {
  WallKeysEvent,
  WallPresentEvent,
  WallQueryEvent,
  WallRunEvent,
  WallSaveViewEvent,
  type WallPickEvent,
} from "./wall-events.ts";
import type { MenuItem } from "./menu/menu-item.ts";
import "./wall-menu.ts";

const saveId = "save";
const viewPrefix = "view:";

/** What is about the whole wall: kept queries, the day, a meeting, a copy for others, all keys. */
export class WallTools extends LitElement {
  static override readonly properties = { state: { attribute: false }, status: { attribute: false } };

  static override readonly styles = [
    baseStyles,
    pickStyles,
    css`
      [role="toolbar"] {
        display: flex;
        gap: 4px;
        align-items: center;
      }

      .as-of {
        display: flex;
        gap: 4px;
        align-items: center;
        padding-inline: 8px;
        font-weight: 600;
        white-space: nowrap;
      }

      .as-of .icon {
        color: var(--late);
      }

      @container (width < 760px) {
        [role="toolbar"] {
          flex-wrap: wrap;
          gap: 0;
        }

        .as-of {
          padding-inline: 4px;
        }
      }

      @container (width < 1080px) {
        .pick:has(.icon) {
          padding: 0 4px;
        }

        .pick > .icon + span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  declare state: WallState;
  declare status: WallStatus | undefined;

  constructor() {
    super();
    new Stops(this);
  }

  override render(): TemplateResult {
    const isCopy = this.status?.isCopy === true;
    return html`
      <div role="toolbar" aria-label="Wall">
        ${this.#renderSaved(isCopy)}${this.#renderAsOf(isCopy)}
        <button
          class="pick stop"
          aria-label="Present"
          aria-keyshortcuts="P"
          title="Present (P)"
          @click=${() => this.dispatchEvent(new WallPresentEvent())}
        >
          ${icon("play")}<span>Present</span>
        </button>
        ${
          isCopy
            ? undefined
            : html`
                <button
                  class="tool stop"
                  aria-label="Export the wall"
                  title="Export the wall"
                  @click=${() => this.dispatchEvent(new WallRunEvent("exportWall"))}
                >
                  ${icon("export")}
                </button>
              `
        }
        <button
          class="tool stop"
          aria-label="Keyboard shortcuts"
          aria-keyshortcuts="?"
          title="Keyboard shortcuts (?)"
          @click=${() => this.dispatchEvent(new WallKeysEvent())}
        >
          ${icon("question")}
        </button>
      </div>
    `;
  }

  #renderSaved(isCopy: boolean): TemplateResult | undefined {
    const views = this.status?.views ?? [];
    const now = queryToSave(this.state);
    const current = views.find(({ query }) => query === this.state.query || query === now);
    const items: MenuItem[] = views.map(({ name, query }, at) => {
      return { id: `${viewPrefix}${at}`, title: name, detail: query, isChecked: name === current?.name, isRadio: true };
    });
    if (!isCopy) items.push({ id: saveId, title: "Save this view…", shape: "add" });
    if (items.length === 0) return undefined;
    return html`
      <wall-menu
        terse
        class="stop"
        .label=${current?.name ?? "Saved views"}
        .icon=${"bookmark"}
        .tip=${"Saved views"}
        .items=${items}
        @wall-pick=${this.#onPick}
      ></wall-menu>
    `;
  }

  #renderAsOf(isCopy: boolean): TemplateResult | undefined {
    const asOf = this.status?.asOf;
    if (asOf) {
      return html`
        <span class="as-of" title="Revision ${asOf.revision}">
          ${icon("history")}<bdi>As of ${dayText(asOf.date, this.status?.today ?? asOf.date)}</bdi>
        </span>
        ${
          isCopy
            ? undefined
            : html`
                <button class="pick stop" @click=${() => this.dispatchEvent(new WallRunEvent("asOfToday"))}>
                  Back to today
                </button>
              `
        }
      `;
    }
    if (isCopy) return undefined;
    return html`
      <button
        class="pick stop"
        aria-label="As of today"
        title="Show the wall as it was in a commit"
        @click=${() => this.dispatchEvent(new WallRunEvent("asOf"))}
      >
        ${icon("history")}<span>As of today</span>
      </button>
    `;
  }

  readonly #onPick = ({ id }: WallPickEvent): void => {
    if (id === saveId) return void this.dispatchEvent(new WallSaveViewEvent(queryToSave(this.state)));
    const view = this.status?.views?.[Number(id.slice(viewPrefix.length))];
    if (view) this.dispatchEvent(new WallQueryEvent(view.query));
  };
}

customElements.define("wall-tools", WallTools);

declare global {
  interface HTMLElementTagNameMap {
    "wall-tools": WallTools;
  }
}
