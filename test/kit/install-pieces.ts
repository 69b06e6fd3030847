import { execFile } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * Fills `folder` once, with what `fill` leaves in the unfinished folder that it is given.
 *
 * That one stands beside `folder` and takes its place as a whole, so what is broken off never looks finished, and of
 * several processes the first decides.
 *
 * @param stamp Says what the folder holds; a different text means a different content.
 */
export async function fillOnce(
  folder: string,
  stamp: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<void> {
  if (await isFilled(folder, stamp)) return;

  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    await writeFile(stampIn(unfinished), stamp);
    if (!(await isFilled(folder, stamp))) await replace(folder, unfinished, stamp);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function isFilled(folder: string, stamp: string): Promise<boolean> {
  return (await readFile(stampIn(folder), "utf8").catch(() => undefined)) === stamp;
}

function stampIn(folder: string): string {
  return join(folder, ".stamp");
}

async function replace(folder: string, filled: string, stamp: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(filled, folder);
  } catch (error) {
    // No folder takes the place of another, so a process that was faster has put its own there.
    if (!(await isFilled(folder, stamp))) throw error;
  }
}

/** Installs `packages` into `folder`, which gets a manifest of its own so that npm does not look further up. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  await npmInstall(folder, ["--no-save", ...packages]);
}

/** Installs what the manifest in `folder` needs to run. */
export async function installDependencies(folder: string): Promise<void> {
  await npmInstall(folder, ["--omit=dev"]);
}

/**
 * Install scripts stay off: they would compile native modules that the tests do not need. The engine check too: these
 * packages never run in the Node that installs them.
 */
async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const always = ["--ignore-scripts", "--engine-strict=false", "--no-package-lock", "--no-audit", "--no-fund"];
  await execute("npm", ["install", "--loglevel=error", ...always, ...args], {
    cwd: folder,
    shell: process.platform === "win32",
  });
}
