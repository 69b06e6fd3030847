import type { SteeredWall } from "./steered-wall.ts";
import { scrolledIn } from "./state-steps.ts";

/** How long a view has to stand still before its place is written down. */
const restInMilliseconds = 150;
/** Enough for the heights of a virtual list to be measured, and too few to fight somebody who scrolls on. */
const mostFrames = 12;

/** Remembers how far the view is scrolled, and brings it back there. */
export class ScrollKeeper {
  readonly #wall: SteeredWall;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRestoring = false;

  constructor(wall: SteeredWall) {
    this.#wall = wall;
  }

  /** To be called at every scroll of the view. */
  note(): void {
    if (this.#isRestoring) return;
    const { viewElement, state } = this.#wall;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!viewElement?.isConnected || this.#wall.state.view !== state.view) return;
      this.#wall.state = scrolledIn(this.#wall.state, state.view, Math.round(viewElement.scrollTop));
    }, restInMilliseconds);
  }

  /** To be called before the view goes. */
  forget(): void {
    clearTimeout(this.#timer);
  }

  /** Scrolls again in the next frames, as long as the view is not yet as high as it was. */
  async restore(): Promise<void> {
    const { viewElement, state } = this.#wall;
    const height = state.scrolled[state.view];
    if (!viewElement || height === undefined) return;
    this.#isRestoring = true;
    for (let frame = 0; frame < mostFrames && viewElement.isConnected; frame += 1) {
      await new Promise(requestAnimationFrame);
      if (Math.abs(viewElement.scrollTop - height) > 1) viewElement.scrollTop = height;
    }
    this.#isRestoring = false;
  }
}
