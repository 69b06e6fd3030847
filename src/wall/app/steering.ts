import { earlierDay } from "../../core/query/earlier-day.ts";
import type { Deed } from "../../protocol/from-wall.ts";
import type { Grouping, WallView } from "../../protocol/wall-view.ts";
import { standsOnBoard } from "../columns.ts";
import { WallActEvent, WallOpenEvent, WallUndoEvent } from "../wall-events.ts";
import { CardFocus } from "./card-focus.ts";
import { queryIn } from "./query-looks.ts";
import { ScrollKeeper } from "./scroll-keeper.ts";
import { detailIn, foldIn, unfoldedIn } from "./state-steps.ts";
import type { SteeredWall } from "./steered-wall.ts";

/** Does what keys and elements ask for: mostly by looking at the wall in another way. */
export class Steering {
  readonly #wall: SteeredWall;
  readonly #focus: CardFocus;
  readonly scroll: ScrollKeeper;

  constructor(wall: SteeredWall) {
    this.#wall = wall;
    this.#focus = new CardFocus(wall);
    this.scroll = new ScrollKeeper(wall);
    wall.addEventListener("wall-query", ({ query, isBegun }) => {
      wall.state = queryIn(wall.state, query);
      if (isBegun) this.focusSearch();
    });
    wall.addEventListener("wall-view", ({ view }) => void this.go(view));
    wall.addEventListener("wall-group", ({ grouping }) => void this.#group(grouping));
    wall.addEventListener("wall-table", ({ change }) => (wall.state = { ...wall.state, ...change }));
    wall.addEventListener("wall-fold", ({ name }) => (wall.state = foldIn(wall.state, name)));
    wall.addEventListener("wall-detail", ({ uri }) => void this.#openDetail(uri));
    wall.addEventListener("wall-step", ({ direction }) => void this.step(direction));
    wall.addEventListener("wall-density", () => this.toggleCompact());
    wall.addEventListener("wall-present", () => this.present());
    wall.addEventListener("wall-keys", () => wall.shortcuts?.show());
    wall.addEventListener("wall-say", ({ sentence }) => this.say(sentence));
    wall.addEventListener("wall-copy", ({ what }) => this.say(`${what} was copied.`));
  }

  get hasSingleKeys(): boolean {
    return this.#wall.feed?.status.hasSingleKeys !== false;
  }

  get isOnCard(): boolean {
    return this.#focus.isOnCard;
  }

  get isPresenting(): boolean {
    return this.#wall.isMeeting;
  }

  /** Whether files stand behind the wall that can be opened and changed: neither in a copy nor on an earlier day. */
  get isReadOnly(): boolean {
    const { isCopy, asOf } = this.#wall.feed?.status ?? {};
    return isCopy === true || asOf !== undefined;
  }

  /** The card that a letter is about: the one with the focus, else the one that stands out. */
  get target(): string | undefined {
    const { focused, detail } = this.#wall.state;
    return this.isOnCard ? focused : (detail ?? this.#wall.chosen);
  }

  /** Tells a sentence to eyes and ears. */
  say(sentence: string): void {
    this.#wall.said = { sentence };
  }

  async go(view: WallView): Promise<void> {
    const wall = this.#wall;
    wall.isMeeting = false;
    if (view === wall.state.view) return;
    const isInHeader = wall.shadowRoot?.activeElement?.matches("wall-header") === true;
    this.scroll.forget();
    wall.state = { ...wall.state, view };
    await wall.updateComplete;
    if (!isInHeader) wall.viewElement?.focus();
    await this.scroll.restore();
  }

  /** Goes to a view, or to the search field, perhaps with a query. */
  look(view: WallView | undefined, query: string | undefined): void {
    if (query !== undefined) this.#wall.state = queryIn(this.#wall.state, query);
    if (view) void this.go(view);
    else this.focusSearch();
  }

  /** Brings a card to the front, from behind a search or in a folded column. */
  async show(uri: string): Promise<void> {
    const wall = this.#wall;
    await wall.updateComplete;
    const card = wall.feed?.cards.get(uri);
    const { view, query } = wall.state;
    // A unit for which its experiments speak has a place in the lineage only.
    if (!card || (view !== "lineage" && !standsOnBoard(card))) return;
    wall.isMeeting = false;
    const next = view === "insights" || view === "playbook" ? "board" : view;
    const isFound = wall.found.cards.includes(card);
    wall.state = {
      ...unfoldedIn({ ...wall.state, view: next }, card.stage),
      query: isFound ? query : "",
      focused: uri,
    };
    await wall.updateComplete;
    await wall.viewElement?.restore?.(uri);
  }

  focusSearch(): void {
    this.#wall.isMeeting = false;
    void this.#wall.focusPart("wall-header");
  }

  /** Marks the focused card; where details are open, they become those of this card, and the focus stays. */
  choose(): void {
    const { focused, detail } = this.#wall.state;
    if (detail !== undefined) this.#wall.state = detailIn(this.#wall.state, focused);
    else this.#wall.chosen = this.#wall.chosen === focused ? undefined : focused;
  }

  openFile(): void {
    if (this.target !== undefined && this.#mayTouch()) this.#wall.dispatchEvent(new WallOpenEvent(this.target));
  }

  act(deed: Deed): void {
    if (this.target !== undefined && this.#mayTouch()) this.#wall.dispatchEvent(new WallActEvent(deed, this.target));
  }

  undo(): void {
    if (this.#mayTouch()) this.#wall.dispatchEvent(new WallUndoEvent());
  }

  /** Says why not on an earlier day; a copy offers nothing of the kind. */
  #mayTouch(): boolean {
    const { isCopy, asOf } = this.#wall.feed?.status ?? {};
    if (asOf && !isCopy) this.say(earlierDay);
    return !this.isReadOnly;
  }

  /** Opens what can be done with the card; whether there is anything. */
  openMore(): boolean {
    const { viewElement, more, feed } = this.#wall;
    const card = this.isOnCard ? feed?.cards.get(this.target ?? "") : undefined;
    const anchor = viewElement?.shadowRoot?.activeElement;
    if (this.isReadOnly || !card || !(anchor instanceof HTMLElement)) return false;
    if (viewElement?.openMore) viewElement.openMore(card.uri);
    else void more?.openFor(card, anchor);
    return true;
  }

  showKeys(): void {
    this.#wall.shortcuts?.show();
  }

  stepPart(direction: 1 | -1): void {
    this.#wall.detailElement?.stepPart?.(direction);
  }

  /** Shows the details of the next card of the view, or of the one before. */
  async step(direction: 1 | -1): Promise<void> {
    const wall = this.#wall;
    const { detail } = wall.state;
    const next = detail === undefined ? undefined : this.#neighbourOf(detail, direction);
    if (next === undefined) return;
    const { isInView } = this.#focus;
    wall.state = detailIn(wall.state, next);
    await wall.updateComplete;
    if (isInView) await wall.viewElement?.restore?.(next);
    else await wall.viewElement?.reveal?.(next);
  }

  #neighbourOf(uri: string, direction: 1 | -1): string | undefined {
    const { viewElement, found } = this.#wall;
    if (viewElement?.neighbourOf) return viewElement.neighbourOf(uri, direction);
    const cards = found.cards.filter(standsOnBoard);
    return cards[cards.findIndex((card) => card.uri === uri) + direction]?.uri;
  }

  toggleLanes(): void {
    const { grouping, view } = this.#wall.state;
    if (view !== "board" && view !== "timeline" && view !== "table") return;
    void this.#group(grouping === "none" ? "objective" : "none");
  }

  toggleCompact(): void {
    const { state } = this.#wall;
    if (state.view === "board") this.#wall.state = { ...state, isCompact: !state.isCompact };
  }

  present(): void {
    if (this.#wall.found.all.length === 0) return;
    this.scroll.forget();
    this.#wall.isMeeting = true;
    void this.#wall.focusPart("wall-meeting");
  }

  /** Closes what is open, the topmost first; whether there was anything. */
  leave(): boolean {
    if (this.#wall.isMeeting) void this.leaveMeeting();
    else if (this.#wall.state.detail !== undefined) void this.#openDetail(undefined);
    else return false;
    return true;
  }

  async leaveMeeting(): Promise<void> {
    this.#wall.isMeeting = false;
    await this.#wall.updateComplete;
    await this.comeBack();
    if (this.#wall.state.focused === undefined) this.#wall.viewElement?.focus();
  }

  /** To where one was before a reload or a meeting. */
  async comeBack(): Promise<void> {
    const { viewElement, state } = this.#wall;
    if (state.focused !== undefined) await viewElement?.restore?.(state.focused);
    await this.scroll.restore();
  }

  /** Cards that are put together anew are drawn anew; the one that had the focus keeps it. */
  async #group(grouping: Grouping): Promise<void> {
    const wall = this.#wall;
    const { isOnCard } = this.#focus;
    wall.state = { ...wall.state, grouping };
    await wall.updateComplete;
    if (isOnCard && wall.state.focused !== undefined) await wall.viewElement?.restore?.(wall.state.focused);
  }

  /** Opens the details of a card, or closes them and gives the focus back to it. */
  async #openDetail(uri: string | undefined): Promise<void> {
    const wall = this.#wall;
    const before = wall.state.detail;
    wall.chosen = undefined;
    wall.state = detailIn(wall.state, uri);
    if (uri !== undefined) return wall.focusPart("wall-detail");
    await wall.updateComplete;
    if (before !== undefined) await wall.viewElement?.restore?.(before);
  }
}
