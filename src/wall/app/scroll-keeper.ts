import type { WallView } from "../../protocol/wall-view.ts";

/** How long a view has to stand still before its place is written down. */
const restInMilliseconds = 150;
/** Enough for the heights of a virtual list to be measured, and too few to fight somebody who scrolls on. */
const mostFrames = 12;

/** Remembers how far a view is scrolled, and brings it back there. */
export class ScrollKeeper {
  readonly #keep: (view: WallView, height: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (view: WallView, height: number) => void) {
    this.#keep = keep;
  }

  /** To be called at every scroll of `element`, which shows `view`. */
  note(view: WallView, element: Element): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (element.isConnected) this.#keep(view, Math.round(element.scrollTop));
    }, restInMilliseconds);
  }

  forget(): void {
    clearTimeout(this.#timer);
  }
}

/** Scrolls again in the next frames, as long as the list is not yet as high as it was. */
export async function scrollBackTo(element: Element, height: number): Promise<void> {
  for (let frame = 0; frame < mostFrames && element.isConnected; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (Math.abs(element.scrollTop - height) > 1) element.scrollTop = height;
  }
}
