// Runs the tests, layer by layer: `node test/run.mjs` for all, `node test/run.mjs core cli` for some.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalledOrExit } from "./kit/ensure-installed.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, faults: string[] }} Totals Faults say what went wrong where. */
/** @typedef {{ args: string[], counts: "tests" | "itself" }} Step A call of Node; it counts its tests, or is one. */
/** @typedef {{ needs?: (keyof typeof preparations)[], steps: Step[] }} Layer */

const root = fileURLToPath(new URL("..", import.meta.url));

/** Done once, before the first layer that needs it; they count only when they fail. */
const preparations = {
  // Without a build the layers that need one would test yesterday's.
  build: ["esbuild.mjs"],
  browser: ["--import", "tsx", "test/kit/install-browser.ts"],
};

/**
 * For what runs in browsers, where other work of the machine may take the time of a click. What fails twice has failed; what
 * needed it is told at the end, because it is a fault as well, of the test or of the product.
 */
const secondTry = "--retries=1";

/** @type {Record<string, Layer>} From what is told soonest to what takes longest. */
const layers = {
  tidy: { steps: [mocha("test/tidy/**/*.test.ts")] },
  types: { steps: [tool("typescript/bin/tsc")] },
  lint: { steps: [tool("oxlint/bin/oxlint", "--type-aware"), tool("prettier/bin/prettier.cjs", "--check", ".")] },
  core: { steps: [mocha("test/core/**/*.test.ts", "--timeout=30000", "--parallel", "--jobs=2")] },
  node: { steps: [mocha("test/node/**/*.test.ts")] },
  cli: { needs: ["build"], steps: [mocha("test/cli/**/*.test.ts", "--timeout=60000", "--parallel", "--jobs=2")] },
  wall: {
    needs: ["build", "browser"],
    steps: [mocha("test/wall/**/*.test.ts", "--timeout=60000", "--parallel", "--jobs=2", secondTry)],
  },
  editor: {
    needs: ["build"],
    steps: [
      { args: ["--import", "tsx", "test/kit/run-editor-suite.ts"], counts: "tests" },
      // Each file opens windows of its own, and waits for them most of the time.
      mocha("test/editor/driven/**/*.test.ts", "--timeout=300000", "--parallel", "--jobs=2", secondTry),
    ],
  },
};

/** @returns {Step} */
function mocha(...args) {
  return { args: ["node_modules/mocha/bin/mocha.js", "--forbid-only", ...args], counts: "tests" };
}

/** @returns {Step} */
function tool(path, ...args) {
  return { args: [`node_modules/${path}`, ...args], counts: "itself" };
}

/** @type {Totals} */
const nothing = { passed: 0, failed: 0, skipped: 0, faults: [] };

/**
 * Runs one layer to its end, whatever fails in it.
 *
 * @param {string} name
 * @returns {Promise<Totals>}
 */
async function runLayer(name) {
  console.log(`\n== ${name}`);
  const { steps } = layers[name];
  const totals = [];
  for (const step of steps) totals.push(await runStep(step));
  const sum = sumOf(totals);
  if (sum.passed + sum.failed > 0) return sum;

  console.log(`The layer "${name}" ran no test, which counts as a failure.`);
  return { ...sum, failed: 1, faults: ["ran no test"] };
}

/**
 * @param {Step} step
 * @returns {Promise<Totals>}
 */
async function runStep({ args, counts }) {
  if (counts === "itself") {
    const succeeded = await runNode(args);
    return succeeded ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, faults: [`failed: ${args[0]}`] };
  }

  const folder = mkdtempSync(join(tmpdir(), "learning-wall-totals-"));
  try {
    const file = join(folder, "totals");
    const succeeded = await runNode(args, { LEARNING_WALL_TOTALS: file });
    const totals = sumOf(readTotals(file));
    // What ends badly without a failed test broke before or after its tests.
    return succeeded || totals.failed > 0 ? totals : { ...totals, failed: 1, faults: ["broke outside of its tests"] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} Whether it succeeded.
 */
function runNode(args, env = {}) {
  const running = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  const forward = (signal) => {
    running.kill(signal);
    process.exit(1);
  };
  // Ctrl+C reaches the whole group by itself; SIGTERM only this process.
  process.once("SIGTERM", forward);
  return new Promise((resolve, reject) => {
    running.once("error", reject);
    running.once("exit", (code) => {
      process.off("SIGTERM", forward);
      resolve(code === 0);
    });
  });
}

/**
 * @param {string} file Absent when the tests could not even start.
 * @returns {Totals[]}
 */
function readTotals(file) {
  try {
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/**
 * @param {Totals[]} totals
 * @returns {Totals}
 */
function sumOf(totals) {
  const sum = (key) => totals.reduce((all, { [key]: count }) => all + count, 0);
  const faults = totals.flatMap((each) => each.faults);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), faults };
}

/** @param {string[]} names */
function requireLayers(names) {
  const unknown = names.find((name) => !Object.hasOwn(layers, name));
  if (unknown === undefined) return;
  console.error(`There is no layer "${unknown}". The layers are ${Object.keys(layers).join(", ")}.`);
  process.exit(1);
}

/** @param {keyof typeof preparations} name */
async function prepare(name) {
  console.log(`\n== ${name}`);
  return runNode(preparations[name]);
}

const asked = process.argv.slice(2);
requireLayers(asked);
ensureInstalledOrExit();

const names = asked.length > 0 ? asked : Object.keys(layers);
/** @type {Map<string, Totals>} */
const results = new Map();
/** @type {Map<string, boolean>} */
const prepared = new Map();
for (const name of names) {
  const { needs = [] } = layers[name];
  for (const need of needs) if (!prepared.has(need)) prepared.set(need, await prepare(need));
  const mayRun = needs.every((need) => prepared.get(need));
  results.set(
    name,
    mayRun ? await runLayer(name) : { ...nothing, failed: 1, faults: ["was not begun, because what it needs failed"] },
  );
}

// Again and last, because whoever reads a long log reads its end. A second try that went well is told too.
for (const [name, { faults }] of results) for (const fault of faults) console.log(`\n${name} ${fault}`);
console.log("");
for (const [name, { passed, failed, skipped }] of results) {
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
const { passed, failed } = sumOf([...results.values()]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
