import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { findBranchOfMoment, type BranchOfMoment, type Told } from "./branch-of-moment.ts";
import type { GitRepositories } from "./git-repositories.ts";
import type { LiveBranches } from "./live-branches.ts";
import type { LiveWork } from "./live-work.ts";

export interface LiveMomentOptions {
  readonly git: GitRepositories;
  readonly workspace: LiveWorkspace;
  readonly branches: LiveBranches;
  readonly work: LiveWork;
  readonly told: Told;
}

/** The branch that a person works on now, with all that git has told of it; has git asked about its work. */
export class LiveMoment implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #options: LiveMomentOptions;
  #current: BranchOfMoment | undefined;

  /** The repository, its branch, its units, or what git told of them may be others. */
  readonly onDidChange = this.#didChange.event;

  constructor(options: LiveMomentOptions) {
    this.#options = options;
    const { git, workspace, branches, work } = options;
    const update = (): void => this.#update();
    for (const source of [git, workspace, branches, work]) this.#disposables.add(source.onDidChange(update));
    this.#disposables.add(vscode.window.onDidChangeActiveTextEditor(update));
    update();
  }

  get current(): BranchOfMoment | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(): void {
    const { git, workspace, work, told } = this.#options;
    const moment = findBranchOfMoment(git, workspace, told);
    this.#current = moment;
    // The units of a branch may lie in another repository.
    const hasUnits = moment !== undefined && (moment.hasUnits || 0 < moment.recognised.length);
    const isOfInterest = hasUnits && moment.folder !== undefined && vscode.workspace.isTrusted;
    work.watch(isOfInterest ? { ...moment, folder: moment.folder } : undefined);
    this.#didChange.fire();
  }
}
