import * as vscode from "vscode";
import { applyWearInSlices, wantedWearInSlices, type WantedWear } from "../../core/index/apply-wear.ts";
import { Disposables } from "../disposables.ts";
import { openRoots } from "../open-roots.ts";
import { TimeSlices } from "../time-slices.ts";
import type { LiveCodeOptions } from "./live-flags.ts";
import { NoticedQuestion } from "./noticed-question.ts";

interface LiveWearOptions extends LiveCodeOptions {
  /** Resolves when everything that matters more has been asked. */
  readonly others: () => Promise<unknown>;
}

/**
 * Has git asked how far the code was rewritten that learnings apply to: when somebody sees learnings for the first time,
 * and from then on when they, their decisions or HEAD are others. Behind everything else that is asked.
 */
export class LiveWear implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #options: LiveWearOptions;
  readonly #slices = new TimeSlices();
  readonly #question: NoticedQuestion;
  /** What was asked last, by the URI of the folder. */
  readonly #asked = new Map<string, string>();
  #isSeen = false;

  constructor(options: LiveWearOptions) {
    this.#options = options;
    const { workspace, heads, log } = options;
    const failed = (error: unknown): void => log.error(`Rewritten code could not be looked for: ${String(error)}`);
    const notice = (signal: AbortSignal): Promise<void> => this.#notice(signal);
    const ask = (signal: AbortSignal): Promise<void> => this.#ask(signal);
    this.#question = this.#disposables.add(new NoticedQuestion({ notice, ask, failed }));
    this.#disposables.add(workspace.onDidChange(() => this.#question.noticeAtPause()));
    this.#disposables.add(heads.onDidChange(() => this.#question.noticeAtPause()));
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#forget(openRoots())));
    // A folder that comes back is read anew, and knows nothing of what was answered or is still asked.
    this.#disposables.add(
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) =>
        this.#forget(removed.map(({ uri }) => String(uri))),
      ),
    );
  }

  /** Somebody sees learnings. */
  begin(): void {
    if (this.#isSeen) return;
    this.#isSeen = true;
    this.#question.notice();
  }

  /** Resolves when everything that was asked has been answered. */
  async settled(): Promise<void> {
    if (this.#isSeen) this.#question.notice();
    await this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #forget(folders: readonly string[]): void {
    for (const folder of folders) this.#asked.delete(folder);
    if (this.#isSeen) this.#question.ask();
  }

  async #notice(signal: AbortSignal): Promise<void> {
    if (!this.#isSeen || this.#options.workspace.picture.reading) return;
    for (const folder of openRoots()) {
      const { state } = await this.#wantedIn(folder);
      if (signal.aborted) return;
      if (state !== (this.#asked.get(folder) ?? "")) return this.#question.ask();
    }
  }

  /** What is asked, with all that the answer depends on as one text, which is empty where nothing is asked. */
  async #wantedIn(folder: string): Promise<{ readonly wanted: readonly WantedWear[]; readonly state: string }> {
    const { workspace, heads } = this.#options;
    const wanted = await this.#slices.run(wantedWearInSlices(workspace.picture.snapshot, folder));
    return { wanted, state: wanted.length === 0 ? "" : `${heads.state}\n${JSON.stringify(wanted)}` };
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { repository, workspace, others } = this.#options;
    await others();
    for (const folder of openRoots()) {
      const { wanted, state } = await this.#wantedIn(folder);
      if (signal.aborted) return;
      if (state === (this.#asked.get(folder) ?? "")) continue;
      const questions = wanted.map(({ question }) => question);
      const pause = (): Promise<void> => this.#slices.pause();
      const answers = wanted.length === 0 ? [] : await repository.readWear({ folder, questions, signal, pause });
      if (signal.aborted) return;
      this.#asked.set(folder, state);
      if ("why" in answers) continue;
      workspace.takeIn(`wear of ${folder}`, (snapshot) => applyWearInSlices(snapshot, folder, wanted, answers));
    }
  }
}
