import type { SteeredWall } from "./steered-wall.ts";

/** Knows whether the focus is on a card of the view, or on something else in it. */
export class CardFocus {
  readonly #wall: SteeredWall;
  #isChosen = false;

  constructor(wall: SteeredWall) {
    this.#wall = wall;
    // Before the card says that it has the focus, which it does on the way back.
    wall.addEventListener("focusin", () => (this.#isChosen = false), true);
    wall.addEventListener("wall-choose", ({ uri }) => this.#choose(uri));
  }

  get isOnCard(): boolean {
    return this.#isChosen && this.isInView;
  }

  get isInView(): boolean {
    return this.#wall.viewElement?.matches(":focus-within") === true;
  }

  #choose(uri: string): void {
    this.#isChosen = true;
    if (uri !== this.#wall.state.focused) this.#wall.state = { ...this.#wall.state, focused: uri };
  }
}
