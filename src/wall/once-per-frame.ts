/** Hands on a first value at once, and of those that follow within a frame only the last, so that a burst is drawn once. */
export class OncePerFrame<Value> {
  readonly #take: (value: Value) => void;
  #last: { readonly value: Value } | undefined;
  #isWaiting = false;

  constructor(take: (value: Value) => void) {
    this.#take = take;
  }

  give(value: Value): void {
    this.#last = { value };
    if (this.#isWaiting) return;
    this.flush();
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      if (this.#last) this.give(this.#last.value);
    });
  }

  /** Hands on what is kept back, for something that builds on it. */
  flush(): void {
    const last = this.#last;
    this.#last = undefined;
    if (last) this.#take(last.value);
  }
}
