import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import { fileNameOf } from "../core/base/uri.ts";
import type { Card } from "../core/query/card.ts";
import type { Story } from "../core/query/story/story.ts";
import { decisionLooks } from "./decision-looks.ts";
import { deedTitles } from "./detail/deed-titles.ts";
import { deedsFor } from "./detail/deeds-for.ts";
import { detailStyles } from "./detail/detail-styles.ts";
import { renderPart } from "./detail/render-part.ts";
import { icon, type IconName } from "./icons.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { buttonStyles } from "./styles/button-styles.ts";
import { deedItemsOf, findDeed } from "./text/deed-items.ts";
import { toTimeLeftText } from "./text/time-left-text.ts";
import { WallActEvent, WallDetailEvent, WallOpenEvent, WallStepEvent, type WallPickEvent } from "./wall-events.ts";
import type { Deed } from "../protocol/from-wall.ts";
import "./wall-check-back.ts";
import "./wall-menu.ts";
import "./wall-owed.ts";
import "./wall-registration.ts";
import "./wall-verdict.ts";

/** The whole story of one card, in the order in which it happened. */
export class WallDetail extends LitElement {
  static override readonly properties = {
    card: { attribute: false },
    story: { attribute: false },
    today: { attribute: false },
    isCopy: { attribute: false },
  };

  static override readonly styles = [baseStyles, buttonStyles, detailStyles];

  declare card: Card | undefined;
  /** `undefined` while it is not there yet, `null` where nothing can be told of the card any more. */
  declare story: Story | null | undefined;
  declare today: string;
  declare isCopy: boolean;

  #isOther = false;
  #hadFocus = false;

  constructor() {
    super();
    this.today = "";
    this.isCopy = false;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus(options);
  }

  /** Moves the focus to the heading of the next part, or of the one before. */
  stepPart(direction: 1 | -1): void {
    const headings = Array.from(this.renderRoot.querySelectorAll<HTMLElement>("h3"));
    const focused = this.shadowRoot?.activeElement;
    const at = headings.findIndex((heading) => heading.closest("section")?.contains(focused ?? null));
    const isInside = focused !== headings[at] && direction === -1 && at >= 0;
    const next = isInside ? at : at + direction;
    headings[Math.max(0, Math.min(headings.length - 1, next))]?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#isOther = changed.has("card") && changed.get("card")?.uri !== this.card?.uri;
    this.#hadFocus = this.shadowRoot?.activeElement?.closest(".story") !== null && this.matches(":focus-within");
  }

