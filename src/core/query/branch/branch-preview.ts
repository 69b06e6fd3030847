import { clashingBranch, whyNoBranchName } from "../../authoring/branch-name.ts";
import { namesOf } from "../../base/names-of.ts";
import type { BranchPlace, Head } from "../../repository/branch-facts.ts";

/** What will happen when a branch of a name is started, and the sentence that says so. */
export interface BranchPreview {
  readonly does: BranchDeed;
  readonly sentence: string;
  /** Whether the person should think twice. */
  readonly isDoubtful?: boolean;
}

export type BranchDeed =
  | { readonly type: "refuse" }
  /** From what is checked out. */
  | { readonly type: "create" }
  /** It is checked out already, and only linked. */
  | { readonly type: "stay" }
  | { readonly type: "check-out" }
  | { readonly type: "take-from-remote"; readonly remote: string }
  | { readonly type: "open-worktree"; readonly path: string };

/** The branches of a repository, as far as they were fetched, and what is checked out. */
export interface KnownBranches {
  readonly head: Head;
  readonly branches: readonly BranchPlace[];
  /** The ids of other units that name a branch. */
  readonly othersOf: (branch: string) => readonly string[];
}

/** What a name would do, before anybody says yes to it. */
export function previewBranch(name: string, known: KnownBranches): BranchPreview {
  const place = known.branches.find((one) => one.name === name);
  // A branch that is there has a name that git takes, however long it is.
  const why = (place ? undefined : whyNoBranchName(name)) ?? whyClash(name, known);
  if (why !== undefined) return { does: { type: "refuse" }, sentence: why };
  const preview = place ? previewPlace(place, known) : previewNew(name, known);
  const others = known.othersOf(name);
  if (others.length === 0) return preview;
  return { ...preview, sentence: `${preview.sentence} It is linked to ${namesOf(others)} as well.` };
}

function whyClash(name: string, { branches }: KnownBranches): string | undefined {
  const here = branches.filter(({ isLocal }) => isLocal).map((place) => place.name);
  const clash = clashingBranch(name, here);
  return clash && `${name} cannot be beside ${clash}: git keeps both in one place. Choose another name.`;
}

/** What it takes to have a branch checked out that is there. */
export function deedFor({ name, isLocal, remotes, worktree }: BranchPlace, head: Head): BranchDeed {
  if (name === head.branch) return { type: "stay" };
  if (worktree !== undefined) return { type: "open-worktree", path: worktree };
  if (isLocal) return { type: "check-out" };
  return { type: "take-from-remote", remote: remotes.find((one) => one === "origin") ?? remotes[0] ?? "" };
}

function previewPlace(place: BranchPlace, { head }: KnownBranches): BranchPreview {
  const does = deedFor(place, head);
  return { does, sentence: `${place.name} ${placeSentence(place, does)}` };
}

function placeSentence({ remotes }: BranchPlace, does: BranchDeed): string {
  switch (does.type) {
    case "open-worktree":
      return `is checked out in the worktree ${does.path}: it will be linked there.`;
    case "take-from-remote": {
      const from = remotes.length === 1 ? "there" : does.remote;
      return `is on ${namesOf(remotes)}: it will be checked out from ${from}.`;
    }
    case "check-out":
      return "exists: it will be checked out and linked.";
    default:
      return "is checked out: it will be linked.";
  }
}

function previewNew(name: string, { head, branches }: KnownBranches): BranchPreview {
  // Before the first commit what is checked out is not among the branches.
  if (name === head.branch) return { does: { type: "stay" }, sentence: `${name} is checked out: it will be linked.` };
  const does = { type: "create" } as const;
  const twin = branches.find((place) => place.name.toLowerCase() === name.toLowerCase());
  if (twin) {
    return {
      does,
      sentence: `${twin.name} differs by capitals only, and some file systems take both for one. Better choose another name.`,
      isDoubtful: true,
    };
  }
  const far = branches.filter(({ isLocal }) => !isLocal).map((place) => place.name);
  const clash = clashingBranch(name, far);
  if (clash !== undefined) {
    const [remote = ""] = branches.find((place) => place.name === clash)?.remotes ?? [];
    return {
      does,
      sentence: `${remote} has the branch ${clash}, so ${name} could not be pushed there. Better choose another name.`,
      isDoubtful: true,
    };
  }
  return { does, ...creating(name, head) };
}

function creating(name: string, { branch, commit }: Head): Omit<BranchPreview, "does"> {
  if (commit === undefined) {
    const sentence = `There is no commit yet, so ${name} takes the place of ${branch ?? "the first branch"}.`;
    return { sentence, isDoubtful: true };
  }
  return { sentence: `Creates ${name} from ${branch ?? `the commit ${commit.slice(0, 7)}, which is checked out`}.` };
}
