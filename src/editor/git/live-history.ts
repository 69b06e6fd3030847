import * as vscode from "vscode";
import { withoutAnswers, type HistorySource, type Pasts } from "../../core/history/history-source.ts";
import { unanswered } from "../../core/history/unanswered.ts";
import type { Entry } from "../../core/index/entry.ts";
import { applyHistoryInSlices, type Snapshot } from "../../core/index/snapshot.ts";
import { todaysFilesInSlices } from "../../core/index/todays-files.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { openRoots } from "../open-roots.ts";
import { TimeSlices } from "../time-slices.ts";
import type { GitRepositories } from "./git-repositories.ts";
import { HeadWatch } from "./head-watch.ts";
import { isAskedOtherwise } from "./is-asked-otherwise.ts";
import { keptForProgram } from "./kept-for-program.ts";
import { LatestQuestion } from "./latest-question.ts";

/** @param program The git to ask; the one that a shell would find where none is known. */
export type MakeHistory = (program: string | undefined) => HistorySource;

interface LiveHistoryOptions {
  readonly workspace: LiveWorkspace;
  readonly git: GitRepositories;
  readonly makeHistory: MakeHistory;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Has git asked about the experiments of each folder: when they are read, and again when commits or files come and go.
 *
 * One question at a time; a newer one cancels the older. In a folder that is not trusted no program is started.
 */
export class LiveHistory implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #watchers = this.#disposables.add(new HeadWatch());
  readonly #workspace: LiveWorkspace;
  readonly #git: GitRepositories;
  readonly #slices = new TimeSlices();
  readonly #question: LatestQuestion;
  /** The files as they were when it was last seen whether they are others; absent until all have been read once. */
  #seen: Snapshot["entries"] | undefined;
  #heads = "";
  /** The folders that git is still to be asked about. */
  readonly #wanted = new Set<string>();
  /** Those for which it could not answer; there any change may be the one that helps. */
  readonly #silent = new Set<string>();

  /** Who knows the history of files, with the git of now. */
  readonly source: () => HistorySource;

  constructor({ workspace, git, makeHistory, log }: LiveHistoryOptions) {
    this.#workspace = workspace;
    this.#git = git;
    this.source = keptForProgram(git, makeHistory);
    this.#question = this.#disposables.add(
      new LatestQuestion({
        ask: (signal) => this.#askAll(signal),
        failed: (error) => log.error(`History could not be read: ${String(error)}`),
      }),
    );
    this.#disposables.add(workspace.onDidChange(() => this.#noticeFiles()));
    this.#disposables.add(git.onDidChange(() => this.#noticeHeads()));
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refresh()));
    this.#disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#followFolders()));
    this.#disposables.add(
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("git.path") && this.#refresh()),
    );
    this.#followFolders();
  }

  /** Resolves when everything that was asked has been answered. */
  settled(): Promise<void> {
    return this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #followFolders(): void {
    this.#silent.clear();
    this.#watchers.follow(vscode.workspace.workspaceFolders ?? [], {
      moved: (folder) => {
        // Where the Git extension is at work it tells of the same, and of worktrees and folders above as well.
        if (!this.#git.repositoryOf(folder.uri)) this.#refresh([folder.uri.toString()]);
      },
      // Of a merge without conflicts it tells nothing.
      merging: (folder) => this.#refresh([folder.uri.toString()]),
    });
    this.#refresh();
  }

  #noticeFiles(): void {
    const { reading, snapshot } = this.#workspace.picture;
    if (reading) return;
    const before = this.#seen;
    this.#seen = snapshot.entries;
    if (!before || isAskedOtherwise(before, snapshot.entries, askedOf)) this.#refresh();
  }

  #noticeHeads(): void {
    const heads = this.#git.repositories
      .map(({ rootUri, state }) => `${rootUri.toString()} ${state.HEAD?.commit ?? ""}`)
      .sort()
      .join("\n");
    if (heads !== this.#heads) this.#refresh();
    else if (0 < this.#silent.size) this.#refresh(this.#silent);
    this.#heads = heads;
  }

  #refresh(roots: Iterable<string> = openRoots()): void {
    if (!this.#seen) return;
    for (const root of roots) this.#wanted.add(root);
    this.#question.ask();
  }

  async #askAll(signal: AbortSignal): Promise<void> {
    // What it says of git counts; that it cannot be started is told by the house.
    await this.#git.connect().catch(() => undefined);
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const root = uri.toString();
      if (!this.#wanted.has(root)) continue;
      const pasts = await this.#ask(uri, signal);
      if (signal.aborted) return;
      this.#wanted.delete(root);
      this.#silent.delete(root);
      if (!pasts) continue;
      if ("why" in pasts.otherwise && vscode.workspace.isTrusted) this.#silent.add(root);
      this.#workspace.takeIn(`history of ${root}`, (snapshot) => applyHistoryInSlices(snapshot, root, pasts));
    }
  }

  async #ask(folder: vscode.Uri, signal: AbortSignal): Promise<Pasts | undefined> {
    const root = folder.toString();
    const files = await this.#slices.run(todaysFilesInSlices(this.#workspace.picture.snapshot, root));
    if (files.size === 0) return undefined;
    if (!vscode.workspace.isTrusted) return withoutAnswers(unanswered("not-trusted"));
    if (folder.scheme !== "file") return withoutAnswers(unanswered("no-git-here"));
    return this.source().read({ root, files, signal, pause: () => this.#slices.pause() });
  }
}

/** Which other files git is asked about; what stands in them is held against its answer without asking again. */
function askedOf(entry: Entry | undefined): string {
  if (entry?.kind === "metric") return "metric";
  if (entry?.kind !== "experiment") return "";
  const { metric = "", results = [], propagation = [] } = entry.record;
  const [data, docs] = [results.flatMap((result) => result.data ?? []), propagation.flatMap(({ doc }) => doc ?? [])];
  return JSON.stringify([metric, data, docs]);
}