  /** Another story begins at its head, also for whoever was in the middle of the one before. */
  protected override updated(): void {
    if (!this.#isOther) return;
    this.scrollTop = 0;
    if (this.#hadFocus) this.focus();
  }

  override render(): TemplateResult | undefined {
    const { card } = this;
    if (!card) return undefined;
    const title = card.unreadable === undefined ? card.title : fileNameOf(card.uri);
    return html`
      ${this.#renderBar(card)}
      <div class="story">
        <h2 tabindex="-1"><bdi>${title}</bdi></h2>
        ${this.#renderState(card)} ${this.isCopy ? undefined : this.#renderActs(card)}
        ${keyed(card.uri, html`<div>${this.#renderStory(card)}</div>`)}
      </div>
    `;
  }

  #renderBar(card: Card): TemplateResult {
    return html`
      <div class="bar">
        <nav class="crumbs" aria-label="Belongs to">${this.#renderPath(card)}</nav>
        ${tool("chevron-up", "Previous card (K)", () => this.#fire(new WallStepEvent(-1)))}
        ${tool("chevron-down", "Next card (J)", () => this.#fire(new WallStepEvent(1)))}
        ${this.isCopy || card.unreadable !== undefined ? undefined : this.#renderPin(card)}
        ${tool("close", "Close the details (Esc)", () => this.#fire(new WallDetailEvent()))}
      </div>
    `;
  }

  #renderPath({ id, objective, uri }: Card): unknown {
    const known = this.story?.uri === uri ? this.story.path : undefined;
    const path = known ?? [...(objective === undefined ? [] : [{ words: objective }]), { words: id }];
    return path.map(({ words, ...step }, at) => {
      const target = "uri" in step ? step.uri : undefined;
      const isLast = at === path.length - 1;
      return html`${at > 0 ? icon("chevron-right") : undefined}${
        target === undefined
          ? html`<bdi aria-current=${isLast ? "true" : "false"}>${words}</bdi>`
          : html`<button @click=${() => this.#fire(new WallDetailEvent(target))}><bdi>${words}</bdi></button>`
      }`;
    });
  }

  #renderPin({ pinned, uri }: Card): TemplateResult {
    return html`
      <button
        class="tool"
        aria-pressed=${pinned}
        aria-label="Pinned"
        title=${pinned ? "Unpin" : "Pin"}
        @click=${() => this.#fire(new WallActEvent(pinned ? "unpin" : "pin", uri))}
      >
        ${icon("pinned")}
      </button>
    `;
  }

  #renderState(card: Card): TemplateResult | undefined {
    const { verdict, registration, decision, checkBack, owed, unreadable } = card;
    if (unreadable !== undefined) return undefined;
    const choice = decision?.choice;
    const timeLeft = toTimeLeftText(card);
    return html`
      <div class="state">
        ${verdict && html`<wall-verdict .verdict=${verdict}></wall-verdict>`}
        ${timeLeft && html`<span class="left">${timeLeft}</span>`}
        ${registration && html`<wall-registration .registration=${registration}></wall-registration>`}
        ${choice && html`<span class="chip">${icon(decisionLooks[choice].shape)}${decisionLooks[choice].word}</span>`}
        ${checkBack && html`<wall-check-back .checkBack=${checkBack} .today=${this.today}></wall-check-back>`}
        ${owed && html`<wall-owed .owed=${owed} .today=${this.today}></wall-owed>`}
      </div>
    `;
  }

  #renderActs(card: Card): TemplateResult {
    const items = deedItemsOf(card);
    const act = (deed: Deed): void => this.#fire(new WallActEvent(deed, card.uri));
    return html`
      <div class="acts">
        ${deedsFor(card).next.map(
          (deed, at) => html`
            <button class="button ${at === 0 ? "" : "second"}" @click=${() => act(deed)}>${deedTitles[deed]}</button>
          `,
        )}
        <button class="button second" @click=${() => this.#fire(new WallOpenEvent(card.uri))}>Open file</button>
        ${
          items.length > 0
            ? html`
                <wall-menu
                  .label=${"More actions"}
                  .icon=${"ellipsis" satisfies IconName}
                  .items=${items}
                  .isIconOnly=${true}
                  @wall-pick=${(event: WallPickEvent) => {
                    event.stopPropagation();
                    const deed = findDeed(event.id);
                    if (deed) act(deed);
                  }}
                ></wall-menu>
              `
            : undefined
        }
      </div>
    `;
  }

  #renderStory(card: Card): TemplateResult {
    const { story } = this;
    if (card.unreadable !== undefined) return renderProblem(`It cannot be read: ${card.unreadable}`);
    if (story === null) return renderProblem("Nothing can be told of this card any more: its file is gone.");
    if (story?.uri !== card.uri) return html`<p class="wait" role="status">Reading the story of this card.</p>`;
    const { problem, parts } = story;
    return html`
      ${problem === undefined ? undefined : renderProblem(`A part of the file cannot be read: ${problem}`)}
      <div class="parts">${parts.map((part) => renderPart(part, { isCopy: this.isCopy }))}</div>
      ${parts.length === 0 ? html`<p class="wait">Its file says nothing yet. Write what you want to learn.</p>` : undefined}
    `;
  }

  #fire(event: Event): void {
    this.dispatchEvent(event);
  }
}

function tool(name: IconName, label: string, onClick: () => void): TemplateResult {
  return html`<button class="tool" aria-label=${label} title=${label} @click=${onClick}>${icon(name)}</button>`;
}

function renderProblem(sentence: string): TemplateResult {
  return html`<p class="problem">${icon("bracket-error")}<bdi>${sentence}</bdi></p>`;
}

customElements.define("wall-detail", WallDetail);

declare global {
  interface HTMLElementTagNameMap {
    "wall-detail": WallDetail;
  }
}
