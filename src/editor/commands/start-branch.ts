import * as vscode from "vscode";
import { branchNameFor, whyNoBranchName } from "../../core/authoring/branch-name.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { settingsOf } from "../../core/index/snapshot.ts";
import { defaultSettings } from "../../core/model/settings.ts";
import type { Repository } from "../git/git-api.ts";
import { needRepository, needUnit, type BranchWorld } from "./branch-context.ts";
import { checkOut } from "./check-out.ts";
import { Refusal, type Command } from "./command.ts";
import { commitPlans } from "./commit-plans.ts";
import { writeLink } from "./link-branch.ts";
import { offerLearnings } from "./offer-learnings.ts";
import { offerPlans } from "./offer-plans.ts";

/** Creates a branch for a unit, or checks out the one of that name, and links the two; its plans come first if wanted. */
export function startBranch(world: BranchWorld): Command {
  return {
    id: "learningWall.startBranch",

    async run(node) {
      await needRepository(world);
      const unit = await needUnit(world, node, "Start a Branch for a Unit of Learning", () => true);
      if (unit === undefined) return;
      if (unit === "none") {
        await vscode.commands.executeCommand("learningWall.newUnit");
        return;
      }
      const repository = world.git.repositoryOf(vscode.Uri.parse(unit.uri));
      if (!repository)
        throw new Refusal(`${unit.id} lies in no git repository that is open, so it can have no branch.`);
      const plans = await offerPlans(world, unit, repository);
      if (!plans) return;
      const existing = new Set((await repository.getBranches({ remote: false })).map(({ name }) => name));
      const name = await askForName(await suggestName(world, unit, repository), existing);
      if (name === undefined) return;
      if (0 < plans.length) await commitPlans(repository, plans);
      await checkOut(repository, name, !existing.has(name));
      // After the checkout: the link belongs to the branch, and the file may differ there.
      await catchUp(unit, name);
      await writeLink(unit, name);
      offerLearnings(unit, world.workspace);
    },
  };
}

/** Longest time that the editor may need to notice by itself that git has changed a file. */
const noticeTime = 2000;

/** Brings the open document of a unit to what the checkout made of its file; unsaved changes stay. */
async function catchUp({ id, uri }: EntryOf<"unit">, branch: string): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const text = await vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  if (text === undefined) {
    throw new Refusal(`${branch} is checked out, but ${id} does not exist there, so it was not linked.`);
  }
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  const isStale = (): boolean =>
    document !== undefined && !document.isClosed && !document.isDirty && !isSameText(document.getText(), text);
  for (const end = Date.now() + noticeTime; isStale() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!isStale()) return;
  // Reverting is for the editor in front only.
  await vscode.window.showTextDocument(file);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}

/** Line ends aside: a document has one kind of them. */
function isSameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}

async function suggestName({ workspace }: BranchWorld, unit: EntryOf<"unit">, repository: Repository): Promise<string> {
  const { snapshot, today } = workspace.picture;
  const template = settingsOf(snapshot, unit.root).branch ?? defaultSettings.branch;
  const user = template.includes("{user}") ? await repository.getConfig("user.name").catch(() => "") : "";
  return branchNameFor(template, { unit: unit.id, user, date: today, kind: unit.record.kind ?? "learning" });
}

function askForName(value: string, existing: ReadonlySet<string | undefined>): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Start Branch",
    value,
    prompt: "The template is branch: in learning.yaml.",
    validateInput: (name) => {
      const why = whyNoBranchName(name);
      if (why !== undefined) return why;
      if (!existing.has(name)) return undefined;
      return {
        message: "This branch exists. It will be checked out and linked.",
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
}
