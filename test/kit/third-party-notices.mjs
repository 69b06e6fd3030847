// Writes ThirdPartyNotices.txt: `npm run notices`.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
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
 * The packages that ended up in the bundles, as their source maps tell.
 *
 * Source maps rather than a bundling of our own: they belong to what `esbuild.mjs` really built, whatever it builds.
 */
function bundledPackages() {
  const maps = readdirSync(dist).filter((file) => file.endsWith(".map"));
  const sources = maps.flatMap((file) => JSON.parse(readFileSync(join(dist, file), "utf8")).sources);
  return sources.map((source) => packageOf(resolve(dist, source))).filter((name) => name !== undefined);
}

/**
 * @param {string} file
 * @returns {string | undefined} `undefined` for a file of our own.
 */
function packageOf(file) {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];
}

/** @param {string} name */
function noticeOf(name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
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

const names = [...new Set([...copied, ...bundledPackages()])].sort((one, other) => (one < other ? -1 : 1));
const separator = `\n\n${"-".repeat(80)}\n\n`;
writeFileSync(
  join(root, "ThirdPartyNotices.txt"),
  `${[introduction.trim(), ...merged(names.map(noticeOf))].join(separator)}\n`,
);
console.log(`ThirdPartyNotices.txt names ${names.join(", ")}.`);
