import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";

import type { LearningCard } from "../core/query/learnings/learning-card.ts";
import type { Meeting } from "../core/query/meeting/meeting.ts";
import type { Closer, Wish } from "../protocol/to-wall.ts";
import { initialWallState, type WallState } from "../protocol/wall-state.ts";
import { FoundCards, type Found } from "./app/found-cards.ts";
import { FocusRescue } from "./app/focus-rescue.ts";
import { Keyboard } from "./app/keyboard.ts";
import { renderView } from "./app/render-view.ts";
import { queryIn } from "./app/query-looks.ts";
import { detailIn } from "./app/state-steps.ts";
import type { SteeredWall } from "./app/steered-wall.ts";
import { Steering } from "./app/steering.ts";
import { isSameWatch, watchingNothing, watchOf } from "./app/watched.ts";
import type { ViewElement } from "./app/view-element.ts";
import { countOnBoard, foldedAtFirst, stagesOf } from "./columns.ts";
import type { Feed } from "./feed.ts";
import { appStyles } from "./styles/app-styles.ts";
import { baseStyles } from "./styles/base-styles.ts";
import { roleStyles } from "./styles/role-styles.ts";
import { toCountText } from "./text/count-text.ts";
import { viewTitles } from "./text/view-titles.ts";
import { WallStateEvent, WallWatchEvent, type WallQueryEvent } from "./wall-events.ts";
import "./wall-detail.ts";
import "./wall-empty.ts";
import "./wall-header.ts";
import "./wall-live-region.ts";
import "./wall-loading.ts";
import "./wall-meeting.ts";
import "./wall-more.ts";
import "./wall-no-match.ts";
import "./wall-notice.ts";
import "./wall-said.ts";
import "./wall-shortcuts.ts";

/** Below this width stages stand one below the other; the style sheets ask the container for the same. */
const narrowBelow = 760;
const nothingFound: Found = { all: [], cards: [], uris: undefined };

/** The wall: holds what is shown and how it is looked at, and hands both down to elements that only show and ask. */
export class WallApp extends LitElement implements SteeredWall {
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
  declare chosen: string | undefined;
  declare isMeeting: boolean;
  /** What the editor has told beside cards, the last of each. */
  declare protected closer: {
    readonly story?: Extract<Closer, { type: "story" }>;
    readonly playbook?: readonly LearningCard[];
    readonly meeting?: Meeting;
  };
  /** What became of the last wish. A new value each time, so that the same sentence can be said twice. */
  declare said: { readonly sentence: string } | undefined;

  /** What the query finds. */
  found = nothingFound;

  readonly #steering = new Steering(this);
  readonly #foundCards = new FoundCards();
  readonly #rescue = new FocusRescue(this);
  #count = "";
  #watched = watchingNothing;
  #isRestored = false;
  #isFoldSettled = false;

  constructor() {
    super();
    this.isMeeting = false;
    this.closer = {};
    new Keyboard(this, this.#steering, () => this.shortcuts?.isOpen === true);
  }

  /** How the wall is looked at. */
  get state(): WallState {
    return this.view ?? initialWallState;
  }

  set state(state: WallState) {
    this.view = state;
  }

  get viewElement(): ViewElement | null {
    return this.renderRoot.querySelector<ViewElement>(".view");
  }

  get detailElement(): SteeredWall["detailElement"] {
    return this.renderRoot.querySelector("wall-detail");
  }

  get more(): SteeredWall["more"] {
    return this.renderRoot.querySelector("wall-more");
  }

  get shortcuts(): SteeredWall["shortcuts"] {
    return this.renderRoot.querySelector("wall-shortcuts");
  }

  /** Gives the focus to where one was: to the meeting, else to the view, or to its place while nothing in it takes it. */
  override focus(): void {
    const part = this.renderRoot.querySelector<HTMLElement>("wall-meeting") ?? this.viewElement;
    part?.focus();
    if (!this.matches(":focus-within")) this.renderRoot.querySelector("main")?.focus();
  }

  async focusPart(name: Parameters<SteeredWall["focusPart"]>[0]): Promise<void> {
    await this.updateComplete;
    const part = this.renderRoot.querySelector(name);
    await part?.updateComplete;
    part?.focus();
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
        return void this.#steering.show(message.uri);
      case "look":
        return message.meeting ? this.#steering.present() : this.#steering.look(message.view, message.query);
      case "say":
        return this.#steering.say(message.sentence);
      default:
        return message satisfies never;
    }
  }

