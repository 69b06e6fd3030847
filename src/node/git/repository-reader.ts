import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Commit, ObjectId } from "../../core/history/commit.ts";
import type { VersionLookup } from "../../core/history/match-moves.ts";
import type { Past } from "../../core/history/past.ts";
import { RepositoryHistory, type TodaysFile } from "../../core/history/repository-history.ts";
import { askedEndings, haveEndings, joinEndings, noEndings, type AskedEndings } from "./asked-endings.ts";
import { GitFailure } from "./git-failure.ts";
import { kindOfPath } from "./kind-of-path.ts";
import type { Repository } from "./open-repository.ts";
import { readLog } from "./read-log.ts";
import { readVersions, type BlobReading } from "./read-versions.ts";
import { runPaced } from "./run-paced.ts";
import type { VersionKind } from "./version-of-text.ts";
import type { VersionStore } from "./version-store.ts";

/** What is known of one repository, between one question and the next; questions wait for each other. */
export class RepositoryReader {
  readonly #store: VersionStore;
  #known: Known;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: VersionStore) {
    this.#store = store;
    this.#known = this.#nothingKnown(noEndings);
  }

  /** The blobs that its history leads to. */
  get reached(): Known["reached"] {
    return this.#known.reached;
  }

  /**
   * The pasts of files, by their paths from the top level; files that no commit holds are left out.
   *
   * @throws GitFailure when git cannot tell, and the signal's reason when it is cancelled: what is known stays true.
   */
  read(repository: Repository, files: readonly TodaysFile[], reading: BlobReading): Promise<ReadonlyMap<string, Past>> {
    const answer = this.#last.then(() => this.#read(repository, files, reading));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #read(
    repository: Repository,
    files: readonly TodaysFile[],
    reading: BlobReading,
  ): Promise<ReadonlyMap<string, Past>> {
    reading.signal?.throwIfAborted();
    const endings = askedEndings(files);
    if (!haveEndings(this.#known.endings, endings)) {
      this.#known = this.#nothingKnown(joinEndings(this.#known.endings, endings));
    }
    if (!(await this.#goOn(repository, reading)) && !(await this.#startAnew(repository, reading))) {
      throw new GitFailure({ code: null, complaint: "a part of the history is not there" });
    }
    const { history, lacksBlobs } = this.#known;
    const isGone = (path: string): boolean => !existsSync(join(repository.topLevel, path));
    const pasts = await runPaced(history.pastsOf(repository.head, files, isGone), reading.pace);
    // What this clone lacks today may have been fetched by the next time.
    if (lacksBlobs) this.#known = this.#nothingKnown(this.#known.endings);
    return pasts;
  }

  /** Takes in what leads to the head since the last time. @returns Whether all that leads there is known now. */
  async #goOn(repository: Repository, reading: BlobReading): Promise<boolean> {
    const { history, endings, reached } = this.#known;
    const { heads } = history;
    if (heads.includes(repository.head)) return true;
    const commits = await readLog(repository, { known: heads, endings, ...reading });
    if (await readVersions(repository, commits, this.#store, reading)) this.#known.lacksBlobs = true;
    for (const commit of commits) {
      reach(reached, commit);
      const wait = reading.pace();
      if (wait) await wait;
    }
    return history.add(commits) && reached.commits.has(repository.head);
  }

  /** For a history that does not go on from what is known of it: its older part was thrown away, or comes from elsewhere. */
  #startAnew(repository: Repository, reading: BlobReading): Promise<boolean> {
    this.#known = this.#nothingKnown(this.#known.endings);
    return this.#goOn(repository, reading);
  }

  #nothingKnown(endings: AskedEndings): Known {
    const reached = { commits: new Set<ObjectId>(), experiment: new Set<ObjectId>(), metric: new Set<ObjectId>() };
    const versionIn: VersionLookup = (path, blob) => {
      const kind = kindOfPath(path);
      return kind && this.#store.find(kind, blob);
    };
    return { history: new RepositoryHistory(versionIn), endings, reached, lacksBlobs: false };
  }
}

interface Known {
  readonly history: RepositoryHistory;
  /** What was looked for in every commit so far. */
  readonly endings: AskedEndings;
  readonly reached: Readonly<Record<"commits" | VersionKind, Set<ObjectId>>>;
  lacksBlobs: boolean;
}

function reach(reached: Known["reached"], { id, changes }: Commit): void {
  reached.commits.add(id);
  for (const { path, before, after } of changes) {
    const blobs = kindOfPath(path);
    if (blobs && before !== undefined) reached[blobs].add(before);
    if (blobs && after !== undefined) reached[blobs].add(after);
  }
}
