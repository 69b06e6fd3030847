import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { keyOfLink, type BranchLink } from "../../core/repository/branch-facts.ts";
import type { BranchOfMoment } from "../git/branch-of-moment.ts";
import { plainText } from "../plain-text.ts";
import { needBranch, needUnit, refuseWhileUnderWay, unitOfNode, type BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";
import { offerLearnings } from "./offer-learnings.ts";
import { pickBranch } from "./pick-branch.ts";
import { pickOne } from "./pick-one.ts";
import { writeLink } from "./write-link.ts";

/** Writes the current branch, or another one, into the `branches:` of a unit. */
export function linkBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.linkBranch",

    async run(node) {
      const moment = await needBranch(world);
      refuseWhileUnderWay(moment);
      const asked = await askWhat(world, node, moment);
      if (!asked) return;
      const { unit, link } = asked;
      if (!(await writeLink(unit.uri, link))) throw new Refusal(`${keyOfLink(link)} is linked to ${unit.id} already.`);
      offerLearnings(unit, world.workspace);
      vscode.window.setStatusBarMessage(plainText(`Linked ${keyOfLink(link)} to ${unit.id}`), 5000);
    },
  };
}

interface Linking {
  readonly unit: EntryOf<"unit">;
  readonly link: BranchLink;
}

/** Asks for the unit, with a way to another branch. */
async function askWhat(
  world: BranchWorld,
  node: unknown,
  moment: BranchOfMoment & { readonly branch: string },
): Promise<Linking | undefined> {
  for (let branch = moment.branch; ;) {
    const unit = await needUnit(world, node, `Link ${branch} to a Unit of Learning`, anotherBranch);
    if (unit === undefined) return undefined;
    if (unit !== "another") {
      const link = await chooseLink(
        world,
        unit,
        { ...moment, branch },
        unitOfNode(node, world.workspace) !== undefined,
      );
      return link && { unit, link };
    }
    const other = await pickBranch(moment.repository, "Link Which Branch?");
    if (other === undefined) return undefined;
    branch = other;
  }
}

const anotherBranch = { label: "$(git-branch) Another Branch...", answer: "another" } as const;

/** The branch as the file of the unit names it; asks where a row of another repository makes two of them likely. */
async function chooseLink(
  { git }: BranchWorld,
  unit: EntryOf<"unit">,
  { branch, linked }: BranchOfMoment & { readonly branch: string },
  isRow: boolean,
): Promise<BranchLink | undefined> {
  if (linked.holds(unit.uri)) return { branch };
  const there: BranchLink = { repo: linked.name, branch };
  const own = isRow ? git.repositoryOf(vscode.Uri.parse(unit.uri))?.state.HEAD?.name : undefined;
  if (own === undefined) return there;
  const choices = [
    { label: plainText(own), description: plainText(`in the repository of ${unit.id}`), link: { branch: own } },
    { label: plainText(branch), description: plainText(`in ${linked.name}, where you work`), link: there },
  ];
  const chosen = await pickOne(choices, {
    title: plainText(`Link to ${unit.id}`),
    placeholder: "Which branch works on it?",
  });
  return chosen?.link;
}
