import * as vscode from "vscode";

/** Where git keeps what it knows of a work tree, and what all work trees of its repository share. */
export interface GitFolders {
  readonly own: vscode.Uri;
  readonly common: vscode.Uri;
}

/** Those of a work tree; `undefined` where it is none. In a linked work tree `.git` is a file that names the folder. */
export async function findGitFolders(top: vscode.Uri): Promise<GitFolders | undefined> {
  const entry = vscode.Uri.joinPath(top, ".git");
  try {
    const { type } = await vscode.workspace.fs.stat(entry);
    if (type & vscode.FileType.Directory) return { own: entry, common: entry };
    const own = resolve(top, (await textOf(entry)).replace(/^gitdir:\s*/, ""));
    const common = await textOf(vscode.Uri.joinPath(own, "commondir")).catch(() => ".");
    return { own, common: resolve(own, common) };
  } catch {
    return undefined;
  }
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file)).trim();
}

/** A path as git writes it, seen from a folder. */
function resolve(folder: vscode.Uri, path: string): vscode.Uri {
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(path);
  return isAbsolute ? folder.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(folder, path);
}
