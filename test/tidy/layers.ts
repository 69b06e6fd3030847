import { transformSync } from "esbuild";
import { importsOf, type Import } from "./imports-of.ts";

/** The rooms of the core; each may use those of the steps before its own (`src/README.md`). */
const steps: readonly (readonly string[])[] = [
  ["base"],
  ["stats", "grammar"],
  ["source"],
  ["model", "data"],
  ["history"],
  ["repository"],
  ["verdict"],
  ["index"],
  ["authoring"],
  ["rules", "signals"],
  ["query"],
  ["cycle"],
  ["language"],
];

const core = steps.flat().map((name) => `core/${name}`);

/** Which other rooms a room may import from. */
const roomsOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    steps.flatMap((step, at) =>
      step.map((name) => [
        `core/${name}`,
        steps
          .slice(0, at)
          .flat()
          .map((earlier) => `core/${earlier}`),
      ]),
    ),
  ),
  protocol: core,
  cli: core,
  mcp: core,
  // The adapters fill the port that the command line declares, and are handed to it by its root.
  node: [...core, "cli"],
  editor: [...core, "protocol"],
  wall: [...core, "protocol"],
  "extension.ts": [...core, "protocol", "editor", "extension-house.ts"],
  "extension-house.ts": ["editor", "node"],
  "cli.ts": [...core, "protocol", "node", "cli", "mcp"],
};

/** What the wall may use as values: nothing that drags a parser into the page. */
const valuesForWall = /^src\/(core\/(base|grammar|query)\/|protocol\/(to-wall|wall-state|wall-view)\.ts$|wall\/)/;

/** Where each package may be imported: rooms, or single files. */
const packages: Readonly<Record<string, readonly string[]>> = {
  yaml: ["core/source"],
  zod: ["core/model", "src/protocol/from-wall.ts"],
  picomatch: ["core/index"],
  papaparse: ["core/data"],
  // Published as one small package for each function.
  "@stdlib/*": ["core/stats"],
  lit: ["wall"],
  "@tanstack/lit-virtual": ["wall"],
  "@dagrejs/dagre": ["wall"],
  "d3-scale": ["wall"],
  "d3-shape": ["wall"],
  "markdown-it": ["wall"],
  commander: ["cli", "cli.ts"],
  vscode: ["editor", "extension.ts"],
  node: ["node", "cli", "cli.ts"],
  "package.json": ["cli"],
};

const roots = ["src/extension.ts", "src/cli.ts", "src/wall/main.ts"];

/** What the core may not touch: DOM, clock, chance and everything else that is not given to it. */
const outside = [
  ..."window document localStorage navigator fetch setTimeout setInterval process console performance crypto".split(
    " ",
  ),
  ..."globalThis self require Buffer Date.now Math.random".split(" "),
];

/** Every breach of the laws of the house, as "path imports X: law". A pure function, so that a test can break them. */
export function breachesOf(files: ReadonlyMap<string, string>): string[] {
  const imports = new Map(Array.from(files, ([path, text]) => [path, importsOf(path, text)]));
  return [
    ...Array.from(imports).flatMap(([path, all]) => all.flatMap((one) => breachesOfImport(path, one))),
    ...breachesOfPage(imports),
    ...circlesIn(imports),
    ...Array.from(files).flatMap(([path, text]) => (path.startsWith("src/core/") ? breachesOfPurity(path, text) : [])),
  ];
}

function breachesOfImport(path: string, { target, isType }: Import): string[] {
  const breach = (law: string): string[] => [`${path} imports ${target}: ${law}`];
  const room = roomOf(path);
  if (!target.startsWith("src/")) {
    const name = packageOf(target);
    const places = packages[name] ?? packages[name.replace(/\/.*/, "/*")];
    if (!places) return breach("no room may use this package");
    return places.includes(room) || places.includes(path)
      ? []
      : breach(`${name} belongs to ${places.join(", ")} alone`);
  }
  if (roots.includes(target)) return breach("a root is imported by nobody");
  if (room === "wall" && !isType && !valuesForWall.test(target)) return breach("the wall may not use its values");
  const other = roomOf(target);
  return other === room || roomsOf[room]?.includes(other) ? [] : breach(`${room} may not use ${other}`);
}

/** `core/rules` of a file of the core, else the folder or file below `src`. */
function roomOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  return first === "core" ? `core/${second}` : first;
}

function packageOf(target: string): string {
  if (target.startsWith("node:")) return "node";
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

type Imports = ReadonlyMap<string, readonly Import[]>;

/** Follows the values from the page's root: neither `yaml` nor `zod` may come along. */
function breachesOfPage(imports: Imports): string[] {
  const reached = new Set(["src/wall/main.ts"]);
  const breaches: string[] = [];
  for (const path of reached) {
    for (const { target, isType } of imports.get(path) ?? []) {
      if (isType) continue;
      reached.add(target);
      if (target === "yaml" || target === "zod") breaches.push(`${path} imports ${target}: the wall reaches it`);
    }
  }
  return breaches;
}

/** Each circle once, type imports included, because they make files as hard to part. */
function circlesIn(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const from = trail.indexOf(path);
    if (from !== -1) circles.push(`${[...trail.slice(from), path].join(" imports ")}: no import circles`);
    if (from !== -1 || done.has(path)) return;
    trail.push(path);
    for (const { target } of imports.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return circles;
}

/** esbuild knows which names are free, so that a parameter called `window` is no breach. */
function breachesOfPurity(path: string, text: string): string[] {
  const markers = Object.fromEntries(outside.map((name) => [name, `OUTSIDE_${name.replace(".", "_")}`]));
  const { code } = transformSync(text, { loader: "ts", define: markers });
  const used = outside.filter((name) => code.includes(`OUTSIDE_${name.replace(".", "_")}`));
  if (/\bnew Date\(\)|(?<!new )\bDate\(/.test(code)) used.push("new Date()");
  return used.map((name) => `${path} uses ${name}: the core is pure`);
}
