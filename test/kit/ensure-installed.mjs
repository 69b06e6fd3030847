// Runs before anything is installed, so it uses nothing but what Node brings along.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const oldestNode = [20, 20];

/**
 * Makes sure that the tools are there and that `node_modules` is what `package-lock.json` says.
 *
 * @throws Error with a sentence for people.
 */
export function ensureInstalled() {
  requireNode(process.versions.node);
  requireGit();
  if (isInstalled()) return;

  console.log("Installing what package-lock.json lists.");

  run("npm", ["ci"], "npm could not install the packages; its own words are above.");
}

/** Ends the process with the sentence alone: a stack trace would hide what the reader has to do. */
export function ensureInstalledOrExit() {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** @param {string} version */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Learning Wall needs Node ${oldestNode.join(".")} or newer; this is Node ${version}.`);
}

function requireGit() {
  if (spawnSync("git", ["--version"]).status === 0) return;
  throw new Error("Learning Wall needs git, and no git that runs was found on the PATH.");
}

/**
 * Compares npm's own account of `node_modules` with the lock file, package by package.
 *
 * npm writes that account last, so an installation that was broken off does not count as one.
 */
function isInstalled() {
  const installed = packagesIn(join("node_modules", ".package-lock.json"));
  const locked = packagesIn("package-lock.json");
  if (!installed || !locked) return false;

  const isAsLocked = ([path, { version }]) => locked[path]?.version === version;
  const isThere = ([path, { optional, devOptional }]) => path === "" || optional || devOptional || path in installed;
  return Object.entries(installed).every(isAsLocked) && Object.entries(locked).every(isThere);
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure
 */
function run(command, args, failure) {
  // npm is a `.cmd` on Windows, which only a shell can start.
  const shell = process.platform === "win32";
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (status !== 0) throw new Error(failure);
}
