import {
  defaultRangeExtractor,
  measureElement,
  VirtualizerController,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from "@tanstack/lit-virtual";
import type { ReactiveControllerHost } from "lit";

import type { Card } from "../core/query/card.ts";
import { sightOf, watchSize } from "./board/sight-of.ts";

const gap = 8;
const narrowestCard = 260;
/** The height of an average card, with all its lines and compact; only cards that were never on screen count with it. */
export const estimatedHeight = { comfortable: 190, compact: 112 } as const;
/** Lower is no card, however little it says. */
const lowestCard = 40;
/** Places are worked out for as many cards at once, so that a little scrolling needs no more of them. */
const stride = 200;
/** So many cards are drawn beyond what is seen, once what is seen is there. */
const overscan = 3;

/**
 * Which cards of a column stand in the DOM, and where: those on screen, a few more, and one that is kept.
 *
 * All columns share the scroll of the board, so each knows how far down in it its list begins.
 */
export class CardRows {
  readonly #controller: VirtualizerController<HTMLElement, Element>;
  #scroller: HTMLElement | undefined;
  #cards: readonly Card[] = [];
  #kept = -1;
  #listStart = 0;
  #lanes = 1;
  #isCompact = false;
  /** For how many cards places are worked out: for those as far down as somebody looks. */
  #count = 0;
  #overscan = 0;

  /**
   * @param isLeading Whether what is seen of this column has to stand still when a card above it turns out higher than
   * estimated. Columns share one scroll, so only one can have it moved: the one that somebody looks at.
   */
  constructor(host: ReactiveControllerHost, isLeading: () => boolean) {
    this.#controller = new VirtualizerController(host, {
      count: 0,
      gap,
      overscan: 0,
      getScrollElement: () => this.#scroller ?? null,
      // A list that comes later would scroll the board back to where it thinks that it begins.
      initialOffset: () => (this.#scroller ? sightOf(this.#scroller).top : 0),
      observeElementRect: ({ scrollElement }, tell) => (scrollElement ? watchSize(scrollElement, tell) : undefined),
      estimateSize: () => this.#estimate,
      // A card draws itself a moment after it entered the DOM, so its height is known from the observer only.
      measureElement: (item, entry, rows) =>
        entry
          ? measureElement(item, entry, rows)
          : (rows.itemSizeCache.get(rows.options.getItemKey(rows.indexFromElement(item))) ?? this.#estimate),
    });
    requestIdleCallback(() => {
      this.#overscan = overscan;
      host.requestUpdate();
    });
    this.#rows.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, rows) =>
      isLeading() && item.start < (rows.scrollOffset ?? 0);
  }

  get items(): readonly VirtualItem[] {
    return this.#rows.getVirtualItems();
  }

  /** To be called before `update`: cards that lose or win lines are measured anew. */
  set isCompact(isCompact: boolean) {
    if (isCompact === this.#isCompact) return;
    this.#isCompact = isCompact;
    this.#rows.measure();
  }

  get lanes(): number {
    return this.#lanes;
  }

  /** The height of the whole list, on screen or not. */
  get height(): number {
    const rest = Math.ceil((this.#cards.length - this.#count) / this.#lanes);
    return this.#rows.getTotalSize() + rest * (this.#estimate + gap);
  }

  /** Where an item stands, from the beginning of the list. */
  startOf(item: VirtualItem): number {
    return item.start - this.#listStart;
  }

  /** Prepares the next rendering. The card at `kept` stays in the DOM wherever the board is scrolled to. */
  update(scroller: HTMLElement | undefined, cards: readonly Card[], kept: number): void {
    this.#scroller = scroller;
    // The functions are the virtualizer's cache keys: made anew only when what they speak of is another.
    const isOther = cards !== this.#cards || kept !== this.#kept;
    this.#cards = cards;
    this.#kept = kept;
    this.#count = Math.min(cards.length, Math.max(kept + 1, this.#countInReach()));
    this.#rows.setOptions({
      ...this.#rows.options,
      ...(scroller && this.#rows.scrollRect === null && { initialRect: sightOf(scroller) }),
      count: this.#count,
      overscan: this.#overscan,
      scrollMargin: this.#listStart,
      lanes: this.#lanes,
      ...(isOther && {
        getItemKey: (index: number) => cards[index]?.uri ?? index,
        rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
      }),
    });
  }

  /** Has the height of an item watched as long as it is in the DOM. */
  readonly watch = (item: Element | undefined): void => this.#rows.measureElement(item ?? null);

  /** The index of the card at a height of the screen, or of the one next to it. */
  indexAt(clientY: number): number {
    if (!this.#scroller) return 0;
    const offset = clientY - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop;
    return this.#rows.getVirtualItemForOffset(offset)?.index ?? 0;
  }

  /** Reads from the page where the list begins and how many cards stand side by side; whether that changed. */
  fit(list: Element): boolean {
    if (!this.#scroller) return false;
    const { top, width } = list.getBoundingClientRect();
    const listStart = Math.round(top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop);
    const lanes = Math.max(1, Math.floor((width + gap) / (narrowestCard + gap)));
    if (listStart === this.#listStart && lanes === this.#lanes) return false;
    this.#listStart = listStart;
    this.#lanes = lanes;
    return true;
  }

  /** How many cards could stand as far down as is seen, and once more that far, rounded up. */
  #countInReach(): number {
    const { scrollOffset, scrollRect } = this.#rows;
    const sight = this.#scroller ? sightOf(this.#scroller) : { top: 0, height: 0 };
    const depth = (scrollOffset ?? sight.top) + 2 * (scrollRect?.height ?? sight.height);
    return Math.ceil((depth * this.#lanes) / (lowestCard + gap) / stride) * stride;
  }

  get #estimate(): number {
    return this.#isCompact ? estimatedHeight.compact : estimatedHeight.comfortable;
  }

  get #rows(): Virtualizer<HTMLElement, Element> {
    return this.#controller.getVirtualizer();
  }
}

function withKept(indexes: number[], kept: number): number[] {
  return kept < 0 || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
}
