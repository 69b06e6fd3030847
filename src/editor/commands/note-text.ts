import * as vscode from "vscode";

/** A file as it was at one moment. */
export interface NotedText {
  /** Whether somebody has changed or removed it since; to save it is no change. */
  hasChanged(): Promise<boolean>;
}

/** Notes what a file says, in its editor and on disk: an editor hears late of the disk, and not at all once it is closed. */
export async function noteText(uri: vscode.Uri): Promise<NotedText> {
  const before = await read(uri);
  return {
    async hasChanged() {
      const now = await read(uri);
      if (!before || !now || now.text !== before.text) return true;
      return now.onDisk !== before.onDisk && now.onDisk !== now.text;
    },
  };
}

/** `undefined` for a file that is gone. */
async function read(uri: vscode.Uri): Promise<{ readonly text: string; readonly onDisk: string } | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    return { text: document.getText(), onDisk: new TextDecoder().decode(bytes) };
  } catch {
    return undefined;
  }
}
