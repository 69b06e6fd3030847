import { branchQuestionsOf } from "../../core/index/branch-questions.ts";
import { definedOf } from "../../core/base/defined-of.ts";
import type { Day } from "../../core/base/day.ts";
import { insteadOf } from "../../core/base/instead-of.ts";
import type { Unanswered } from "../../core/history/unanswered.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { briefingOf, noUnitWords } from "../../core/query/branch/briefing.ts";
import { thisBranchOf, type ThisBranch } from "../../core/query/branch/this-branch.ts";
import type { Card } from "../../core/query/card.ts";
import { buildCards } from "../../core/query/build-cards.ts";
import type { BranchWork } from "../../core/repository/branch-work.ts";
import type { AskedLink } from "../../core/repository/repository-source.ts";
import { askRepository, currentFolder, findBranch, type AskedRepository } from "../branch/asked-repository.ts";
import { askWear } from "../ask-wear.ts";
import type { Io } from "../io.ts";
import { briefingAnswer } from "../branch/briefing-answer.ts";
import { namedBranch } from "../branch/named-branch.ts";
import { ExitCode } from "../exit-code.ts";
import { printJson } from "../output/json.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import type { Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

/** `uol briefing`: what a pull request should say of its branch. */
export const briefing: Verb = {
  example: 'gh pr create --title "One-click checkout" --body "$(uol briefing)"',
  formats: ["markdown", "json"],
  flags: [],

  async run(io, { words: [typed], flags }) {
    const workspace = await readWorkspace(io, flags);
    const folder = currentFolder(io, workspace.root);
    const top = io.findGitRoot(folder) ?? folder;
    const current = typed === undefined ? await io.repository.readWork({ folder: top }) : undefined;
    const branch = typed ?? (current && "files" in current ? current.branch : undefined);
    const here = await askRepository(io, folder, linksTo(branch, workspace, top));
    const named = typed === undefined ? undefined : branchHere(typed, here);
    const work = current ?? (await io.repository.readWork({ folder: top, ...definedOf({ branch: named }) }));
    const told = await tellWithWear(io, workspace, tellBranch(here, work, named));
    const markdown = briefingOf(told);
    if (flags.format === "json") printJson(io, "briefing", briefingAnswer(told, workspace, markdown));
    else io.out(markdown ?? "");
    const { facts } = here;
    const silence = "head" in facts ? told.silence : facts.sentence;
    if (silence !== undefined) io.err(`${silence}\n`);
    if (markdown === undefined) io.err(`${noUnitWords(told.branch)}\n`);
    return ExitCode.fine;
  },
};

/** @throws WrongUse where the clone shows no such branch, so that nothing of it can be told. */
function branchHere(typed: string, here: AskedRepository): string {
  const { repo, branch } = namedBranch(typed, here);
  if (repo !== undefined) throw new WrongUse(`${branch} is a branch of ${repo}; type this in a clone of that.`);
  const { facts } = here;
  if (!("branches" in facts) || findBranch(here, branch) || branch === facts.head.branch) return branch;
  const names = facts.branches.map(({ name }) => name);
  const instead = insteadOf(branch, names, "git branch --all lists those there are.");
  throw new WrongUse(`There is no branch "${branch}" here or on a remote; ${instead}`);
}

/** The links to a branch, of which somebody may have typed the remote as well. */
function linksTo(branch: string | undefined, { snapshot }: Workspace, folder: string): readonly AskedLink[] {
  if (branch === undefined) return [];
  const links = branchQuestionsOf(snapshot, [folder]).flatMap((question) => question.links);
  return links.filter((link) => `/${branch}`.endsWith(`/${link.branch}`));
}

/** Git is asked how far code was rewritten only where something is known of it. */
async function tellWithWear(
  io: Io,
  { root, snapshot, today }: Workspace,
  tell: (snapshot: Snapshot, today: Day) => ThisBranch,
): Promise<ThisBranch> {
  const told = tell(snapshot, today);
  if (!told.learnings || told.learnings.items.length === 0) return told;
  const worn = await askWear(io, snapshot, root);
  return worn === snapshot ? told : tell(worn, today);
}

function tellBranch(
  { folder, facts, linked }: AskedRepository,
  work: BranchWork | Unanswered,
  named: string | undefined,
): (snapshot: Snapshot, today: Day) => ThisBranch {
  const branch = named ?? ("head" in facts ? facts.head.branch : undefined);
  return (snapshot, today) => {
    const cards = buildCards(snapshot, today);
    const cardOf = (uri: string): Card | undefined => cards.byUri.get(uri)?.card;
    return thisBranchOf({ snapshot, today, cardOf, repository: linked, folder, facts, work, ...definedOf({ branch }) });
  };
}
