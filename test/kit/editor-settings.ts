import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Settings = Readonly<Record<string, unknown>>;

/** A calm window: nothing opens, asks or fetches by itself. */
const calmSettings: Settings = {
  "extensions.ignoreRecommendations": true,
  // In a browser the editor saves after a second, as on no desktop, and a slow test would find its draft on disk.
  "files.autoSave": "off",
  "git.autofetch": false,
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.restoreWindows": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** Writes the user settings of an editor that was never started: the calm ones, and `settings` on top. */
export async function writeUserSettings(userData: string, settings: Settings = {}): Promise<void> {
  const user = join(userData, "User");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "settings.json"), JSON.stringify({ ...calmSettings, ...settings }));
}

/** Set by an editor, npm, git or mocha around this process; an editor of its own must not inherit them. */
const foreign = /^(VSCODE|ELECTRON|GIT|npm|NODE_OPTIONS)(_|$)/;

/** The environment of this process without what would lead a fresh editor astray. */
export function environmentForEditors(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
