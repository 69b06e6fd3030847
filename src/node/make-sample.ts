import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Day } from "../core/base/day.ts";
import { fastImportStreamOf } from "./sample/fast-import-stream.ts";
import { finalFilesOf, mainBranch, readSampleHistory } from "./sample/sample-history.ts";

const execute = promisify(execFile);

/** Nothing that the user, the machine or a surrounding git process has set may change the sample. */
const settings = [
  ["commit.gpgSign", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.autocrlf", "false"],
  ["init.defaultBranch", mainBranch],
].flatMap(([key, value]) => ["-c", `${key}=${value}`]);

/**
 * Copies the sample into `to` and gives it its history, so that what runs on the sample's anchor day runs `today`.
 *
 * Commit ids depend on the sample and on `today` alone. Without git only the final files are written.
 *
 * @param from The folder with `history.json`.
 * @param to An empty or absent folder.
 * @returns Whether the history could be committed.
 * @throws Error with a sentence for people when `to` holds anything; it is left untouched then.
 */
export async function makeSample(where: { from: string; to: string; today: Day }): Promise<{ committed: boolean }> {
  const { from, to, today } = where;
  const commits = await readSampleHistory(from, today);
  await makeEmptyFolder(to);

  const committed = await hasGit(to);
  if (committed) {
    await git(to, ["init", "--quiet", "--template="]);
    await git(to, ["fast-import", "--quiet", "--done"], `${fastImportStreamOf(commits)}\ndone\n`);
    await git(to, ["reset", "--quiet", "--hard", mainBranch]);
  } else {
    await writeFiles(to, finalFilesOf(commits));
  }
  return { committed };
}

async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder);
  if (entries.length > 0) throw new Error(`The sample needs an empty folder; ${folder} already holds ${entries[0]}.`);
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Asks git itself: a program of that name may be there and only say how to install the real one. */
async function hasGit(folder: string): Promise<boolean> {
  return git(folder, ["--version"]).then(
    () => true,
    () => false,
  );
}

async function git(folder: string, args: readonly string[], input = ""): Promise<void> {
  const running = execute("git", [...settings, ...args], { cwd: folder, env: environment(), windowsHide: true });
  // When git ends early its own words are in the rejection; a broken pipe adds nothing to them.
  running.child.stdin?.on("error", () => {});
  running.child.stdin?.end(input);
  await running;
}

/** The environment without the variables by which another git process (a hook, say) points at its own repository. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith("GIT_"));
  return { ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
}
