import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";

import type { Card } from "../core/query/card.ts";
import type { LearningCard } from "../core/query/learnings/learning-card.ts";
import type { Meeting } from "../core/query/meeting/meeting.ts";
import type { Deed } from "../protocol/from-wall.ts";
import type { Closer, Wish } from "../protocol/to-wall.ts";
import { initialWallState, type WallState } from "../protocol/wall-state.ts";
import type { WallView } from "../protocol/wall-view.ts";
import { FoundCards, type Found } from "./app/found-cards.ts";
import { Keyboard } from "./app/keyboard.ts";
import { renderView } from "./app/render-view.ts";
import { queryIn } from "./app/query-looks.ts";
import { ScrollKeeper, scrollBackTo } from "./app/scroll-keeper.ts";
import { detailIn, foldIn, scrolledIn, unfoldedIn } from "./app/state-steps.ts";
import { isSameWatch, watchingNothing, watchOf } from "./app/watched.ts";
import type { ViewElement } from "./app/view-element.ts";
import { columnsOf, foldedAtFirst, standsOnBoard } from "./columns.ts";
import type { Feed } from "./feed.ts";
import { appStyles } from "./styles/app-styles.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { roleStyles } from "./styles/role-styles.ts";
import { toCountText } from "./text/count-text.ts";
import { viewTitles } from "./text/view-titles.ts";
import {
  WallActEvent,
  WallOpenEvent,
  WallStateEvent,
  WallUndoEvent,
  WallWatchEvent,
  type WallQueryEvent,
} from "./wall-events.ts";
import "./wall-detail.ts";
import "./wall-empty.ts";
import "./wall-header.ts";
import "./wall-live-region.ts";
import "./wall-loading.ts";
import "./wall-meeting.ts";
import "./wall-no-match.ts";
import "./wall-notice.ts";
import "./wall-said.ts";
import "./wall-shortcuts.ts";

/** Below this width stages stand one below the other; the style sheets ask the container for the same. */
const narrowBelow = 760;
const nothingFound: Found = { all: [], cards: [], uris: undefined };

/** The wall: holds what is shown and how it is looked at, and hands both down to elements that only show and ask. */
export class WallApp extends LitElement {
  static override readonly properties = {
    feed: { attribute: false },
    view: { attribute: false },
    dismissed: { state: true },
    chosen: { state: true },
    isMeeting: { state: true },
    closer: { state: true },
    said: { state: true },
  };

  static override readonly styles = [baseStyles, roleStyles, appStyles];

  /** What the editor has told; nothing before its first answer. */
  declare feed: Feed | undefined;
  /** How the wall is looked at; `undefined` until somebody, or the first cards, have settled it. */
  declare view: WallState | undefined;
  /** The unreadable file whose notice was dismissed; a notice about another one is shown again. */
  declare protected dismissed: string | undefined;
  /** The card that was chosen without opening its details. */
  declare protected chosen: string | undefined;
  declare protected isMeeting: boolean;
  /** What the editor has told beside cards, the last of each. */
  declare protected closer: {
    readonly story?: Extract<Closer, { type: "story" }>;
    readonly playbook?: readonly LearningCard[];
    readonly meeting?: Meeting;
  };
  /** What became of the last wish. A new value each time, so that the same sentence can be said twice. */
  declare protected said: { readonly sentence: string } | undefined;

  readonly #foundCards = new FoundCards();
  readonly #scroll = new ScrollKeeper((view, height) => (this.view = scrolledIn(this.#view, view, height)));
  #found = nothingFound;
  #count = "";
  #watched = watchingNothing;
  #isRestored = false;
  #isOnCard = false;

