import type { Snapshot } from "../../../src/core/index/snapshot.ts";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import type { BranchWorld } from "../../../src/core/query/branch/branch-world.ts";
import type { BranchFacts } from "../../../src/core/repository/branch-facts.ts";
import type { BranchWork } from "../../../src/core/repository/branch-work.ts";
import { testRoot, testToday } from "./snapshots.ts";

/** A repository with `learn/a` checked out, an ordinary branch, but for `more`. */
export function factsWith(more: Partial<BranchFacts> = {}): BranchFacts {
  return {
    repository: "shop",
    mainLine: "main",
    head: { branch: "learn/a", commit: "c".repeat(40) },
    branches: [],
    fates: {},
    ...more,
  };
}

/** A branch that has changed nothing, but for `more`. */
export function workWith(more: Partial<BranchWork> = {}): BranchWork {
  return { branch: "learn/a", mainLine: "main", commits: [], files: [], lines: 0, units: [], isCut: false, ...more };
}

/** What is told of a branch, with nothing special about it but `more`. */
export function branchWorld(snapshot: Snapshot, more: Partial<BranchWorld> = {}): BranchWorld {
  const cards = buildCards(snapshot, testToday);
  return {
    snapshot,
    today: testToday,
    cardOf: (uri) => cards.byUri.get(uri)?.card,
    repository: { name: "shop", holds: (uri) => uri.startsWith(testRoot) },
    folder: testRoot,
    facts: factsWith(),
    work: workWith(),
    ...more,
  };
}
