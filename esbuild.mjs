// Builds the editor host, the command line and the wall into dist/. `--watch` keeps going; `--production` minifies.
import { context } from "esbuild";
import { mkdir, rm } from "node:fs/promises";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

const shared = {
  bundle: true,
  target: "node20",
  minify: production,
  sourcemap: production ? false : "linked",
  logLevel: "info",
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

const bundles = [
  {
    ...shared,
    entryPoints: { extension: "src/extension.ts", "extension-house": "src/extension-house.ts" },
    outdir: "dist",
    platform: "node",
    format: "cjs",
    external: ["vscode"],
    plugins: [houseApart],
  },
  {
    ...shared,
    entryPoints: { cli: "src/cli.ts" },
    outdir: "dist",
    platform: "node",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...shared,
    entryPoints: { wall: "src/wall/main.ts" },
    outdir: "dist",
    platform: "browser",
    target: "es2022",
    format: "iife",
  },
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
