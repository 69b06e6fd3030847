import * as vscode from "vscode";
import type { Unanswered } from "../../core/history/unanswered.ts";
import { applyBranchesInSlices } from "../../core/index/apply-branches.ts";
import { branchQuestionsInSlices } from "../../core/index/branch-questions.ts";
import type { Entry } from "../../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";
import { choiceOf } from "../../core/model/stage-of.ts";
import type { BranchFacts } from "../../core/repository/branch-facts.ts";
import type { RepositorySource } from "../../core/repository/repository-source.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { TimeSlices } from "../time-slices.ts";
import { askedFolders } from "./asked-folders.ts";
import type { GitRepositories } from "./git-repositories.ts";
import { headsOf } from "./heads-of.ts";
import { isAskedOtherwise } from "./is-asked-otherwise.ts";
import { LatestQuestion } from "./latest-question.ts";
import { RefWatch } from "./ref-watch.ts";

export interface LiveRepositoryOptions {
  readonly workspace: LiveWorkspace;
  readonly git: GitRepositories;
  readonly repository: RepositorySource;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Has git asked about the branches of each repository, and what became of those that units name: when links, heads or
 * branches change, and when somebody comes back to the window. Where there is no unit, nothing is asked.
 */
export class LiveBranches implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #workspace: LiveWorkspace;
  readonly #git: GitRepositories;
  readonly #repository: RepositorySource;
  readonly #slices = new TimeSlices();
  readonly #question: LatestQuestion;
  readonly #refs = this.#disposables.add(new RefWatch(() => this.#question.ask()));
  #facts: ReadonlyMap<string, BranchFacts | Unanswered> = new Map();
  /** The files as they were when it was last seen whether their links are others; absent until all have been read once. */
  #seen: Snapshot["entries"] | undefined;
  #heads = "";
  /** Where the Git extension saw the heads when git was asked. */
  #headsAtAnswer = "";

  /** Git has answered. */
  readonly onDidChange = this.#didChange.event;

  constructor({ workspace, git, repository, log }: LiveRepositoryOptions) {
    this.#workspace = workspace;
    this.#git = git;
    this.#repository = repository;
    this.#question = this.#disposables.add(
      new LatestQuestion({
        ask: (signal) => this.#ask(signal),
        failed: (error) => log.error(`Branches could not be read: ${String(error)}`),
      }),
    );
    this.#listen();
  }

  /** What is known of the repository of a folder, by its URI; `undefined` as long as git has not answered. */
  factsOf(folder: string): BranchFacts | Unanswered | undefined {
    return this.#facts.get(folder);
  }

  /** Whether git was asked after the Git extension last saw a head move: then it knows as much of them, or more. */
  get isFresh(): boolean {
    return this.#headsAtAnswer === headsOf(this.#git);
  }

  /** Resolves when everything that was asked has been answered. */
  settled(): Promise<void> {
    return this.#question.settled();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #listen(): void {
    const ask = (): void => this.#askIfRead();
    this.#disposables.add(this.#workspace.onDidChange(() => this.#noticeLinks()));
    this.#disposables.add(this.#git.onDidChange(() => this.#noticeHeads()));
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(ask));
    this.#disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(ask));
    this.#disposables.add(vscode.window.onDidChangeWindowState(({ focused }) => focused && ask()));
    this.#disposables.add(
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("git.path") && ask()),
    );
  }

  #askIfRead(): void {
    if (this.#seen) this.#question.ask();
  }

  #noticeLinks(): void {
    const { reading, snapshot } = this.#workspace.picture;
    if (reading) return;
    const before = this.#seen;
    this.#seen = snapshot.entries;
    if (!before || isAskedOtherwise(before, snapshot.entries, askedOf)) this.#question.ask();
  }

  #noticeHeads(): void {
    const heads = headsOf(this.#git);
    // Where git could not answer, any change may be the one that helps.
    const isSilent = Array.from(this.#facts.values()).some((facts) => "why" in facts);
    if (heads !== this.#heads || isSilent) this.#askIfRead();
    this.#heads = heads;
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { snapshot } = this.#workspace.picture;
    const hasUnits = 0 < entriesOfKind(snapshot, "unit").length;
    const folders = hasUnits ? askedFolders(this.#git).map(String) : [];
    await this.#refs.follow(hasUnits && vscode.workspace.isTrusted ? this.#tops(folders) : []);
    const pause = (): Promise<void> => this.#slices.pause();
    const heads = headsOf(this.#git);
    const facts = new Map<string, BranchFacts | Unanswered>();
    const questions = await this.#slices.run(branchQuestionsInSlices(snapshot, folders));
    const links = new Map(questions.map((question) => [question.folder, question.links]));
    for (const folder of folders) {
      const asked = { folder, links: links.get(folder) ?? [], signal, pause };
      facts.set(folder, await this.#repository.readBranches(asked));
      if (signal.aborted) return;
    }
    this.#facts = facts;
    this.#headsAtAnswer = heads;
    this.#workspace.takeIn("branches", (current) => applyBranchesInSlices(current, folders, facts));
    this.#didChange.fire();
  }

  /** The work trees to watch. A folder that no open repository holds may be one all the same. */
  #tops(folders: readonly string[]): readonly vscode.Uri[] {
    const tops = folders.map((folder) => {
      const uri = vscode.Uri.parse(folder);
      return String(this.#git.repositoryOf(uri)?.rootUri ?? uri);
    });
    return Array.from(new Set(tops), (top) => vscode.Uri.parse(top)).filter(({ scheme }) => scheme === "file");
  }
}

function askedOf(entry: Entry | undefined): string {
  if (entry?.kind === "unit") return JSON.stringify(["unit", entry.record.branches]);
  if (entry?.kind !== "experiment") return "";
  const { unit, method } = entry.record;
  return JSON.stringify([unit, method, choiceOf(entry.record)]);
}
