import type { ReactiveController, ReactiveControllerHost } from "lit";

import type { Deed } from "../../protocol/from-wall.ts";
import type { WallView } from "../../protocol/wall-view.ts";
import { keyWishOf, type KeyWish } from "./wall-keys.ts";
import type { ViewElement } from "./view-element.ts";

/** What keys can ask of the wall. */
export interface KeyTarget extends ReactiveControllerHost {
  readonly hasSingleKeys: boolean;
  readonly isOnCard: boolean;
  readonly isPresenting: boolean;
  readonly isCopy: boolean;
  readonly target: string | undefined;
  readonly viewElement: ViewElement | null;
  readonly detailElement: { stepPart?: (direction: 1 | -1) => void } | null;
  readonly shortcuts: { readonly isOpen: boolean; show: () => void } | null;
  go(view: WallView): Promise<void>;
  act(deed: Deed): void;
  step(direction: 1 | -1): Promise<void>;
  focusSearch(): void;
  openFile(): void;
  choose(): void;
  toggleLanes(): void;
  toggleCompact(): void;
  present(): void;
  undo(): void;
  leave(): boolean;
}

/** Listens to the keys of the whole page, and hands on what they ask for. */
export class Keyboard implements ReactiveController {
  readonly #wall: KeyTarget;

  constructor(wall: KeyTarget) {
    this.#wall = wall;
    wall.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("keydown", this.#onKeydown);
  }

  hostDisconnected(): void {
    document.removeEventListener("keydown", this.#onKeydown);
  }

  /** A sheet of keys that lies above the wall has all keys for itself, and a meeting all letters. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.#wall.shortcuts?.isOpen) return;
    const wish = keyWishOf(event, this.#wall.hasSingleKeys);
    if (!wish || (this.#wall.isPresenting && !["leave", "undo", "keys"].includes(wish.type))) return;
    if (this.#answer(wish, event)) event.preventDefault();
  };

  /** Does what is asked for; whether the key is used up by it. */
  #answer(wish: KeyWish, event: KeyboardEvent): boolean {
    const wall = this.#wall;
    switch (wish.type) {
      case "view":
        void wall.go(wish.view);
        return true;
      case "act":
        wall.act(wish.deed);
        return true;
      case "step":
        void wall.step(wish.direction);
        return true;
      case "part":
        wall.detailElement?.stepPart?.(wish.direction);
        return true;
      case "choose":
        return this.#choose(event);
      case "more":
        return this.#openMore();
      case "leave":
        return wall.leave();
      default:
        simpleAnswers[wish.type](wall);
        return true;
    }
  }

  /** On a button in a card, or on one that folds, the space bar presses it. */
  #choose(event: KeyboardEvent): boolean {
    const origin = event.composedPath()[0];
    const isCard = origin instanceof Element && origin.matches("[tabindex='0']:not([aria-expanded], [aria-haspopup])");
    if (!isCard || !this.#wall.isOnCard) return false;
    this.#wall.choose();
    return true;
  }

  #openMore(): boolean {
    const { target, viewElement, isCopy } = this.#wall;
    if (isCopy || target === undefined || !viewElement?.openMore) return false;
    viewElement.openMore(target);
    return true;
  }
}

const simpleAnswers = {
  search: (wall) => wall.focusSearch(),
  open: (wall) => wall.openFile(),
  lanes: (wall) => wall.toggleLanes(),
  compact: (wall) => wall.toggleCompact(),
  present: (wall) => wall.present(),
  keys: (wall) => wall.shortcuts?.show(),
  undo: (wall) => wall.undo(),
} as const satisfies Record<string, (wall: KeyTarget) => void>;
