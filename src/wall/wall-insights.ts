import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { Card } from "../core/query/card.ts";
import { figureMakers } from "../core/query/insights/figure-makers.ts";
import type { InsightFigure, InsightWorld } from "../core/query/insights/insight-figure.ts";
import { insightFigures } from "../core/query/insights/insight-figures.ts";
import { insightsText } from "../core/query/insights/insights-text.ts";
import type { WallStatus } from "../protocol/to-wall.ts";
import type { ViewElement } from "./app/view-element.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { inTurn } from "./insights/in-turn.ts";
import "./wall-figure.ts";

const readByFigures = ["cards", "all", "today", "objectives", "debtLimit"] as const;

/** What all cards that were found say together: one finding beside the other. */
export class WallInsights extends LitElement implements ViewElement {
  static override readonly properties = {
    cards: { attribute: false },
    all: { attribute: false },
    today: { attribute: false },
    objectives: { attribute: false },
    debtLimit: { attribute: false },
    detail: { attribute: false },
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        overflow: auto;
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(400px, 100%), 1fr));
        gap: 12px;
        align-content: start;
        padding: 12px;
      }

      /* A long table pulls no picture apart that stands beside it. */
      .figures:has([opened]) {
        align-items: start;
      }

      @container (width < 760px) {
        .figures {
          gap: 8px;
          padding: 8px;
        }
      }

      @media print {
        .figures {
          display: block;
        }
      }
    `,
  ];

  declare cards: readonly Card[];
  /** Found or not. */
  declare all: readonly Card[];
  declare today: string;
  declare objectives: WallStatus["objectives"];
  declare debtLimit: number | undefined;
  /** The card whose details are open. */
  declare detail: string | undefined;

  #figures: readonly InsightFigure[] = [];
  /** Whether the figures tell of cards as they were before. */
  #isBehind = false;
  #giveUp = (): void => undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveUp();
  }

  /** Gives the focus to the first figure. */
  override focus(): void {
    this.renderRoot.querySelector("wall-figure")?.focus();
  }

  toText(): string {
    return insightsText(this.#isBehind ? insightFigures(this.cards, this.#world) : this.#figures);
  }

  /** What is there already is worked out anew when nobody needs the page: a key or an edit does not wait for it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (readByFigures.every((name) => !changed.has(name))) return;
    this.#giveUp();
    const [cards, world] = [this.cards, this.#world];
    this.#isBehind = this.#figures.length > 0;
    if (!this.#isBehind) {
      this.#figures = insightFigures(cards, world);
      return;
    }
    const figures: InsightFigure[] = [];
    const steps = figureMakers.map((figureOf) => () => void figures.push(figureOf(cards, world)));
    this.#giveUp = inTurn([...steps, () => this.#show(figures)]);
  }

  #show(figures: readonly InsightFigure[]): void {
    this.#figures = figures;
    this.#isBehind = false;
    this.requestUpdate();
  }

  get #world(): InsightWorld {
    const { all, today, objectives, debtLimit } = this;
    return { all, today, objectives, debtLimit };
  }

  override render(): TemplateResult {
    return html`
      <div class="figures">
        ${repeat(
          this.#figures,
          ({ id }) => id,
          (figure) => html`<wall-figure .figure=${figure} .detail=${this.detail}></wall-figure>`,
        )}
      </div>
    `;
  }
}

customElements.define("wall-insights", WallInsights);

declare global {
  interface HTMLElementTagNameMap {
    "wall-insights": WallInsights;
  }
}
