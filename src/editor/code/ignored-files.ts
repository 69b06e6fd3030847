import * as vscode from "vscode";
import { fileNameOf, folderOf } from "../../core/base/uri.ts";
import { Disposables } from "../disposables.ts";
import type { LiveRepositoryOptions } from "../git/live-branches.ts";
import { LatestQuestion } from "../git/latest-question.ts";

type IgnoredWorld = Pick<LiveRepositoryOptions, "repository" | "log">;

/**
 * Which open files git ignores, as far as somebody wants to know; each is asked about once, and again when an ignore file
 * changes. Where git cannot say it, a file counts as not ignored.
 */
export class IgnoredFiles implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didAnswer = this.#disposables.add(new vscode.EventEmitter<ReadonlySet<string>>());
  readonly #world: IgnoredWorld;
  readonly #question: LatestQuestion;
  /** Whether git ignores them, by their URIs. */
  readonly #known = new Map<string, boolean>();
  readonly #wanted = new Set<string>();

  /** Git has answered for the files of these URIs. */
  readonly onDidAnswer = this.#didAnswer.event;

  constructor(world: IgnoredWorld) {
    this.#world = world;
    const { log } = world;
    this.#question = this.#disposables.add(
      new LatestQuestion({
        ask: (signal) => this.#ask(signal),
        failed: (error) => log.error(`Ignored files could not be looked for: ${String(error)}`),
      }),
    );
    const watcher = this.#disposables.add(vscode.workspace.createFileSystemWatcher("**/.gitignore"));
    const askAgain = (): void => this.#want(...this.#known.keys());
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(askAgain);
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(askAgain));
    this.#disposables.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(String(uri))));
  }

  /** `undefined` as long as git has not answered for this file, which has it asked. */
  isIgnored(uri: vscode.Uri): boolean | undefined {
    const known = this.#known.get(String(uri));
    if (known === undefined && !this.#wanted.has(String(uri))) this.#want(String(uri));
    return known;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #want(...files: readonly string[]): void {
    if (files.length === 0) return;
    for (const file of files) this.#wanted.add(file);
    this.#question.ask();
  }

  #forget(file: string): void {
    this.#known.delete(file);
    this.#wanted.delete(file);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    for (const [folder, files] of byFolder(this.#wanted)) {
      const paths = files.map(fileNameOf);
      const answer = await this.#world.repository.findIgnored({ folder, paths, signal });
      if (signal.aborted) return;
      const ignored = new Set("why" in answer ? [] : answer);
      files.forEach((file, at) => this.#take(file, ignored.has(paths[at] ?? "")));
      // At each folder, because what was taken in is not asked about again where the next one is given up.
      this.#didAnswer.fire(new Set(files));
    }
  }

  /** What was closed meanwhile is forgotten. */
  #take(file: string, isIgnored: boolean): void {
    if (this.#wanted.delete(file)) this.#known.set(file, isIgnored);
  }
}

/**
 * Files by the folders that hold them, as git finds the repository of a folder itself: asked from farther up it answers
 * for none of them where one lies in a submodule or behind a symbolic link.
 */
function byFolder(files: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const file of files) byFolder.set(folderOf(file), [...(byFolder.get(folderOf(file)) ?? []), file]);
  return byFolder;
}
