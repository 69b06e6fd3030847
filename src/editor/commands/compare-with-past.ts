import * as vscode from "vscode";
import type { Comparison, PastFile } from "../../core/language/lens/comparison.ts";
import type { BranchWorld } from "./branch-context.ts";
import { Refusal, type Command } from "./command.ts";

/** Shows two versions of an experiment side by side: as a commit holds it, and as another does or as it is now. */
export function compareWithPast(world: BranchWorld): Command {
  return {
    id: "learningWall.compareWithPast",

    async run(uri, comparison) {
      // The arguments may come from a link, and a link from anywhere.
      if (typeof uri !== "string" || !world.workspace.picture.snapshot.entries.has(uri)) return;
      if (isComparison(comparison)) await compare(world, vscode.Uri.parse(uri), comparison);
    },
  };
}

async function compare({ git }: BranchWorld, file: vscode.Uri, { before, after }: Comparison): Promise<void> {
  await git.ready();
  const repository = git.repositoryOf(file);
  if (!repository) {
    const { sentence, action } = git.whyNone("Old versions");
    throw new Refusal(sentence, action);
  }
  const uriOf = ({ ref, path }: PastFile): vscode.Uri =>
    git.toGitUri(path === undefined ? file : vscode.Uri.joinPath(repository.rootUri, path), ref);
  const title = `${vscode.workspace.asRelativePath(file)} (${nameOf(before)} \u2194 ${after ? nameOf(after) : "now"})`;
  await vscode.commands.executeCommand("vscode.diff", uriOf(before), after ? uriOf(after) : file, title);
}

/** `1a2b3c4` and `1a2b3c4^`: enough digits to find a commit by. */
function nameOf({ ref }: PastFile): string {
  return ref.replace(/^([0-9a-f]{7})[0-9a-f]*/, "$1");
}

function isComparison(value: unknown): value is Comparison {
  const { before, after } = (value ?? {}) as Partial<Comparison>;
  return isPastFile(before) && (after === undefined || isPastFile(after));
}

function isPastFile(value: unknown): value is PastFile {
  const { ref, path } = (value ?? {}) as Partial<PastFile>;
  if (typeof ref !== "string" || !/^(HEAD|[0-9a-f]{40,64})\^?$/.test(ref)) return false;
  return path === undefined || (typeof path === "string" && !path.split(/[/\\]/).includes(".."));
}
