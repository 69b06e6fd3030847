import { html, LitElement, nothing, type TemplateResult } from "lit";

import { fileNameOf } from "../core/base/uri.ts";
import type { Card, Owed } from "../core/query/card.ts";
import { renderClaim } from "./card/render-claim.ts";
import { renderLine } from "./card/render-line.ts";
import { renderOutcome } from "./card/render-outcome.ts";
import { icon } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { cardStyles } from "./styles/card-styles.ts";
import { moreItemsOf, wishOf } from "./text/more-items.ts";
import { toWindowText } from "./text/window-text.ts";
import { WallChooseEvent, WallDetailEvent, WallOpenEvent, type WallPickEvent } from "./wall-events.ts";
import "./wall-check-back.ts";
import "./wall-decision.ts";
import "./wall-interval.ts";
import "./wall-menu.ts";
import "./wall-owed.ts";
import "./wall-registration.ts";
import "./wall-was-wrong.ts";

/**
 * One unit or experiment. Its lines answer in this order: what was asked, what came out, what is owed; a line without
 * content is absent. The whole card is the button in its title, and asks for its details.
 */
export class WallCard extends LitElement {
  static override readonly properties = {
    card: { attribute: false },
    today: { attribute: false },
    isTabStop: { attribute: false },
    isChosen: { attribute: false },
    isCopy: { attribute: false },
    isCompact: { type: Boolean, attribute: "compact", reflect: true },
    level: { attribute: false },
    isTouched: { state: true },
  };

  static override readonly styles = [baseStyles, cardStyles];

  declare card: Card | undefined;
  declare today: string;
  /** Whether `Tab` comes to this card: true for one card of the wall. */
  declare isTabStop: boolean;
  /** Whether this card stands out: its details are open. */
  declare isChosen: boolean;
  /** Whether nothing can be opened or changed. */
  declare isCopy: boolean;
  /** Whether only what matters at a glance is shown. */
  declare isCompact: boolean;
  /** The level of its heading. */
  declare level: 3 | 4;
  /** Whether the pointer or the focus is on it, so that its buttons are there. */
  declare protected isTouched: boolean;

  constructor() {
    super();
    this.isChosen = false;
    this.isCopy = false;
    this.isCompact = false;
    this.level = 3;
    this.isTouched = false;
    this.addEventListener("focusin", this.#onFocus);
    this.addEventListener("focusout", this.#onLeave);
    this.addEventListener("pointerenter", () => (this.isTouched = true));
    this.addEventListener("pointerleave", this.#onLeave);
  }

  /** Opens the menu of everything that can be done with the card. */
  async openMore(): Promise<void> {
    this.isTouched = true;
    await this.updateComplete;
    await this.renderRoot.querySelector("wall-menu")?.open();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(".whole")?.focus(options);
  }

  override render(): unknown {
    if (!this.card) return undefined;
    return this.card.unreadable === undefined ? this.#renderCard(this.card) : this.#renderUnreadable(this.card);
  }

  #renderCard(card: Card): TemplateResult {
    const dates = toWindowText(card.window, this.today);
    return html`
      <article aria-labelledby="title" aria-current=${this.isChosen ? "true" : nothing}>
        ${this.#renderKicker(card)}${this.#renderHeading(card.title)}${this.#renderActions(card)}
        ${card.question && html`<p class="question"><bdi>${card.question}</bdi></p>`}
        ${card.wasWrong && html`<wall-was-wrong .beliefs=${card.wasWrong} .isPinned=${card.pinned}></wall-was-wrong>`}
        ${card.verdict?.plot ? html`<wall-interval .plot=${card.verdict.plot}></wall-interval>` : renderClaim(card)}
        ${card.seen && html`<p class="seen"><b>${card.seen.value}</b> ${card.seen.detail}</p>`} ${renderOutcome(card)}
        ${card.missing.length > 0 ? renderLine("dash", `Missing: ${card.missing.join(", ")}`) : undefined}
        ${card.decision && html`<wall-decision .decision=${card.decision}></wall-decision>`}
        ${card.checkBack && html`<wall-check-back .checkBack=${card.checkBack} .today=${this.today}></wall-check-back>`}
        ${card.owed && this.#renderOwed(card.owed)} ${card.pinned ? renderLine("pinned", "Pinned") : undefined}
        ${card.owner || dates ? html`<footer><bdi>${card.owner}</bdi><span>${dates}</span></footer>` : undefined}
      </article>
    `;
  }

  /** Where the pointer is over the badge it shows the reason, and a click goes on to open the card. */
  #renderKicker({ objective, registration, owner }: Card): unknown {
    const name = this.isCompact ? owner : objective;
    if (!name && !registration) return undefined;
    return html`
      <p class="kicker">
        <span><bdi>${name}</bdi></span>
        ${
          registration &&
          html`<wall-registration
            id="registration"
            .registration=${registration}
            @click=${this.#open}
          ></wall-registration>`
        }
      </p>
    `;
  }

  #renderOwed(owed: Owed): TemplateResult {
    const uri = this.isCopy ? undefined : this.card?.uri;
    return html`<wall-owed .owed=${owed} .today=${this.today} .uri=${uri}></wall-owed>`;
  }

  #renderHeading(title: string, shape?: TemplateResult): TemplateResult {
    const inside = html`${shape}${this.#renderButton(title)}`;
    return this.level === 4
      ? html`<h4 class="title" id="title">${inside}</h4>`
      : html`<h3 class="title" id="title">${inside}</h3>`;
  }

