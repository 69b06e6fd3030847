import type { Sliced } from "../core/base/sliced.ts";

/** The extension host is shared: nobody may hold it longer than this at a time. */
const longestSlice = 8;

/** Hands the thread back whenever a slice is used up, so that other extensions and the editor stay quick. */
export class TimeSlices {
  #until = 0;

  /** To be awaited between pieces of work; resolves at once while the slice lasts. */
  async pause(): Promise<void> {
    if (performance.now() < this.#until) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#until = performance.now() + longestSlice;
  }

  /** Runs sliced work to its end, with a pause whenever a slice is used up. */
  async run<T>(work: Sliced<T>): Promise<T> {
    await this.pause();
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
      if (this.#until < performance.now()) await this.pause();
    }
  }
}
