import * as vscode from "vscode";
import { fileNameOf, relativePath } from "../../core/base/uri.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { BranchDeed } from "../../core/query/branch/branch-preview.ts";
import type { Repository } from "../git/git-api.ts";
import { plainText } from "../plain-text.ts";
import { refusingFor } from "./check-out.ts";
import { Refusal } from "./command.ts";
import { writeLink } from "./write-link.ts";

interface StartInWorktree {
  readonly repository: Repository;
  readonly unit: EntryOf<"unit">;
  readonly branch: string;
  readonly deed: BranchDeed;
}

/**
 * Puts a branch into a work tree of its own, or takes the one that has it, writes the link into the file there, and
 * offers to open it. What is checked out here stays.
 */
export async function startInWorktree({ repository, unit, branch, deed }: StartInWorktree): Promise<void> {
  const path = relativePath(unit.uri, repository.rootUri.toString());
  if (deed.type === "stay") throw new Refusal(`${branch} is checked out here. A new worktree needs another branch.`);
  await needCommitted(repository, unit, { path, branch, deed });
  const folder = deed.type === "open-worktree" ? deed.path : await createWorktree(repository, branch, deed);
  const root = repository.rootUri.with({ path: vscode.Uri.file(folder).path });
  const file = vscode.Uri.joinPath(root, path);
  const isThere = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    throw new Refusal(
      `${branch} is in the worktree ${folder}, but ${unit.id} does not exist there, so it was not linked.`,
    );
  }
  await writeLink(file.toString(), { branch });
  offerToOpen(root, `${branch} is in the worktree ${folder}, and linked there to ${unit.id}.`);
}

/** @throws Refusal where the file of the unit would not be in the new work tree. */
async function needCommitted(
  repository: Repository,
  { id, uri }: EntryOf<"unit">,
  { path, branch, deed }: { readonly path: string; readonly branch: string; readonly deed: BranchDeed },
): Promise<void> {
  const start = startOf(branch, deed);
  if (start === undefined) return;
  const isCommitted = await repository.show(start, vscode.Uri.parse(uri).fsPath).then(
    () => true,
    () => false,
  );
  if (isCommitted) return;
  if (start !== "HEAD") {
    throw new Refusal(
      `${id} does not exist on ${branch}, so a worktree would not have it. Bring ${fileNameOf(path)} there first.`,
    );
  }
  throw new Refusal(
    `${id} is not committed yet, so a new worktree would not have it. Commit ${fileNameOf(path)} first.`,
    {
      title: "Show Changes",
      command: "workbench.view.scm",
    },
  );
}

/** The commit that a new work tree begins with; `undefined` where none is made. */
function startOf(branch: string, deed: BranchDeed): string | undefined {
  if (deed.type === "create") return "HEAD";
  if (deed.type === "take-from-remote") return `${deed.remote}/${branch}`;
  return deed.type === "check-out" ? branch : undefined;
}

function createWorktree(repository: Repository, branch: string, deed: BranchDeed): Promise<string> {
  if (!repository.createWorktree) throw new Error("This version of the Git extension cannot create worktrees.");
  const { rootUri } = repository;
  const folder = `${fileNameOf(rootUri.path)}.worktrees`;
  const path = vscode.Uri.joinPath(rootUri, "..", folder, branch.replaceAll("/", "-")).fsPath;
  const commitish = startOf(branch, deed) ?? branch;
  const options = deed.type === "check-out" ? { path, commitish } : { branch, commitish };
  const create = repository.createWorktree.bind(repository);
  return refusingFor(branch, () => create(options));
}

/** Says where it is, with a way there; waits for nobody. */
export function offerToOpen(folder: vscode.Uri, sentence: string): void {
  const [open, openBeside] = ["Open", "Open in New Window"];
  void vscode.window.showInformationMessage(plainText(sentence), open, openBeside).then((chosen) => {
    if (chosen === undefined) return;
    void vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: chosen === openBeside });
  });
}
