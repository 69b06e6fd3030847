// Writes ThirdPartyNotices.txt: `npm run notices`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");

/** Packages whose work is in `src/` as a copy, where no bundler can see it. */
const copied = ["@vscode/codicons"];

const introduction = `Learning Wall is under the MIT licence, see LICENSE. It contains work of others under the terms below.
This text is written by \`npm run notices\`, from what the bundles hold.
`;

/**
 * The folders of the packages that ended up in the bundles, as their source maps tell.
 *
 * Source maps rather than a bundling of our own: they belong to what `esbuild.mjs` really built, whatever it builds.
 */
function bundledPackages() {
  const maps = readdirSync(dist).filter((file) => file.endsWith(".map"));
  const sources = maps.flatMap((file) => JSON.parse(readFileSync(join(dist, file), "utf8")).sources);
  return sources.map((source) => folderOf(resolve(dist, source))).filter((folder) => folder !== undefined);
}

/**
 * A package may lie in another one, in another version than at the root; one that was bundled into another before it
 * was published only looks so.
 *
 * @param {string} file
 * @returns {string | undefined} `undefined` for a file of our own.
 */
function folderOf(file) {
  const [folder, name] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/.exec(file.replaceAll("\\", "/")) ?? [];
  if (!folder || !name) return undefined;
  return existsSync(folder) ? resolve(folder) : join(root, "node_modules", name);
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[sc]e|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0)
    throw new Error(`${name} brings no licence text along; find out under which terms it may be used.`);
  return { title: `${name} ${version} (${license})`, text: texts.join("\n\n") };
}

/**
 * Each text once, under the names of all that come with it: one library in two hundred packages brings the same
 * licence two hundred times.
 *
 * @param {{ title: string, text: string }[]} notices
 */
function merged(notices) {
  const titles = new Map();
  for (const { title, text } of notices) titles.set(text, [...(titles.get(text) ?? []), title]);
  return Array.from(titles, ([text, names]) => `${names.join("\n")}\n\n${text}`);
}

const { status } = spawnSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(1);

const folders = new Set([...copied.map((name) => join(root, "node_modules", name)), ...bundledPackages()]);
const notices = Array.from(folders, noticeOf).sort((one, other) => (one.title < other.title ? -1 : 1));
const separator = `\n\n${"-".repeat(80)}\n\n`;
writeFileSync(join(root, "ThirdPartyNotices.txt"), `${[introduction.trim(), ...merged(notices)].join(separator)}\n`);
console.log(`ThirdPartyNotices.txt names ${notices.map(({ title }) => title).join(", ")}.`);
