import * as vscode from "vscode";
import type { Day } from "../core/base/day.ts";
import { amend } from "../core/cycle/steps/amend.ts";
import { checkBack } from "../core/cycle/steps/check-back.ts";
import { decide } from "../core/cycle/steps/decide.ts";
import { learn } from "../core/cycle/steps/learn.ts";
import { memo } from "../core/cycle/steps/memo.ts";
import { observe } from "../core/cycle/steps/observe.ts";
import { propagate } from "../core/cycle/steps/propagate.ts";
import { experiment } from "../core/cycle/steps/experiment.ts";
import { followUp } from "../core/cycle/steps/follow-up.ts";
import { unit } from "../core/cycle/steps/unit.ts";
import { groupHypotheses, type HypothesisGroup } from "../core/query/hypothesis-groups.ts";
import type { Wish } from "../protocol/to-wall.ts";
import { addTrailer } from "./commands/add-trailer.ts";
import { briefing } from "./commands/briefing.ts";
import { openSample, type MakeSample } from "./commands/open-sample.ts";
import { compareWithPast } from "./commands/compare-with-past.ts";
import { experimentStep } from "./commands/experiment-step.ts";
import { beginExperiment, beginFollowUp, beginNew, fileStep } from "./commands/file-step.ts";
import { iWasWrong } from "./commands/i-was-wrong.ts";
import { importResults } from "./commands/import-results.ts";
import { linkBranch } from "./commands/link-branch.ts";
import { openBranchTemplate } from "./commands/open-branch-template.ts";
import { openPlaybook, showLearnings } from "./commands/learnings.ts";
import { openUnitOfBranch } from "./commands/open-unit-of-branch.ts";
import { exportWall } from "./commands/export-wall.ts";
import { showAsOf, showAsOfToday } from "./commands/as-of.ts";
import { openWall, presentWall, searchOnWall, showOnWall } from "./commands/open-wall.ts";
import { pin, unpin } from "./commands/pin.ts";
import { copyId, openUnitOfRow, removeLinkOfRow } from "./commands/row-commands.ts";
import { recordResult } from "./commands/record-result.ts";
import { register } from "./commands/register.ts";
import { openReview } from "./commands/review.ts";
import { saveView } from "./commands/save-view.ts";
import { showHistory } from "./commands/show-history.ts";
import { findSimilar } from "./commands/similar.ts";
import { startBranch } from "./commands/start-branch.ts";
import { switchBranch } from "./commands/switch-branch.ts";
import { unlinkBranch } from "./commands/unlink-branch.ts";
import { updateLink } from "./commands/update-link.ts";
import { runCommand, type Command } from "./commands/command.ts";
import type { CommandId } from "./commands/command-ids.ts";
import { registerCodeLearnings } from "./code/code-learnings.ts";
import { registerFlagActions } from "./code/flag-actions.ts";
import { registerFlagHints } from "./code/flag-hints.ts";
import { registerFlagSearch } from "./code/flag-search.ts";
import type { DataFiles } from "./data/data-files.ts";
import { editorDataFiles } from "./data/editor-data-files.ts";
import { LiveData } from "./data/live-data.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { registerExperimentsContext } from "./experiments-context.ts";
import { Disposables } from "./disposables.ts";
import type { Told } from "./git/branch-of-moment.ts";
import { registerBranchStatus } from "./git/branch-status.ts";
import { editorRepository, type MakeRepository } from "./git/editor-repository.ts";
import { GitRepositories } from "./git/git-repositories.ts";
import { LiveBranches } from "./git/live-branches.ts";
import { LiveFlags } from "./git/live-flags.ts";
import { LiveHeads } from "./git/live-heads.ts";
import { LiveHistory, type MakeHistory } from "./git/live-history.ts";
import { LiveMoment } from "./git/live-moment.ts";
import { LiveWear } from "./git/live-wear.ts";
import { LiveWork } from "./git/live-work.ts";
import { registerCompletion } from "./language/completion.ts";
import { registerHover } from "./language/hover.ts";
import { registerCodeLenses } from "./language/code-lenses.ts";
import { registerDefinitions } from "./language/definitions.ts";
import { registerDocumentLinks } from "./language/document-links.ts";
import { registerFixAll } from "./language/fix-all.ts";
import { registerLinkActions } from "./language/link-actions.ts";
import { registerInlayHints } from "./language/inlay-hints.ts";
import { registerMovedFiles } from "./language/moved-files.ts";
import { registerQuickFixes } from "./language/quick-fixes.ts";
import { registerRanges } from "./language/ranges.ts";
import { registerReferences } from "./language/references.ts";
import { registerRenames } from "./language/renames.ts";
import { registerRulePages } from "./language/rule-pages.ts";
import { registerSemanticColours } from "./language/semantic-colours.ts";
import { registerTrailerCompletion } from "./language/trailer-completion.ts";
import { registerSymbols } from "./language/symbols.ts";
import { registerLinkedBranchContext } from "./linked-branch-context.ts";
import { LiveWorkspace, type Picture } from "./live-workspace.ts";
import { registerPages } from "./pages/pages.ts";
import { briefingPage } from "./pages/briefing-page.ts";
import { playbookPage } from "./pages/playbook-page.ts";
import { reviewPages } from "./pages/review-pages.ts";
import { SourceReader } from "./source-reader.ts";
import type { HypothesesView } from "./trees/hypotheses-view.ts";
import { registerLearningsView } from "./trees/learnings-view.ts";
import { registerOverdueBadges } from "./trees/overdue-badges.ts";
import { registerThisBranchView } from "./trees/this-branch-view.ts";
import { WallActs } from "./wall/wall-acts.ts";
import type { ReadRevision } from "./wall/read-past.ts";
import { WallMoment } from "./wall/wall-moment.ts";
import { WallPanel } from "./wall/wall-panel.ts";
import { registerWallSidebar } from "./wall/wall-sidebar.ts";
import { WallStatusSource } from "./wall/wall-status.ts";

