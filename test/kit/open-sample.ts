import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { chooseEditorForPeople, hasDisplay } from "./choose-editor.ts";
import { showInDesktop } from "./desktop-editor.ts";
import { startEditorServer } from "./editor-server.ts";
import { copySample } from "./make-workspace.ts";
import { onExit } from "./on-exit.ts";
import { projectRoot } from "./project.ts";

const whatToLookAt = [
  "1. The Learning Wall icon in the activity bar: what the sample's team wants to learn, and what it has decided.",
  '2. "Learning Wall: Open Learning Wall" in the command palette (F1): every experiment as a card.',
  "3. The Problems view: an experiment without a threshold, with its reason and a quick fix.",
].join("\n");

/**
 * Opens a copy of the sample in a real VS Code with the extension of this repository, until it is closed.
 *
 * @param check Only proves that the server answers, for tests, and closes it again.
 */
export async function openSample({ check }: { readonly check: boolean }): Promise<void> {
  const workspace = await copySample();
  const forget = onExit(() => rmSync(workspace.path, { recursive: true, force: true }));
  try {
    const editor = check ? ({ kind: "server" } as const) : await chooseEditorForPeople();
    if (editor.kind === "server") await showInServer(workspace.path, check);
    else {
      console.log(`The sample opens in VS Code; close it, or press Ctrl+C here, to end.\n${whatToLookAt}`);
      await showInDesktop(editor.executable, projectRoot, { workspace: workspace.path });
    }
  } finally {
    forget();
    await workspace.remove();
  }
}

async function showInServer(workspace: string, check: boolean): Promise<void> {
  const server = await startEditorServer();
  try {
    const url = server.urlOf({ workspace, extensionPath: projectRoot });
    const { status } = await fetch(url);
    if (status !== 200) throw new Error(`The editor's server answered ${status}.`);
    console.log(`VS Code waits in a browser of this machine; Ctrl+C ends it:\n${url}\n${whatToLookAt}`);
    if (check) return;

    if (hasDisplay()) openBrowser(url);
    await server.broken;
  } finally {
    await server.close();
  }
}

/** Best effort: the address is printed, so nothing is lost where no browser opens. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, string>> = { darwin: "open", win32: "explorer" };
  const browser = spawn(commands[process.platform] ?? "xdg-open", [url], { detached: true, stdio: "ignore" });
  browser.once("error", () => undefined);
  browser.unref();
}
