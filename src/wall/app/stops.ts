import type { LitElement, ReactiveController } from "lit";

import { rove } from "./rove.ts";

/** Makes the elements of class `stop` in a row one stop of `Tab`, with arrows between them. */
export class Stops implements ReactiveController {
  readonly #host: LitElement;
  #at = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener("keydown", this.#onKeydown);
  }

  /** Inside of the root: what goes from one element in it to another is not heard outside. */
  hostConnected(): void {
    this.#host.renderRoot.addEventListener("focusin", this.#onFocus);
  }

  /** The place to which `Tab` comes, until somebody goes to another. */
  set at(place: number) {
    this.#at = place;
  }

  hostUpdated(): void {
    this.#mark();
  }

  /** A menu hands the mark on to its button. */
  #mark(): void {
    const stops = this.#stops();
    const at = Math.min(this.#at, stops.length - 1);
    for (const [place, stop] of stops.entries()) {
      const index = place === at ? 0 : -1;
      if ("stop" in stop) stop.stop = index;
      else stop.tabIndex = index;
    }
  }

  readonly #onFocus = ({ target }: Event): void => {
    const at = this.#stops().findIndex((stop) => stop === target);
    if (at < 0 || at === this.#at) return;
    this.#at = at;
    this.#mark();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = this.#stops();
    const isTurned = getComputedStyle(this.#host).direction === "rtl";
    const next = rove(event.key, this.#at, stops.length, isTurned);
    if (next === undefined) return;
    stops[next]?.focus();
    event.preventDefault();
  };

  #stops(): readonly (HTMLElement & { stop?: number | undefined })[] {
    const all = Array.from(this.#host.renderRoot.querySelectorAll<HTMLElement>(".stop"));
    return all.filter((stop) => stop.getClientRects().length > 0);
  }
}