/** What the composition root hands over: all that this room may not reach for itself. */
export interface HouseOptions {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly view: HypothesesView;
  readonly todayOf: (timeZone: string | undefined) => Day;
  readonly makeSample: MakeSample | undefined;
  readonly makeHistory: MakeHistory;
  readonly makeRepository: MakeRepository;
  readonly readRevision: ReadRevision;
  /** Files of rows as they lie on this machine's disk, in pieces. */
  readonly disk: DataFiles;
}

/** Everything that is only needed where there are learning files, or somebody asks. */
export interface House extends vscode.Disposable {
  run(id: CommandId, args: readonly unknown[]): Promise<unknown>;
  restoreWall(panel: vscode.WebviewPanel): void;
  /** Resolves when everything that is known to have changed has been taken in. */
  settled(): Promise<void>;
}

/** Builds the house, and starts to read. Decides nothing itself. */
export function openHouse({
  extensionUri,
  log,
  view,
  todayOf,
  makeSample,
  makeHistory,
  makeRepository,
  readRevision,
  disk,
}: HouseOptions): House {
  const disposables = new Disposables();
  const folder = vscode.workspace.getConfiguration("learningWall").get("folder", "learning");
  const workspace = disposables.add(new LiveWorkspace({ folder, reader: new SourceReader(), log, todayOf }));
  const moment = disposables.add(new WallMoment(workspace));
  const walls = { workspace, moment, extensionUri, log, status: new WallStatusSource(), acts: new WallActs() };
  const wall = disposables.add(new WallPanel(walls));
  const git = disposables.add(new GitRepositories());
  const history = disposables.add(new LiveHistory({ workspace, git, makeHistory, log }));
  const repository = editorRepository(git, makeRepository);
  const branches = disposables.add(new LiveBranches({ workspace, git, repository, log }));
  const work = disposables.add(new LiveWork({ repository, log }));
  const told: Told = {
    get isFresh() {
      return branches.isFresh;
    },
    factsOf: (folder) => branches.factsOf(folder),
    workOf: (folder) => work.workOf(folder),
  };
  const branchMoment = disposables.add(new LiveMoment({ git, workspace, branches, work, told }));
  const heads = disposables.add(new LiveHeads(git));
  const flags = disposables.add(new LiveFlags({ workspace, git, heads, repository, log }));
  const others = (): Promise<unknown> =>
    Promise.all([history.settled(), branches.settled(), work.settled(), flags.settled()]);
  const wear = disposables.add(new LiveWear({ workspace, git, heads, repository, log, others }));
  const seen = (): void => wear.begin();
  const dataFiles = editorDataFiles(disk);
  const data = disposables.add(new LiveData({ workspace, files: dataFiles, log }));
  const settled = async (): Promise<void> => {
    await workspace.settled();
    await Promise.all([others(), data.settled()]);
    await workspace.settled();
    // What is looked for in code depends on what the data say.
    await Promise.all([flags.settled(), wear.settled()]);
    await workspace.settled();
  };
  const world = { git, workspace, settled, told };

  disposables.add(registerExperimentsContext(workspace));
  disposables.add(registerDiagnostics(workspace));
  disposables.add(registerQuickFixes(workspace));
  disposables.add(registerLinkActions(workspace));
  disposables.add(registerFixAll(workspace));
  disposables.add(registerDefinitions(workspace));
  disposables.add(registerReferences(workspace));
  disposables.add(registerRenames(workspace));
  disposables.add(registerMovedFiles(workspace));
  disposables.add(registerDocumentLinks(workspace));
  disposables.add(registerSymbols(workspace));
  disposables.add(registerRanges(workspace));
  disposables.add(registerSemanticColours(workspace));
  disposables.add(registerInlayHints(workspace));
  disposables.add(registerCodeLenses(workspace));
  disposables.add(registerCodeLearnings(workspace, seen));
  disposables.add(registerFlagHints({ workspace, repository, log }));
  disposables.add(registerFlagActions(workspace));
  disposables.add(registerFlagSearch({ workspace, git, repository }));
  disposables.add(registerCompletion(workspace, git));
  disposables.add(registerTrailerCompletion(world));
  disposables.add(registerLinkedBranchContext(world, branchMoment));
  disposables.add(registerHover(workspace));
  disposables.add(registerRulePages());
  disposables.add(registerPages(workspace, [reviewPages, playbookPage, briefingPage(world)]));
  disposables.add(registerOverdueBadges());
  disposables.add(registerThisBranchView({ workspace, git, branches, moment: branchMoment, seen }));
  disposables.add(registerLearningsView(workspace, seen));
  disposables.add(registerWallSidebar(walls));
  disposables.add(registerBranchStatus(branchMoment, workspace));
  let groups = showHypotheses(view, workspace, []);
  disposables.add(workspace.onDidChange(() => (groups = showHypotheses(view, workspace, groups))));

  workspace.readFolders();
  void git.connect().catch((error: unknown) => log.warn(`The Git extension could not be started: ${String(error)}`));

  const reveal = (wish?: Wish): void => wall.reveal(wish);
  const commands: readonly Command[] = [
    openWall(reveal),
    showOnWall(reveal),
    searchOnWall(reveal),
    presentWall(reveal),
    saveView(world),
    exportWall({ moment, settled, extensionUri }),
    showAsOf({ readRevision, historyOf: () => history.source(), folder, git, moment, reveal: () => wall.reveal() }),
    showAsOfToday(moment),
    pin(workspace),
    unpin(workspace),
    openSample(makeSample),
    fileStep(unit, world, beginNew),
    fileStep(experiment, world, (given) => beginExperiment(world, given)),
    linkBranch(world),
    startBranch(world, "here"),
    startBranch(world, "in-worktree"),
    openUnitOfBranch(world),
    unlinkBranch(world),
    switchBranch(world),
    updateLink(workspace),
    addTrailer(world),
    briefing(world),
    openBranchTemplate(workspace),
    register(world),
    importResults({ workspace, files: dataFiles, settled }),
    recordResult(world),
    experimentStep(observe, world),
    experimentStep(memo, world),
    experimentStep(learn, world),
    iWasWrong(world),
    experimentStep(decide, world),
    experimentStep(propagate, world),
    experimentStep(amend, world),
    experimentStep(checkBack, world),
    fileStep(followUp, world, (given) => beginFollowUp(world, given)),
    findSimilar(workspace),
    openReview({ workspace, settled }),
    openPlaybook({ workspace, settled }),
    showLearnings({ workspace, settled }),
    showHistory(world),
    compareWithPast(world),
    openUnitOfRow(workspace),
    copyId,
    removeLinkOfRow,
  ];
  return {
    run: async (id, args) => {
      if (showsLearnings.has(id)) seen();
      const command = commands.find((candidate) => candidate.id === id);
      return command && runCommand(command, args, log);
    },
    restoreWall: (panel) => wall.restore(panel),
    settled,
    dispose: () => disposables.dispose(),
  };
}

