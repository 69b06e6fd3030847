import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentForEditors, writeUserSettings, type Settings } from "./editor-settings.ts";
import { onExit } from "./on-exit.ts";

export interface DesktopOptions {
  readonly workspace: string;
  /** Without trust the workspace is restricted. */
  readonly trusted?: boolean | undefined;
  /** User settings on top of those that every test wants. */
  readonly settings?: Settings | undefined;
}

/** A profile that no editor has used, so that neither the person's extensions nor their settings take part. */
export interface DesktopProfile {
  /** What to call the desktop editor with. */
  readonly args: readonly string[];
  remove(): Promise<void>;
}

export async function makeDesktopProfile(options: DesktopOptions): Promise<DesktopProfile> {
  const userData = await mkdtemp(join(tmpdir(), "learning-wall-editor-"));
  await writeUserSettings(userData, options.settings);
  const args = [options.workspace, `--user-data-dir=${userData}`, `--extensions-dir=${join(userData, "extensions")}`];
  if (options.trusted ?? true) args.push("--disable-workspace-trust");

  const remove = onExit(() => rmSync(userData, { recursive: true, force: true }));
  return {
    args,
    remove: async () => {
      remove();
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Shows the extension in a desktop editor, and waits until the person closes it.
 *
 * @param executable VS Code itself or its `code` command.
 */
export async function showInDesktop(executable: string, extensionPath: string, options: DesktopOptions): Promise<void> {
  const profile = await makeDesktopProfile(options);
  // `--verbose` makes the `code` command stay as long as the window does, in the process group that ends with it.
  const args = [...profile.args, `--extensionDevelopmentPath=${extensionPath}`, "--new-window", "--verbose"];
  const shell = process.platform === "win32";
  const editor = spawn(executable, args, { stdio: "ignore", detached: !shell, shell, env: environmentForEditors() });
  const forget = onExit(() => editor.pid !== undefined && process.kill(shell ? editor.pid : -editor.pid));
  try {
    await new Promise((resolve, reject) => editor.once("exit", resolve).once("error", reject));
  } finally {
    forget();
    await profile.remove();
  }
}