  /** There as long as somebody is at the card; their keys are `E` and `Shift+F10`, so they are no stops of `Tab`. */
  #renderActions(card: Card): TemplateResult | undefined {
    if (this.isCopy || !this.isTouched) return undefined;
    return html`
      <div class="acts">
        <button class="tool" tabindex="-1" aria-label="Open file" title="Open file (E)" @click=${this.#openFile}>
          ${icon("go-to-file")}
        </button>
        <wall-menu
          .label=${"More"}
          .icon=${"ellipsis"}
          .isIconOnly=${true}
          .stop=${-1}
          .items=${moreItemsOf(card)}
          @wall-pick=${this.#onPick}
        ></wall-menu>
      </div>
    `;
  }

  #renderUnreadable(card: Card): TemplateResult {
    const { uri, unreadable } = card;
    return html`
      <article class="unreadable" aria-labelledby="kind title" aria-current=${this.isChosen ? "true" : nothing}>
        <p class="kicker" id="kind"><span>Not read</span></p>
        ${this.#renderHeading(fileNameOf(uri), icon("bracket-error"))}${this.#renderActions(card)}
        <p class="question">${unreadable}</p>
      </article>
    `;
  }

  #renderButton(title: string): TemplateResult {
    const described = this.card?.registration ? "registration" : nothing;
    return html`
      <button class="whole" tabindex=${this.isTabStop ? 0 : -1} aria-describedby=${described} @click=${this.#open}>
        <bdi>${title}</bdi>
      </button>
    `;
  }

  readonly #onFocus = (): void => {
    this.isTouched = true;
    if (this.card) this.dispatchEvent(new WallChooseEvent(this.card.uri));
  };

  readonly #onLeave = (event: Event): void => {
    const isInside = event.type === "focusout" ? this.matches(":hover") : this.matches(":focus-within");
    if (!isInside) this.isTouched = false;
  };

  readonly #openFile = (): void => {
    if (this.card) this.dispatchEvent(new WallOpenEvent(this.card.uri));
  };

  readonly #onPick = ({ id }: WallPickEvent): void => {
    if (this.card) this.dispatchEvent(wishOf(id, this.card.uri));
  };

  readonly #open = (): void => {
    if (this.card) this.dispatchEvent(new WallDetailEvent(this.card.uri));
  };
}

customElements.define("wall-card", WallCard);

declare global {
  interface HTMLElementTagNameMap {
    "wall-card": WallCard;
  }
}
