import * as vscode from "vscode";
import type { Day } from "../../core/base/day.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { learningsForUriInSlices, type LearningsForUri } from "../../core/query/learnings/learning-groups.ts";
import { hasPathLearnings } from "../../core/query/learnings/found-by-path.ts";
import { Disposables } from "../disposables.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { TimeSlices } from "../time-slices.ts";

/** What was found for a document, and when it was looked for. */
interface Known {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly learnings: Promise<LearningsForUri>;
}

/**
 * The learnings of files of the code, looked for once until something is written in files of ours: who types in the code
 * is answered from memory.
 */
export class KnownLearnings implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #workspace: LiveWorkspace;
  readonly #slices = new TimeSlices();
  readonly #known = new Map<string, Known>();

  constructor(workspace: LiveWorkspace) {
    this.#workspace = workspace;
    this.#disposables.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())));
  }

  /** `undefined` where there is none, and for files of ours, which have their own way to say it. */
  async of(document: vscode.TextDocument): Promise<LearningsForUri | undefined> {
    const { snapshot } = this.#workspace.picture;
    const uri = document.uri.toString();
    const isOfOthers = vscode.workspace.getWorkspaceFolder(document.uri) && !snapshot.entries.has(uri);
    if (!isOfOthers || !hasPathLearnings(snapshot)) {
      this.#known.delete(uri);
      return undefined;
    }
    const learnings = await this.#refreshed(uri).learnings;
    return learnings.count === 0 ? undefined : learnings;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #refreshed(uri: string): Known {
    const { snapshot, today } = this.#workspace.picture;
    const before = this.#known.get(uri);
    if (before?.snapshot === snapshot && before.today === today) return before;
    const learnings = this.#slices.run(learningsForUriInSlices(uri, snapshot, today));
    const now = { snapshot, today, learnings };
    this.#known.set(uri, now);
    return now;
  }
}
