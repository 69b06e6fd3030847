import * as vscode from "vscode";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { thisBranchInSlices, type ThisBranch } from "../../core/query/branch/this-branch.ts";
import { AtPause } from "../at-pause.ts";
import { ContextKey } from "../context-key.ts";
import { Disposables } from "../disposables.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import { branchStateOf, type BranchState } from "../git/branch-state.ts";
import type { GitRepositories } from "../git/git-repositories.ts";
import type { LiveBranches } from "../git/live-branches.ts";
import type { LiveMoment } from "../git/live-moment.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { openRoots } from "../open-roots.ts";
import { TimeSlices } from "../time-slices.ts";
import { branchNodesOf } from "./this-branch-nodes.ts";
import { pictureInSlices, worldOf } from "./this-branch-picture.ts";
import { ThisBranchRows } from "./this-branch-rows.ts";

interface ThisBranchOptions {
  readonly workspace: LiveWorkspace;
  readonly git: GitRepositories;
  readonly branches: LiveBranches;
  readonly moment: LiveMoment;
  /** Told that somebody sees learnings. */
  readonly seen: () => void;
}

/**
 * The *This Branch* view: why the branch that is checked out exists, and which other branches wait for a word. Hidden
 * until there are units in a repository.
 *
 * Works nothing out while it is hidden. A switch shows the linked units at once, and the rest when git has answered.
 */
export function registerThisBranchView({
  workspace,
  git,
  branches,
  moment,
  seen,
}: ThisBranchOptions): vscode.Disposable {
  const disposables = new Disposables();
  const rows = disposables.add(new ThisBranchRows());
  const view = disposables.add(
    vscode.window.createTreeView("learningWall.thisBranch", { treeDataProvider: rows, showCollapseAll: true }),
  );
  const isShown = new ContextKey("learningWall.hasBranches");
  const shownState = new ContextKey("learningWall.branchState");
  const slices = new TimeSlices();
  let latest = 0;
  let drawn: BranchOfMoment | undefined;

  const draw = async (): Promise<void> => {
    const turn = ++latest;
    const { current } = moment;
    drawn = current;
    const state = branchStateOf(git, current);
    shownState.set(state);
    isShown.set(hasSomething(workspace, branches, state));
    if (!view.visible) return;
    const world = current && worldOf(current, workspace);
    const branch = world ? await slices.run(thisBranchInSlices(world)) : noBranch;
    const picture = await slices.run(pictureInSlices(branch, state, current, workspace));
    if (turn !== latest) return;
    if (branch.learnings?.items.length) seen();
    view.description = branch.branch ?? "";
    rows.show(branchNodesOf(picture));
  };

  const drawSoon = disposables.add(new AtPause(() => void draw()));
  disposables.add(view.onDidChangeVisibility(() => void draw()));
  disposables.add(
    moment.onDidChange(() => {
      if (isOtherBranch(drawn, moment.current)) void draw();
      else drawSoon.ask();
    }),
  );
  void draw();
  return disposables;
}

const noBranch: ThisBranch = { units: [], concerns: [] };

/** Whether somebody switched, or git has answered; anything else is an edit, and waits for a pause. */
function isOtherBranch(a: BranchOfMoment | undefined, b: BranchOfMoment | undefined): boolean {
  return a?.folder !== b?.folder || a?.branch !== b?.branch || a?.work !== b?.work || a?.facts !== b?.facts;
}

function hasSomething({ picture }: LiveWorkspace, branches: LiveBranches, state: BranchState): boolean {
  if (entriesOfKind(picture.snapshot, "unit").length === 0 || state === "looking") return false;
  if (state !== "no-repository" && state !== "no-git") return true;
  const told = openRoots().map((root) => branches.factsOf(root));
  return told.some((facts) => facts !== undefined && !("why" in facts && silent.has(facts.why)));
}

/** Where there is no repository, there is no branch to speak of. */
const silent: ReadonlySet<string> = new Set(["no-repository", "no-git-here", "git-missing"]);
