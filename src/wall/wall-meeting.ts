import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import type { Card } from "../core/query/card.ts";
import type { Meeting, MeetingPart } from "../core/query/meeting/meeting.ts";
import type { Deed } from "../protocol/from-wall.ts";
import { deedsFor } from "./detail/deeds-for.ts";
import { icon } from "./icons.ts";
import { agendaStops, type AgendaStop } from "./meeting/agenda-stops.ts";
import { meetingWishOf, type MeetingWish } from "./meeting/meeting-keys.ts";
import { meetingStyles } from "./meeting/meeting-styles.ts";
import { renderSlide } from "./meeting/render-slide.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { WallActEvent, WallLeaveEvent, WallOpenEvent } from "./wall-events.ts";

/** One card at a time, in large type, with the questions of whoever leads the meeting. */
export class WallMeeting extends LitElement {
  static override readonly properties = {
    meeting: { attribute: false },
    cards: { attribute: false },
    today: { attribute: false },
    isCopy: { attribute: false },
    hasSingleKeys: { attribute: false },
    at: { state: true },
    isPrinted: { state: true },
  };

  static override readonly styles = [baseStyles, meetingStyles];

  /** `undefined` until the editor has told it. */
  declare meeting: Meeting | undefined;
  declare cards: ReadonlyMap<string, Card>;
  declare today: string;
  declare isCopy: boolean;
  /** Whether single letters act. */
  declare hasSingleKeys: boolean;
  declare protected at: number;
  /** On paper all cards stand one after the other. */
  declare protected isPrinted: boolean;

  #stops: readonly AgendaStop[] = [];
  readonly #visited = new Set<string>();
  readonly #paper = window.matchMedia("print");
  #hadFocus = false;

