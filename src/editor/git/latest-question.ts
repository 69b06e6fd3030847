import type * as vscode from "vscode";

/** A commit or a checkout is several events; git is asked once they have passed. */
const collectMs = 100;

interface Question {
  /** @param signal Aborted when the same is asked again, or nobody wants to know any more. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
  /** Told what went wrong, unless the question was given up. */
  readonly failed: (error: unknown) => void;
}

/** A question that is asked again and again: one at a time, after the events of one deed, and a newer one cancels the older. */
export class LatestQuestion implements vscode.Disposable {
  readonly #question: Question;
  #asking: Promise<void> = Promise.resolve();
  #last = new AbortController();
  #isDisposed = false;

  constructor(question: Question) {
    this.#question = question;
  }

  ask(): void {
    if (this.#isDisposed) return;
    this.#last.abort();
    const last = new AbortController();
    this.#last = last;
    this.#asking = this.#askSoon(this.#asking, last.signal).catch((error: unknown) => {
      if (!last.signal.aborted) this.#question.failed(error);
    });
  }

  /** Resolves when everything that was asked has been answered. */
  async settled(): Promise<void> {
    for (let last: Promise<void> | undefined; last !== this.#asking;) {
      last = this.#asking;
      await last;
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#last.abort();
  }

  async #askSoon(before: Promise<void>, signal: AbortSignal): Promise<void> {
    await before;
    // Of many events at once only the last one waits; each of the others would add its wait.
    if (signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, collectMs));
    if (!signal.aborted) await this.#question.ask(signal);
  }
}
