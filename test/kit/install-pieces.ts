import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * Fills `folder` once. The stamp is written last: what was broken off, or filled from other versions, is done again.
 *
 * @param stamp Says what the folder holds; a different text means a different content.
 */
export async function fillOnce(folder: string, stamp: string, fill: () => Promise<void>): Promise<void> {
  const stampFile = join(folder, ".stamp");
  const found = await readFile(stampFile, "utf8").catch(() => undefined);
  if (found === stamp) return;

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await fill();
  await writeFile(stampFile, stamp);
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
