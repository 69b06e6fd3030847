import * as vscode from "vscode";

/** The first of several URIs at which there is a file. */
export async function findFile(uris: readonly string[]): Promise<vscode.Uri | undefined> {
  for (const uri of uris.map((text) => vscode.Uri.parse(text))) if (await isFile(uri)) return uri;
  return undefined;
}

/** Whether there is anything at all at a URI. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return (((await typeOf(uri)) ?? vscode.FileType.Unknown) & vscode.FileType.File) !== 0;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
