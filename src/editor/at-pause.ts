import type * as vscode from "vscode";

/** Long enough that nobody who types is held up, short enough that who stops typing sees what changed. */
const pauseMs = 300;

/** Does a deed at the first pause after it was asked for, so that what nobody reads while typing costs no key. */
export class AtPause implements vscode.Disposable {
  readonly #deed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deed: () => void) {
    this.#deed = deed;
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#deed, pauseMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
