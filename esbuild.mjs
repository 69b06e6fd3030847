// Builds the editor host, the command line and the wall into dist/. What the command line loads only when it is needed is
// in a folder of its own, `shared`. `--production` makes what is packed: minified, and with what the host has in common with
// the command line in that folder, too. `--watch` keeps going, with the command line in one piece.
import { build, context } from "esbuild";
import { mkdir, rm } from "node:fs/promises";
import { resolve } from "node:path";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

const shared = {
  bundle: true,
  target: "node20",
  minify: production,
  sourcemap: production ? false : "linked",
  logLevel: "info",
  // ThirdPartyNotices.txt holds them all.
  legalComments: "none",
  // The browser build of `yaml` is a third of the size, and has no dynamic `require`.
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
};

/** Leaves the house out of the root's bundle: VS Code reads that at every start, and mostly nothing else is needed. */
const houseApart = {
  name: "house-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/extension-house\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./extension-house.js", external: true } : undefined,
    );
  },
};

const filesIn = (folder, names) => names.split(" ").map((name) => resolve("src", folder, `${name}.ts`));

/** Files that need nearly the same code. Were each loaded by itself, `shared` would be cut into three times as many pieces. */
const groups = {
  "verbs-that-read": filesIn(
    "cli/verbs",
    "list show similar review learnings predictions wall briefing proof init register unit experiment follow-up",
  ),
  "verbs-that-check": filesIn(
    "cli/verbs",
    "check explain record learn wrong decide propagate amend check-back link unlink observe memo",
  ),
  "read-and-ask": [
    ...filesIn("node", "walk-files read-cached-sources cache-file data/read-data-files"),
    ...filesIn("node/git", "history-source read-base commit-file"),
    ...filesIn("cli/why", "read-linked-records tell-why"),
  ],
};

/** Loads a whole group where one of its files is loaded when it is needed. */
const loadedTogether = {
  name: "loaded-together",
  setup({ onResolve, onLoad }) {
    const groupOf = (file) => Object.keys(groups).find((name) => groups[name].includes(file));
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const group = kind === "dynamic-import" ? groupOf(resolve(resolveDir, path)) : undefined;
      return group && { path: group, namespace: "group" };
    });
    onLoad({ filter: /./, namespace: "group" }, ({ path }) => ({
      contents: groups[path].map((file) => `export * from ${JSON.stringify(file)};`).join("\n"),
      resolveDir: "src",
    }));
  },
};

const node = { ...shared, outdir: "dist", platform: "node", format: "cjs", external: ["vscode"] };
const extension = { ...node, entryPoints: { extension: "src/extension.ts" }, plugins: [houseApart] };
const house = { "extension-house": "src/extension-house.ts" };
const cli = { cli: "src/cli.ts" };
const shebang = "#!/usr/bin/env node";
const wall = {
  ...shared,
  entryPoints: { wall: "src/wall/main.ts" },
  outdir: "dist",
  platform: "browser",
  target: "es2022",
  format: "iife",
};

const whole = (entryPoints) => ({ ...node, entryPoints });
const bundles = [
  extension,
  wall,
  ...(production ? [] : [whole(house)]),
  ...(watch ? [{ ...whole(cli), banner: { js: shebang } }] : []),
];

if (!watch) await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });

for (const bundle of bundles) {
  const building = await context(bundle);
  if (watch) await building.watch();
  else {
    await building.rebuild();
    await building.dispose();
  }
}
if (!watch) await buildSplit(production ? { ...house, ...cli } : cli);

/** esbuild splits ES modules only, so they are split first, and made CommonJS then. */
async function buildSplit(entryPoints) {
  const { outputFiles } = await build({
    ...node,
    entryPoints,
    plugins: [loadedTogether],
    format: "esm",
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    sourcemap: production ? false : "inline",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    await build({
      stdin: { contents: text, sourcefile: path },
      outfile: path,
      target: "node20",
      platform: "node",
      format: "cjs",
      supported: { "dynamic-import": false },
      minify: production,
      sourcemap: production ? false : "linked",
      logLevel: "warning",
      banner: { js: path.endsWith("cli.js") ? shebang : "" },
    });
  }
}
