import { spawnSync } from "node:child_process";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { downloads } from "./project.ts";

/** The editor of a run: a desktop VS Code, or VS Code's server with a headless browser in front. */
export type Editor = { readonly kind: "desktop"; readonly executable: string } | { readonly kind: "server" };

/**
 * The one rule: the executable of `LEARNING_WALL_VSCODE`; else, where there is a display, a desktop VS Code that is
 * downloaded once; else the server, which npm alone can install.
 */
export async function chooseEditor(): Promise<Editor> {
  const named = process.env["LEARNING_WALL_VSCODE"];
  if (named) return { kind: "desktop", executable: named };

  const downloaded = hasDisplay() ? await downloadDesktop() : undefined;
  return downloaded ? { kind: "desktop", executable: downloaded } : { kind: "server" };
}

/** The same rule for a person, who may have a `code` command: with a display it saves the download. */
export async function chooseEditorForPeople(): Promise<Editor> {
  const mayUseCode = !process.env["LEARNING_WALL_VSCODE"] && hasDisplay();
  return mayUseCode && spawnSync("code", ["--version"], { shell: process.platform === "win32" }).status === 0
    ? { kind: "desktop", executable: "code" }
    : chooseEditor();
}

export function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

async function downloadDesktop(): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({ version: "stable", cachePath: downloads });
  } catch {
    console.log("VS Code could not be downloaded; its server from npm takes its place.");
    return undefined;
  }
}