  constructor() {
    super();
    this.cards = new Map();
    this.today = "";
    this.isCopy = false;
    this.hasSingleKeys = true;
    this.at = 0;
    this.isPrinted = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onKeydown);
    this.#paper.addEventListener("change", this.#onPaper);
    this.#onPaper();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKeydown);
    this.#paper.removeEventListener("change", this.#onPaper);
  }

  /** Gives the focus to the heading of what is shown. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.shadowRoot?.activeElement?.matches("h2") === true;
    if (!changed.has("meeting") && !changed.has("cards")) return;
    const before = this.#stops[this.at]?.key;
    this.#stops = this.meeting ? agendaStops(this.meeting, this.cards) : [];
    const same = this.#stops.findIndex(({ key }) => key === before);
    this.at = same < 0 ? Math.max(0, Math.min(this.at, this.#stops.length - 1)) : same;
  }

  protected override updated(): void {
    const { key } = this.#stops[this.at] ?? {};
    if (key !== undefined) this.#visited.add(key);
    if (this.#hadFocus && this.shadowRoot?.activeElement === null) this.focus();
  }

  override render(): TemplateResult {
    const stop = this.#stops[this.at];
    if (!stop) {
      return html`
        <div class="stage">
          <article class="plain"><h2 tabindex="-1">Reading what there is to talk about.</h2></article>
        </div>
      `;
    }
    return html`
      <header>
        <h1>${stop.part.title}</h1>
        <nav aria-label="Agenda">
          <ol>
            ${this.meeting?.parts.map((part) => html`<li>${this.#renderPart(part, stop)}</li>`)}
          </ol>
        </nav>
      </header>
      ${(this.isPrinted ? this.#stops : [stop]).map(
        (one) => html`
          <section class="stage" aria-label=${placeWords(one)}>${keyed(one.key, renderSlide(one, this))}</section>
        `,
      )}
      <footer>
        <p class="ask">${stop.shown?.slide.question}</p>
        ${this.#renderKeys(stop)}
      </footer>
    `;
  }

  /** What has been looked at has a tick; where one is says which of how many. */
  #renderPart(part: MeetingPart, current: AgendaStop): TemplateResult {
    const own = this.#stops.filter((stop) => stop.part.name === part.name);
    const isCurrent = part.name === current.part.name;
    const isDone = !isCurrent && own.every(({ key }) => this.#visited.has(key));
    const of = own[0]?.of ?? 0;
    const count = isCurrent && of > 1 ? ` ${current.place} of ${of}` : part.name === "overview" ? "" : ` ${of}`;
    return html`
      <button
        aria-current=${isCurrent ? "step" : nothing}
        @click=${() => this.#go(this.#stops.findIndex((stop) => stop.part.name === part.name))}
      >
        ${isDone ? html`${icon("check")}<span class="unseen">Done: </span>` : undefined}
        <span>${part.title}${count}</span>
      </button>
    `;
  }

  #renderKeys({ shown }: AgendaStop): TemplateResult {
    const card = this.isCopy ? undefined : shown?.card;
    return html`
      <div class="keys" role="group" aria-label="What the keys do">
        <button aria-label="Previous card" title="Previous card (←)" @click=${() => this.#step(-1)}>
          <kbd>←</kbd>
        </button>
        <button aria-label="Next card" title="Next card (→)" @click=${() => this.#step(1)}><kbd>→</kbd> card</button>
        ${card && canDo(card, "decide") ? this.#renderKey("D", "decide", { type: "decide" }) : undefined}
        ${card && canDo(card, "follow-up") ? this.#renderKey("F", "follow-up", { type: "follow-up" }) : undefined}
        ${card ? this.#renderKey("E", "open file", { type: "open" }) : undefined}
        <button @click=${() => this.dispatchEvent(new WallLeaveEvent())}><kbd>Esc</kbd> leave</button>
      </div>
    `;
  }

  #renderKey(letter: string, words: string, wish: MeetingWish): TemplateResult {
    return html`
      <button @click=${() => this.#answer(wish)}>
        ${this.hasSingleKeys ? html`<kbd aria-hidden="true">${letter}</kbd>` : undefined} ${words}
      </button>
    `;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isTurned = getComputedStyle(this).direction === "rtl";
    const wish = meetingWishOf(event, this.hasSingleKeys, isTurned);
    if (!wish) return;
    this.#answer(wish);
    event.preventDefault();
  };

  readonly #onPaper = (): void => {
    this.isPrinted = this.#paper.matches;
  };

  #answer(wish: MeetingWish): void {
    switch (wish.type) {
      case "step":
        return this.#step(wish.direction);
      case "first":
        return this.#go(0);
      case "last":
        return this.#go(this.#stops.length - 1);
      case "decide":
      case "follow-up":
      case "open":
        return this.#act(wish.type);
    }
  }

  #act(what: "decide" | "follow-up" | "open"): void {
    const card = this.#stops[this.at]?.shown?.card;
    if (!card || this.isCopy) return;
    if (what === "open") this.dispatchEvent(new WallOpenEvent(card.uri));
    else if (canDo(card, what)) this.dispatchEvent(new WallActEvent(what, card.uri));
  }

  #step(direction: 1 | -1): void {
    this.#go(this.at + direction);
  }

  /** At the ends nothing happens. What is shown is said by the heading, which takes the focus. */
  #go(at: number): void {
    if (at < 0 || this.#stops.length <= at) return;
    this.at = at;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector(".stage")?.scrollTo({ top: 0 });
      this.focus({ preventScroll: true });
    });
  }
}

function canDo(card: Card, deed: Deed): boolean {
  const { next, others } = deedsFor(card);
  return [...next, ...others].includes(deed);
}

function placeWords({ part, place, of }: AgendaStop): string {
  return of > 1 ? `Card ${place} of ${of}` : part.title;
}

customElements.define("wall-meeting", WallMeeting);

declare global {
  interface HTMLElementTagNameMap {
    "wall-meeting": WallMeeting;
  }
}
