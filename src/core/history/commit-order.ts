import type { Commit, ObjectId } from "./commit.ts";

/**
 * Commits by the order in which they came to be: each has a number that is larger than those of its parents.
 *
 * By ancestry alone: dates are set by hand as easily as by the clock. Grows, and never renumbers.
 */
export class CommitOrder {
  readonly #commits: Commit[] = [];
  readonly #numbers = new Map<ObjectId, number>();

  /** A commit by its number. */
  at(number: number): Commit | undefined {
    return this.#commits[number];
  }

  /** The number of a commit; `undefined` for one that was never taken in. */
  numberOf(id: ObjectId): number | undefined {
    return this.#numbers.get(id);
  }

  parentsOf(number: number): readonly number[] {
    return (this.#commits[number]?.parents ?? []).flatMap((id) => this.#numbers.get(id) ?? []);
  }

  /** Takes in commits, in whatever order they come. @returns Whether all that leads to them is known now. */
  add(commits: Iterable<Commit>): boolean {
    const fresh = new Map<ObjectId, Commit>();
    for (const commit of commits) if (!this.#numbers.has(commit.id)) fresh.set(commit.id, commit);
    for (const id of fresh.keys()) if (!this.#number(id, fresh)) return false;
    return true;
  }

  /** Whether one of the commits `older` leads to `younger`; a commit does not lead to itself. */
  isAnyBefore(older: readonly number[], younger: number): boolean {
    const [sought, first] = [new Set(older), Math.min(...older)];
    const seen = new Set<number>();
    const pending = Array.from(this.parentsOf(younger));
    for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
      if (sought.has(number)) return true;
      // Numbers grow from parent to child, so nothing below leads back up.
      if (number < first || seen.has(number)) continue;
      seen.add(number);
      pending.push(...this.parentsOf(number));
    }
    return false;
  }

  /**
   * A commit and all that leads to it.
   *
   * @param known Commits at which to stop; neither they nor what leads to them is told.
   */
  leadingTo(number: number, known: Pick<ReadonlySet<number>, "has"> = new Set()): ReadonlySet<number> {
    const numbers = new Set(known.has(number) ? [] : [number]);
    for (const one of numbers) {
      for (const parent of this.parentsOf(one)) if (!known.has(parent)) numbers.add(parent);
    }
    return numbers;
  }

  /** Numbers a commit and all that leads to it, with a stack of its own: histories are longer than any call stack. */
  #number(id: ObjectId, fresh: ReadonlyMap<ObjectId, Commit>): boolean {
    const path: { readonly commit: Commit; next: number }[] = [];
    const enter = (next: ObjectId): boolean => {
      const commit = fresh.get(next);
      if (commit) path.push({ commit, next: 0 });
      return commit !== undefined;
    };
    if (this.#numbers.has(id)) return true;
    enter(id);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const parent = top.commit.parents[top.next++];
      if (parent === undefined) {
        path.pop();
        if (this.#numbers.has(top.commit.id)) continue;
        this.#numbers.set(top.commit.id, this.#commits.length);
        this.#commits.push(top.commit);
      } else if (!this.#numbers.has(parent) && !enter(parent)) {
        return false;
      }
    }
    return true;
  }
}
