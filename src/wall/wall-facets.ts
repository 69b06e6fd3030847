import { css, html, LitElement, type TemplateResult } from "lit";

import type { Day } from "../core/base/day.ts";
import { parseWallQuery } from "../core/grammar/wall-query.ts";
import type { Card } from "../core/query/card.ts";
import { hasTerm, withoutTerm, withTerm } from "../core/query/search/edit-query.ts";
import { facetKeys } from "../core/query/search/facets.ts";
import { closed } from "../core/query/search/split-query.ts";
import { Stops } from "./app/stops.ts";
import { allFacetItems, facetItems, facetTitles, pickOf } from "./search/facet-items.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallQueryEvent, type WallPickEvent } from "./wall-events.ts";
import "./wall-menu.ts";

/** Filters with counts, for the search field beside them: a menu each, or one for all where there is less room. */
export class WallFacets extends LitElement {
  static override readonly properties = {
    query: { attribute: false },
    cards: { attribute: false },
    today: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        flex: none;
      }

      [role="toolbar"] {
        display: flex;
        align-items: center;
      }

      .all {
        display: none;
      }

      @container (width < 1080px) {
        .one {
          display: none;
        }

        .all {
          display: inline-flex;
        }
      }
    `,
  ];

  declare query: string;
  declare cards: readonly Card[];
  declare today: Day | undefined;

  constructor() {
    super();
    this.query = "";
    this.cards = [];
    new Stops(this);
  }

  override render(): TemplateResult | undefined {
    const { query, cards, today } = this;
    if (today === undefined) return undefined;
    const filtered = { query, cards, today };
    const asked = new Set(parseWallQuery(query).terms.map(({ key }) => key));
    return html`
      <div role="toolbar" aria-label="Filters" @wall-pick=${this.#onPick}>
        ${facetKeys.map(
          (key) => html`
            <wall-menu
              class="stop one"
              .label=${facetTitles[key]}
              .items=${() => facetItems(key, filtered)}
              .isActive=${asked.has(key)}
            ></wall-menu>
          `,
        )}
        <wall-menu
          class="stop all"
          .label=${"Filter"}
          .icon=${"filter"}
          .items=${() => allFacetItems(filtered)}
          .isActive=${facetKeys.some((key) => asked.has(key))}
        ></wall-menu>
      </div>
    `;
  }

  readonly #onPick = (event: WallPickEvent): void => {
    const pick = pickOf(event.id);
    if (!pick) return;
    event.stopPropagation();
    if ("typed" in pick) {
      this.dispatchEvent(new WallQueryEvent(`${closed(this.query).trim()} ${pick.typed}:`.trimStart(), true));
    } else {
      const change = hasTerm(this.query, pick) ? withoutTerm : withTerm;
      this.dispatchEvent(new WallQueryEvent(change(this.query, pick)));
    }
  };
}

customElements.define("wall-facets", WallFacets);

declare global {
  interface HTMLElementTagNameMap {
    "wall-facets": WallFacets;
  }
}