  constructor() {
    super();
    this.isMeeting = false;
    this.closer = {};
    new Keyboard(this);
    this.addEventListener("focusin", () => (this.#isOnCard = false), true);
    this.#answerEvents();
  }

  /** Whether the editor keeps letters from acting. */
  get hasSingleKeys(): boolean {
    return this.feed?.status.hasSingleKeys !== false;
  }

  /** Takes in what the editor tells beside cards. */
  take(message: Closer | Wish): void {
    switch (message.type) {
      case "story":
        this.closer = { ...this.closer, story: message };
        return;
      case "playbook":
        this.closer = { ...this.closer, playbook: message.learnings };
        return;
      case "meeting":
        this.closer = { ...this.closer, meeting: message.meeting };
        return;
      case "show":
        return void this.show(message.uri);
      case "look":
        return this.#look(message.view, message.query);
      case "say":
        return this.say(message.sentence);
      default:
        return message satisfies never;
    }
  }

  /** Tells a sentence to eyes and ears. */
  say(sentence: string): void {
    this.said = { sentence };
  }

  /** Brings a card to the front, from behind a search or in a folded column. */
  async show(uri: string): Promise<void> {
    await this.updateComplete;
    const card = this.feed?.cards.get(uri);
    if (!card || !this.#canShow(card)) return;
    const isFound = this.#found.cards.includes(card);
    const view = this.#view.view === "insights" || this.#view.view === "playbook" ? "board" : this.#view.view;
    this.isMeeting = false;
    this.view = {
      ...unfoldedIn({ ...this.#view, view }, card.stage),
      query: isFound ? this.#view.query : "",
      focused: uri,
    };
    await this.updateComplete;
    await this.viewElement?.restore?.(uri);
  }

  /** A unit of which the experiments speak has a place in the lineage only. */
  #canShow(card: Card): boolean {
    return this.#view.view === "lineage" || standsOnBoard(card);
  }

  protected override willUpdate(): void {
    if (!this.feed) return;
    this.view ??= this.#firstView(this.feed);
    const { detail, query } = this.#view;
    if (detail !== undefined && !this.feed.status.reading && !this.feed.cards.has(detail)) {
      this.view = detailIn(this.#view, undefined);
    }
    const found = this.#foundCards.find(this.feed, query);
    if (found === this.#found) return;
    this.#found = found;
    this.#count = toCountText(countOnBoard(found.cards), countOnBoard(found.all), query.trim() !== "");
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("view") && this.view) this.dispatchEvent(new WallStateEvent(this.view));
    if (this.feed) this.#watch();
    if (this.#isRestored || !this.viewElement) return;
    this.#isRestored = true;
    void this.#restore();
  }

  override render(): TemplateResult {
    if (this.isMeeting && this.feed) return this.#renderMeeting(this.feed);
    const { reading, unreadable } = this.feed?.status ?? {};
    const isLoading = !this.feed || (this.#found.all.length === 0 && reading !== undefined);
    return html`
      <wall-header
        .state=${this.#view}
        .status=${this.feed?.status}
        .found=${this.#found}
        .count=${this.#count}
        .isSearchable=${isLoading || this.#found.all.length > 0}
        .viewElement=${() => this.viewElement}
        @wall-leave=${() => this.viewElement?.focus()}
      ></wall-header>
      ${
        unreadable && unreadable.uri !== this.dismissed
          ? html`
              <wall-notice
                .unreadable=${unreadable}
                @wall-dismiss=${() => (this.dismissed = unreadable.uri)}
              ></wall-notice>
            `
          : undefined
      }
      <div class="page">
        <main aria-label=${viewTitles[this.#view.view]} aria-busy=${isLoading}>
          ${isLoading ? html`<wall-loading></wall-loading>` : this.#renderView(this.feed)}
        </main>
        ${this.#renderDetail()}
      </div>
      ${this.#renderTelling()}
    `;
  }

  #renderView(feed: Feed | undefined): TemplateResult | undefined {
    if (!feed || this.#found.all.length === 0) return html`<wall-empty></wall-empty>`;
    if (this.#isNothingFound()) {
      return html`<wall-no-match .query=${this.#view.query} @wall-query=${this.#onClear}></wall-no-match>`;
    }
    return renderView({
      state: this.#view,
      status: feed.status,
      found: this.#found,
      chosen: this.#view.detail ?? this.chosen,
      learnings: this.closer.playbook,
      onScroll: this.#onScroll,
    });
  }

  #renderDetail(): TemplateResult | undefined {
    const { detail } = this.#view;
    const card = detail === undefined ? undefined : this.feed?.cards.get(detail);
    if (!card) return undefined;
    const { story } = this.closer;
    return html`
      <aside aria-label="Details">
        <wall-detail
          .card=${card}
          .story=${story?.uri === card.uri ? story.story : undefined}
          .today=${this.feed?.status.today}
          .isCopy=${this.feed?.status.isCopy === true}
        ></wall-detail>
      </aside>
    `;
  }

  #renderMeeting({ cards, status }: Feed): TemplateResult {
    return html`
      <main aria-label="Meeting">
        <wall-meeting
          .meeting=${this.closer.meeting}
          .cards=${cards}
          .today=${status.today}
          .isCopy=${status.isCopy === true}
          @wall-leave=${this.leaveMeeting}
        ></wall-meeting>
      </main>
      ${this.#renderTelling()}
    `;
  }

  #renderTelling(): TemplateResult {
    return html`
      <wall-live-region .text=${this.#count}></wall-live-region>
      <wall-said .said=${this.said}></wall-said>
      <wall-shortcuts .hasSingleKeys=${this.hasSingleKeys}></wall-shortcuts>
    `;
  }

  get #view(): WallState {
    return this.view ?? initialWallState;
  }

  get viewElement(): ViewElement | null {
    return this.renderRoot.querySelector<ViewElement>(".view");
  }

  get detailElement(): (HTMLElement & { stepPart?: (direction: 1 | -1) => void }) | null {
    return this.renderRoot.querySelector("wall-detail");
  }

  get shortcuts(): HTMLElementTagNameMap["wall-shortcuts"] | null {
    return this.renderRoot.querySelector("wall-shortcuts");
  }

  /** The card that a letter is about: the one with the focus, else the one that stands out. */
  get target(): string | undefined {
    if (this.#isOnCard && this.viewElement?.matches(":focus-within")) return this.#view.focused;
    return this.#view.detail ?? this.chosen;
  }

  /** Whether the focus is on a card of the view. */
  get isOnCard(): boolean {
    return this.#isOnCard && this.viewElement?.matches(":focus-within") === true;
  }

  get isCopy(): boolean {
    return this.feed?.status.isCopy === true;
  }

  get isPresenting(): boolean {
    return this.isMeeting;
  }

  /** Marks the focused card; where details are open, they become those of this card, and the focus stays. */
  choose(): void {
    const { focused, detail } = this.#view;
    if (detail === undefined) this.chosen = this.chosen === focused ? undefined : focused;
    else this.view = detailIn(this.#view, focused);
  }

  /** Closes what is open, the topmost first; whether there was anything. */
  leave(): boolean {
    if (this.isMeeting) this.leaveMeeting();
    else if (this.#view.detail !== undefined) void this.#openDetail(undefined);
    else return false;
    return true;
  }

  readonly leaveMeeting = (): void => {
    this.isMeeting = false;
    this.#isRestored = false;
  };

  present(): void {
    if (this.#found.all.length === 0) return;
    this.isMeeting = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector("wall-meeting")?.focus());
  }

  openFile(): void {
    if (this.target !== undefined && !this.isCopy) this.dispatchEvent(new WallOpenEvent(this.target));
  }

  act(deed: Deed): void {
    if (this.target !== undefined && !this.isCopy) this.dispatchEvent(new WallActEvent(deed, this.target));
  }

  undo(): void {
    if (!this.isCopy) this.dispatchEvent(new WallUndoEvent());
  }

  /** Shows the next card of the view, or the one before, with its details where they are open. */
  async step(direction: 1 | -1): Promise<void> {
    const from = this.#view.detail;
    const next = from === undefined ? undefined : this.#neighbourOf(from, direction);
    if (next === undefined) return;
    const isInView = this.viewElement?.matches(":focus-within") === true;
    this.view = detailIn(this.#view, next);
    await this.updateComplete;
    if (isInView) await this.viewElement?.restore?.(next);
    else await this.viewElement?.reveal?.(next);
  }

  #neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    if (this.viewElement?.neighbourOf) return this.viewElement.neighbourOf(uri, direction);
    const cards = this.#found.cards.filter(standsOnBoard);
    return cards[cards.findIndex((card) => card.uri === uri) + direction]?.uri;
  }

  focusSearch(): void {
    if (this.isMeeting) this.leaveMeeting();
    void this.updateComplete.then(() => this.renderRoot.querySelector("wall-header")?.focus());
  }

  async go(view: WallView): Promise<void> {
    this.isMeeting = false;
    if (view === this.#view.view) return;
    const hadFocus = !this.shadowRoot?.activeElement?.matches("wall-header");
    this.#scroll.forget();
    this.view = { ...this.#view, view };
    await this.updateComplete;
    if (hadFocus) this.viewElement?.focus();
    await this.#scrollBack();
  }

  toggleLanes(): void {
    const { grouping, view } = this.#view;
    if (view === "lineage" || view === "insights" || view === "playbook") return;
    this.view = { ...this.#view, grouping: grouping === "none" ? "objective" : "none" };
  }

  readonly toggleCompact = (): void => {
    if (this.#view.view === "board") this.view = { ...this.#view, isCompact: !this.#view.isCompact };
  };

  #look(view: WallView | undefined, query: string | undefined): void {
    if (query !== undefined) this.view = queryIn(this.#view, query);
    if (view) void this.go(view);
    else this.focusSearch();
  }

  /** Opens the details of a card, or closes them and gives the focus back to it. */
  async #openDetail(uri: string | undefined): Promise<void> {
    const before = this.#view.detail;
    this.chosen = undefined;
    this.view = detailIn(this.#view, uri);
    await this.updateComplete;
    if (uri !== undefined) this.detailElement?.focus();
    else if (before !== undefined) await this.viewElement?.restore?.(before);
  }

  #answerEvents(): void {
    this.addEventListener("wall-query", ({ query }) => (this.view = queryIn(this.#view, query)));
    this.addEventListener("wall-view", ({ view }) => void this.go(view));
    this.addEventListener("wall-group", ({ grouping }) => (this.view = { ...this.#view, grouping }));
    this.addEventListener("wall-table", ({ change }) => (this.view = { ...this.#view, ...change }));
    this.addEventListener("wall-fold", ({ name }) => (this.view = foldIn(this.#view, name)));
    this.addEventListener("wall-choose", ({ uri }) => {
      this.#isOnCard = true;
      if (uri !== this.#view.focused) this.view = { ...this.#view, focused: uri };
    });
    this.addEventListener("wall-detail", ({ uri }) => void this.#openDetail(uri));
    this.addEventListener("wall-step", ({ direction }) => void this.step(direction));
    this.addEventListener("wall-density", this.toggleCompact);
    this.addEventListener("wall-present", () => this.present());
    this.addEventListener("wall-keys", () => this.shortcuts?.show());
    this.addEventListener("wall-say", ({ sentence }) => this.say(sentence));
    this.addEventListener("wall-copy", ({ what }) => this.say(`${what} was copied.`));
  }

  #isNothingFound(): boolean {
    const { cards } = this.#found;
    const { view } = this.#view;
    return view === "board" || view === "timeline" || view === "table"
      ? !cards.some(standsOnBoard)
      : cards.length === 0;
  }

  /** Which stages start folded depends on the cards, so it is settled when all of them have been read. */
  #firstView({ cards, status }: Feed): WallState | undefined {
    if (cards.size === 0 || status.reading) return undefined;
    const isNarrow = this.getBoundingClientRect().width < narrowBelow;
    return { ...initialWallState, folded: foldedAtFirst(columnsOf(cards.values()), isNarrow) };
  }

  #watch(): void {
    const watch = watchOf(this.#view, this.isMeeting);
    if (isSameWatch(watch, this.#watched)) return;
    this.#watched = watch;
    this.dispatchEvent(new WallWatchEvent(watch));
  }

  /** Comes back to where one was before a reload. */
  async #restore(): Promise<void> {
    const { focused } = this.#view;
    if (focused !== undefined) await this.viewElement?.restore?.(focused);
    await this.#scrollBack();
  }

  async #scrollBack(): Promise<void> {
    const height = this.#view.scrolled[this.#view.view];
    if (height !== undefined && this.viewElement) await scrollBackTo(this.viewElement, height);
  }

  readonly #onScroll = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof Element) this.#scroll.note(this.#view.view, currentTarget);
  };

  readonly #onClear = (event: WallQueryEvent): void => {
    this.view = queryIn(this.#view, event.query);
    this.focusSearch();
  };
}

function countOnBoard(cards: readonly Card[]): number {
  return cards.filter(standsOnBoard).length;
}

customElements.define("wall-app", WallApp);
