import * as vscode from "vscode";
import type { Unanswered } from "../../core/history/unanswered.ts";
import type { Head } from "../../core/repository/branch-facts.ts";
import type { BranchWork } from "../../core/repository/branch-work.ts";
import type { RepositorySource } from "../../core/repository/repository-source.ts";
import { Disposables } from "../disposables.ts";
import { TimeSlices } from "../time-slices.ts";
import type { Repository } from "./git-api.ts";
import { LatestQuestion } from "./latest-question.ts";

interface LiveWorkOptions {
  readonly repository: RepositorySource;
  readonly log: vscode.LogOutputChannel;
}

/** What somebody wants to know of a folder, and by what one sees that it may be otherwise. */
export interface Watched {
  readonly folder: string;
  readonly head: Head;
  readonly repository: Repository;
}

/** As many changed files are looked at to see whether they are others. */
const mostCompared = 500;

/**
 * Has git asked what the branch of one folder did: when it is another branch, has another commit, or other files are
 * changed. The answer before stays until the new one is there.
 */
export class LiveWork implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #repository: RepositorySource;
  readonly #slices = new TimeSlices();
  readonly #question: LatestQuestion;
  readonly #known = new Map<string, BranchWork | Unanswered>();
  #watched: Watched | undefined;
  #state = "";

  /** Git has answered. */
  readonly onDidChange = this.#didChange.event;

  constructor({ repository, log }: LiveWorkOptions) {
    this.#repository = repository;
    this.#question = this.#disposables.add(
      new LatestQuestion({
        ask: (signal) => this.#ask(signal),
        failed: (error) => log.error(`The work of the branch could not be read: ${String(error)}`),
      }),
    );
  }

  /** To be told at every change. Asks about one folder at a time; about none where there is nothing to know. */
  watch(watched: Watched | undefined): void {
    this.#watched = watched;
    const state = watched === undefined ? "" : stateOf(watched);
    if (state === this.#state) return;
    this.#state = state;
    if (state !== "") this.#question.ask();
  }

  workOf(folder: string): BranchWork | Unanswered | undefined {
    return this.#known.get(folder);
  }

  settled(): Promise<void> {
    return this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    if (!this.#watched) return;
    const { folder } = this.#watched;
    const work = await this.#repository.readWork({ folder, signal, pause: () => this.#slices.pause() });
    if (signal.aborted) return;
    this.#known.set(folder, work);
    this.#didChange.fire();
  }
}

/** What the answer depends on, as far as it is known without asking git. */
function stateOf({ folder, head, repository }: Watched): string {
  const { indexChanges, mergeChanges, workingTreeChanges, untrackedChanges } = repository.state;
  const changes = [indexChanges, mergeChanges, workingTreeChanges, untrackedChanges];
  const paths = changes.flatMap((list) => list.slice(0, mostCompared).map(({ uri }) => uri.path));
  const counts = changes.map(({ length }) => length);
  return [folder, head.branch, head.commit, head.doing, ...counts, ...new Set(paths)].join("\n");
}
