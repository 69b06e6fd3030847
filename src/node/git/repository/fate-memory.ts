import type { ObjectId } from "../../../core/history/commit.ts";
import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import type { FirstParents } from "../../../core/repository/fate/main.ts";
import type { Reverts } from "../../../core/repository/fate/reverts.ts";
import type { Standing } from "../../../core/repository/fate/standing.ts";

/** What commits say of each other, which never changes; kept as long as the source is. */
export interface FateMemory {
  /** By the commit that they lead to. */
  readonly lines: Remembered<FirstParents>;
  /** By the tips of the main line: its merges, its commits with trailers of ours, and what it took back. */
  readonly merges: Remembered<readonly LogCommit[]>;
  readonly trailers: Remembered<readonly LogCommit[]>;
  readonly reverts: Remembered<Reverts>;
  /** How a branch stands to the main line, by the tips of both and what else was asked. */
  readonly standings: Remembered<Standing>;
  /** Which branches got commits of their own here, by their names and where they stand. */
  readonly ownWorks: Remembered<ReadonlyMap<string, boolean>>;
  /** 1 for a merge that took nothing of what it joined, else 0; by its commit. */
  readonly emptyMerges: Remembered<number>;
  /** 1 for a merge whose work came to the main line, else 0; by its commit and the tips of that. */
  readonly carriedMerges: Remembered<number>;
  /** How many lines changed, by the two commits. */
  readonly lineCounts: Remembered<number>;
}

export function createFateMemory(): FateMemory {
  return {
    lines: new Remembered(20),
    merges: new Remembered(10),
    trailers: new Remembered(10),
    reverts: new Remembered(10),
    standings: new Remembered(2_000),
    ownWorks: new Remembered(10),
    emptyMerges: new Remembered(2_000),
    carriedMerges: new Remembered(2_000),
    lineCounts: new Remembered(2_000),
  };
}

/** Answers by what was asked; the oldest go when there are many. */
export class Remembered<Answer extends object | number> {
  readonly #most: number;
  readonly #answers = new Map<string, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  find(question: string): Answer | undefined {
    return this.#answers.get(question);
  }

  keep(question: string, answer: Answer): void {
    const oldest = this.#answers.keys().next();
    if (this.#answers.size === this.#most && !oldest.done) this.#answers.delete(oldest.value);
    this.#answers.set(question, answer);
  }

  /** What is known, else what is now read; a failure is not kept. */
  async get(question: string, read: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = await read();
    this.keep(question, answer);
    return answer;
  }
}

/** One text for commits, whose order says nothing. */
export function keyOfCommits(ids: readonly ObjectId[]): string {
  return ids.toSorted().join(" ");
}
