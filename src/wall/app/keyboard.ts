import type { ReactiveController, ReactiveControllerHost } from "lit";

import type { Steering } from "./steering.ts";
import { keyWishOf, type KeyWish } from "./wall-keys.ts";

/** Listens to the keys of the whole page, and hands on what they ask for. */
export class Keyboard implements ReactiveController {
  readonly #steering: Steering;
  readonly #isCovered: () => boolean;

  /** @param isCovered Whether something lies above the wall that has all keys for itself. */
  constructor(host: ReactiveControllerHost, steering: Steering, isCovered: () => boolean) {
    this.#steering = steering;
    this.#isCovered = isCovered;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("keydown", this.#onKeydown);
  }

  hostDisconnected(): void {
    document.removeEventListener("keydown", this.#onKeydown);
  }

  /** A meeting has the letters for itself. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.#isCovered()) return;
    const wish = keyWishOf(event, this.#steering.hasSingleKeys);
    if (!wish || (this.#steering.isPresenting && !["leave", "undo", "keys"].includes(wish.type))) return;
    if (this.#answer(wish, event)) event.preventDefault();
  };

  /** Does what is asked for; whether the key is used up by it. */
  #answer(wish: KeyWish, event: KeyboardEvent): boolean {
    const steering = this.#steering;
    switch (wish.type) {
      case "view":
        void steering.go(wish.view);
        return true;
      case "act":
        steering.act(wish.deed);
        return true;
      case "step":
        void steering.step(wish.direction);
        return true;
      case "part":
        steering.stepPart(wish.direction);
        return true;
      case "choose":
        return this.#choose(event);
      case "more":
        return steering.openMore();
      case "leave":
        return steering.leave();
      default:
        simpleAnswers[wish.type](steering);
        return true;
    }
  }

  /** On a button in a card, or on one that folds, the space bar presses it. */
  #choose(event: KeyboardEvent): boolean {
    const origin = event.composedPath()[0];
    const isCard = origin instanceof Element && origin.matches("[tabindex='0']:not([aria-expanded], [aria-haspopup])");
    if (!isCard || !this.#steering.isOnCard) return false;
    this.#steering.choose();
    return true;
  }
}

const simpleAnswers = {
  search: (steering) => steering.focusSearch(),
  open: (steering) => steering.openFile(),
  lanes: (steering) => steering.toggleLanes(),
  compact: (steering) => steering.toggleCompact(),
  present: (steering) => steering.present(),
  keys: (steering) => steering.showKeys(),
  undo: (steering) => steering.undo(),
} as const satisfies Record<string, (steering: Steering) => void>;
