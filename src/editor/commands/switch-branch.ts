import * as vscode from "vscode";
import { branchRowsOf } from "../../core/query/branch/branch-rows.ts";
import {
  switchChoicesOf,
  type SwitchableRepository,
  type SwitchChoice,
} from "../../core/query/branch/switch-choices.ts";
import { branchIn } from "../git/branch-of-moment.ts";
import { branchPlacesOf } from "../git/branch-places.ts";
import type { Repository } from "../git/git-api.ts";
import { linkedRepositoryOf } from "../git/linked-repository.ts";
import { plainText } from "../plain-text.ts";
import { needRepository, refuseWhileUnderWay, type BranchWorld } from "./branch-context.ts";
import { checkOut } from "./check-out.ts";
import { Refusal, type Command } from "./command.ts";
import { pickOne } from "./pick-one.ts";
import { offerToOpen } from "./start-in-worktree.ts";

type Choice = SwitchChoice<OpenRepository>;

interface OpenRepository extends SwitchableRepository {
  readonly repository: Repository;
}

/** Checks out a branch that some unit names, or opens the work tree that has it; fetches nothing. */
export function switchBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.switchBranch",

    async run() {
      await needRepository(world);
      const choices = await choicesOf(world);
      if (choices.length === 0) {
        throw new Refusal("No unit names a branch yet. Start one for a unit, and the file of the unit will name it.", {
          title: "Start Branch...",
          command: "learningWall.startBranch",
        });
      }
      const items = choices.map(toItem);
      const chosen = await pickOne(items, {
        title: "Switch to a Branch of a Unit of Learning",
        placeholder: "Branch, unit or question",
      });
      if (!chosen) return;
      const repository = chosen.choice.repository?.repository;
      if (repository) refuseWhileUnderWay(branchIn(repository, world.git, world.workspace, world.told));
      await goTo(chosen.choice);
    },
  };
}

async function choicesOf({ git, workspace }: BranchWorld): Promise<readonly Choice[]> {
  const { snapshot, today, cards } = workspace.picture;
  const rows = branchRowsOf({ snapshot, today, cardOf: (uri) => cards.byUri.get(uri)?.card });
  const repositories = await Promise.all(
    git.repositories.map(async (repository): Promise<OpenRepository> => {
      const branches = await branchPlacesOf(repository);
      const { name } = repository.state.HEAD ?? {};
      const head = name === undefined ? {} : { branch: name };
      return { ...linkedRepositoryOf(git, repository), head, branches, repository };
    }),
  );
  return switchChoicesOf(rows, repositories);
}

const icons = {
  refuse: "circle-slash",
  create: "git-branch",
  stay: "check",
  "check-out": "git-branch",
  "take-from-remote": "cloud",
  "open-worktree": "multiple-windows",
} as const satisfies Record<Choice["does"]["type"], string>;

function toItem(choice: Choice): vscode.QuickPickItem & { readonly choice: Choice } {
  const { label, description, detail, does } = choice;
  return {
    label: `$(${icons[does.type]}) ${plainText(label)}`,
    description: plainText(description),
    detail: plainText(detail),
    choice,
  };
}

async function goTo({ branch, repository, does, obstacle, rows }: Choice): Promise<void> {
  const [first] = rows;
  if (!repository || does.type === "refuse") {
    const isGone = repository !== undefined && first !== undefined;
    throw new Refusal(
      obstacle ?? "",
      isGone ? { title: "Open Unit", command: "vscode.open", argument: first.uri } : undefined,
    );
  }
  if (does.type === "open-worktree") {
    const folder = repository.repository.rootUri.with({ path: vscode.Uri.file(does.path).path });
    offerToOpen(folder, `${branch} is checked out in the worktree ${does.path}.`);
    return;
  }
  await checkOut(repository.repository, branch, does);
  const renamed = rows.filter(({ fate }) => fate?.is === "renamed");
  if (0 < renamed.length) offerNewName(branch, renamed);
  else if (does.type === "stay") vscode.window.setStatusBarMessage(plainText(`${branch} is checked out already`), 5000);
}

/** Says that files still have the old name; waits for nobody. */
function offerNewName(branch: string, rows: Choice["rows"]): void {
  const update = "Update Link";
  const sentence = `${rows[0]?.name} is called ${branch} now. Shall ${rows.map(({ unit }) => unit).join(", ")} name it so?`;
  void vscode.window.showInformationMessage(plainText(sentence), update).then(async (chosen) => {
    if (chosen !== update) return;
    for (const { uri, link } of rows) {
      await vscode.commands.executeCommand("learningWall.updateLink", uri, link, branch);
    }
  });
}
