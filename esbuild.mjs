// Builds the editor host, the command line and the wall into dist/. `--watch` keeps going; `--production` makes what is
// packed: minified, and with what host and command line have in common in a folder of its own, `shared`.
import { build, context } from "esbuild";
import { mkdir, rm } from "node:fs/promises";

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

const bundles = production
  ? [extension, wall]
  : [extension, { ...node, entryPoints: house }, { ...node, entryPoints: cli, banner: { js: shebang } }, wall];

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
if (production) await buildSplit();

/** esbuild splits ES modules only, so they are split first, and made CommonJS then. */
async function buildSplit() {
  const { outputFiles } = await build({
    ...node,
    entryPoints: { ...house, ...cli },
    format: "esm",
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    await build({
      stdin: { contents: text },
      outfile: path,
      target: "node20",
      platform: "node",
      format: "cjs",
      supported: { "dynamic-import": false },
      minify: true,
      logLevel: "warning",
      banner: { js: path.endsWith("cli.js") ? shebang : "" },
    });
  }
}