/** Those that show learnings in full, with how far their code was rewritten. */
const showsLearnings: ReadonlySet<CommandId> = new Set([
  "learningWall.openWall",
  "learningWall.openPlaybook",
  "learningWall.showLearnings",
  "learningWall.briefing",
]);

function showHypotheses(
  view: HypothesesView,
  { cards, picture }: LiveWorkspace,
  before: readonly HypothesisGroup[],
): readonly HypothesisGroup[] {
  const groups = groupHypotheses(cards, before);
  const debt = cards.reduce((sum, { isDebt }) => sum + Number(isDebt), 0);
  view.message = messageOf(picture, 0 < groups.length);
  if (0 < groups.length || !picture.reading) view.show(groups, debt);
  return groups;
}

/** An empty view without a message would welcome a newcomer. */
function messageOf({ reading, cards }: Picture, hasRows: boolean): string | undefined {
  if (reading) {
    const { done, total } = reading;
    return total === 0 ? "Looking for files" : `Reading ${total} files, ${done} so far`;
  }
  if (hasRows || cards.byUri.size === 0) return undefined;
  const questions = Array.from(cards.byUri.values()).filter(({ card }) => card.stage === "define").length;
  if (questions === 0) return "No experiment waits for anything. The wall shows all.";
  return questions === 1 ? "1 question waits for its experiment." : `${questions} questions wait for an experiment.`;
}