  protected override willUpdate(): void {
    this.#rescue.note();
    if (!this.hasUpdated) this.#isFoldSettled = this.view !== undefined;
    if (!this.feed) return;
    const { detail, query } = this.state;
    if (detail !== undefined && !this.feed.status.reading && !this.feed.cards.has(detail)) {
      this.view = detailIn(this.state, undefined);
    }
    const found = this.#foundCards.find(this.feed, query);
    if (found !== this.found) {
      this.found = found;
      this.#count = toCountText(countOnBoard(found.cards), countOnBoard(found.all), found.uris !== undefined);
    }
    this.#foldAtFirst(this.feed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    void this.#rescue.rescue();
    if (changed.has("view") && this.view) this.dispatchEvent(new WallStateEvent(this.view));
    if (this.feed) this.#watch();
    if (this.#isRestored || !this.viewElement) return;
    this.#isRestored = true;
    void this.#steering.comeBack();
  }

  override render(): TemplateResult {
    if (this.isMeeting && this.feed) return this.#renderMeeting(this.feed);
    const { reading, unreadable } = this.feed?.status ?? {};
    const isLoading = !this.feed || (this.found.all.length === 0 && reading !== undefined);
    return html`
      <wall-header
        .state=${this.state}
        .status=${this.feed?.status}
        .found=${this.found}
        .count=${this.#count}
        .isSearchable=${isLoading || this.found.all.length > 0}
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
        <main tabindex="-1" aria-label=${viewTitles[this.state.view]} aria-busy=${isLoading}>
          ${isLoading ? html`<wall-loading></wall-loading>` : this.#renderView(this.feed)}
        </main>
        ${this.#renderDetail()}
      </div>
      <wall-more></wall-more>
      ${this.#renderTelling()}
    `;
  }

  #renderView(feed: Feed | undefined): TemplateResult | undefined {
    if (!feed || this.found.all.length === 0) return html`<wall-empty></wall-empty>`;
    if (this.#isNothingFound()) {
      return html`<wall-no-match .query=${this.state.query} @wall-query=${this.#onClear}></wall-no-match>`;
    }
    return renderView({
      state: this.state,
      status: feed.status,
      found: this.found,
      chosen: this.state.detail ?? this.chosen,
      isCopy: this.#steering.isReadOnly,
      learnings: this.closer.playbook,
      onScroll: () => this.#steering.scroll.note(),
    });
  }

  #renderDetail(): TemplateResult | undefined {
    const { detail } = this.state;
    const card = detail === undefined ? undefined : this.feed?.cards.get(detail);
    if (!card) return undefined;
    const { story } = this.closer;
    return html`
      <aside aria-label="Details">
        <wall-detail
          .card=${card}
          .story=${story?.uri === card.uri ? story.story : undefined}
          .today=${this.feed?.status.today}
          .isCopy=${this.#steering.isReadOnly}
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
          .isCopy=${this.#steering.isReadOnly}
          .hasSingleKeys=${this.#steering.hasSingleKeys}
          @wall-leave=${() => void this.#steering.leaveMeeting()}
        ></wall-meeting>
      </main>
      ${this.#renderTelling()}
    `;
  }

  #renderTelling(): TemplateResult {
    return html`
      <wall-live-region .text=${this.#count}></wall-live-region>
      <wall-said .said=${this.said} @wall-leave=${() => this.focus()}></wall-said>
      <wall-shortcuts
        .hasSingleKeys=${this.#steering.hasSingleKeys}
        .isCopy=${this.#steering.isReadOnly}
      ></wall-shortcuts>
    `;
  }

  #isNothingFound(): boolean {
    const { cards } = this.found;
    const { view } = this.state;
    return view === "board" || view === "timeline" || view === "table" ? countOnBoard(cards) === 0 : cards.length === 0;
  }

  /** Which stages start folded depends on the cards, so it is settled when all of them have been read. */
  #foldAtFirst({ status }: Feed): void {
    if (this.#isFoldSettled || this.found.all.length === 0 || status.reading) return;
    this.#isFoldSettled = true;
    const isNarrow = this.getBoundingClientRect().width < narrowBelow;
    const folded = new Set([...this.state.folded, ...foldedAtFirst(stagesOf(this.found.all), isNarrow)]);
    this.view = { ...this.state, folded: Array.from(folded) };
  }

  #watch(): void {
    const watch = watchOf(this.state, this.isMeeting);
    if (isSameWatch(watch, this.#watched)) return;
    this.#watched = watch;
    this.dispatchEvent(new WallWatchEvent(watch));
  }

  readonly #onClear = (event: WallQueryEvent): void => {
    this.view = queryIn(this.state, event.query);
    this.#steering.focusSearch();
  };
}

customElements.define("wall-app", WallApp);
