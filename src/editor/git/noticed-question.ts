import type * as vscode from "vscode";
import { AtPause } from "../at-pause.ts";
import { Disposables } from "../disposables.ts";
import { LatestQuestion } from "./latest-question.ts";

interface Noticing {
  /** Looks whether there is something new to ask, and then asks. */
  readonly notice: (signal: AbortSignal) => Promise<void>;
  readonly ask: (signal: AbortSignal) => Promise<void>;
  /** Told what went wrong, unless it was given up. */
  readonly failed: (error: unknown) => void;
}

/** A question whose need is looked for first: in slices, and at a pause, because seeing it takes a walk through all files. */
export class NoticedQuestion implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #notices: LatestQuestion;
  readonly #question: LatestQuestion;
  readonly #atPause = this.#disposables.add(new AtPause(() => this.notice()));

  constructor({ notice, ask, failed }: Noticing) {
    this.#notices = this.#disposables.add(new LatestQuestion({ ask: notice, failed }));
    this.#question = this.#disposables.add(new LatestQuestion({ ask, failed }));
  }

  noticeAtPause(): void {
    this.#atPause.ask();
  }

  notice(): void {
    this.#notices.ask();
  }

  ask(): void {
    this.#question.ask();
  }

  /** Resolves when everything that was noticed and asked has been answered. */
  async settled(): Promise<void> {
    await this.#notices.settled();
    await this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
