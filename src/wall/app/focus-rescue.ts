/** Brings the focus back to the wall when what had it is drawn no more. */
export class FocusRescue {
  readonly #wall: HTMLElement;
  #hadFocus = false;

  constructor(wall: HTMLElement) {
    this.#wall = wall;
  }

  /** To be called before the wall is drawn anew. */
  note(): void {
    this.#hadFocus ||= this.#wall.matches(":focus-within");
  }

  /** To be called afterwards: gives the parts a frame to hand the focus on themselves. */
  async rescue(): Promise<void> {
    if (!this.#hadFocus) return;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const isLost = this.#hadFocus && document.activeElement === document.body;
    this.#hadFocus = false;
    if (isLost) this.#wall.focus();
  }
}
