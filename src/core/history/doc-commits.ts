import type { CommitFacts, ObjectId } from "./commit.ts";
import type { CommitOrder } from "./commit-order.ts";

/** A document that a receipt names, and where it may lie, seen from the top level of the repository. */
export interface NamedDoc {
  /** As it is written. */
  readonly doc: string;
  /** The likelier first; none where it is no file of this repository. */
  readonly paths: readonly string[];
}

/** What git says of a document that a receipt names. Plain JSON. */
export interface DocFacts {
  /** As the receipt names it. */
  readonly doc: string;
  /** The first commit that wrote it when the decision had been taken; absent while there is none. */
  readonly commit?: CommitFacts;
  /** Whether it is no file of this repository, so that its commits prove nothing here. */
  readonly isElsewhere?: true;
}

/** A commit that wrote a file. */
interface Writing {
  readonly commit: number;
  readonly blob: ObjectId;
}

/**
 * When documents were written, as against the decisions that they must tell.
 *
 * A document tells a decision when it was committed along with it, because who mends both together has done what was
 * asked, or in a commit that descends from it. By ancestry and never by dates: what was written on a branch that knew
 * nothing of the decision does not tell it, also where the branch was merged later. A merge itself counts where it
 * wrote words that no commit before it had; a commit that deletes a document does not.
 *
 * Costs nothing until somebody asks.
 */
export class DocCommits {
  readonly #order: CommitOrder;
  readonly #writings = new Map<string, Writing[]>();
  /** By the decision, which commits knew of it and which did not, as far as that was asked: it never changes. */
  readonly #known = new Map<string, { readonly knowing: Set<number>; readonly others: Set<number> }>();
  /** The number of the next commit to look at. */
  #next = 0;

  constructor(order: CommitOrder) {
    this.#order = order;
  }

  /**
   * The first commit that wrote a file when it was decided; `undefined` while there is none.
   *
   * @param decided The numbers of the commits that took the decision.
   * @param all The commits that count: those that lead to the head.
   */
  findTelling(path: string, decided: readonly number[], all: ReadonlySet<number>): number | undefined {
    if (decided.length === 0) return undefined;
    this.#catchUp();
    const first = Math.min(...decided);
    const writings = this.#writings.get(path) ?? [];
    return writings.find(
      (one) =>
        first <= one.commit && all.has(one.commit) && !this.#isMerged(one, writings) && this.#knew(decided, one.commit),
    )?.commit;
  }

  /** Whether a merge took over what another commit had written. */
  #isMerged({ commit, blob }: Writing, writings: readonly Writing[]): boolean {
    if (this.#order.parentsOf(commit).length < 2) return false;
    return writings.some((other) => other.commit < commit && other.blob === blob);
  }

  /** Whether a commit took a decision or descends from one that did; each commit on the way is looked at once. */
  #knew(decided: readonly number[], commit: number): boolean {
    const key = decided.join(" ");
    const known = this.#known.get(key) ?? { knowing: new Set(decided), others: new Set<number>() };
    this.#known.set(key, known);
    const first = Math.min(...decided);
    const way = new Set([commit]);
    for (const one of way) {
      if (known.knowing.has(one)) {
        known.knowing.add(commit);
        return true;
      }
      for (const parent of this.#order.parentsOf(one)) {
        // Numbers grow from parent to child, so nothing below descends from it.
        if (first <= parent && !known.others.has(parent)) way.add(parent);
      }
    }
    for (const one of way) known.others.add(one);
    return false;
  }

  #catchUp(): void {
    for (let commit = this.#order.at(this.#next); commit; commit = this.#order.at(++this.#next)) {
      for (const { path, after } of commit.changes) {
        if (after === undefined) continue;
        const writing = { commit: this.#next, blob: after };
        const list = this.#writings.get(path);
        if (list) list.push(writing);
        else this.#writings.set(path, [writing]);
      }
    }
  }
}
