// Measures what the product promises about speed. Run: npx tsx test/bench/bench.ts
//
// The yardstick is `yaml` itself over the same texts, timed inside a process of its own, without its start and without
// reading files; ours is timed from outside, with both. Rounds alternate, so that a busy machine disturbs all alike.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkspace } from "./write-workspace.ts";

const fileCount = 10_000;
const rounds = 3;
const here = import.meta.dirname;
const command = join(here, "../../dist/cli.js");

const runScript = (name: string): string =>
  execFileSync(process.execPath, ["--import", "tsx", join(here, name), String(fileCount)], { encoding: "utf8" });

function timeCheck(root: string, cache: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [command, "check", "--root", root], {
    env: { ...process.env, LEARNING_WALL_CACHE: cache },
  });
  if (status !== 0) throw new Error(`uol check ended with ${status}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const root = writeWorkspace(fileCount);
const plain: number[] = [];
const cold: number[] = [];
const cached: number[] = [];
for (let round = 0; round < rounds; round++) {
  const cache = mkdtempSync(join(tmpdir(), "uol-bench-cache-"));
  plain.push(Number(runScript("plain-yaml.ts")));
  cold.push(timeCheck(root, cache));
  cached.push(timeCheck(root, cache));
  rmSync(cache, { recursive: true });
}
rmSync(root, { recursive: true });
const edit = JSON.parse(runScript("one-edit.ts")) as { median: number; p95: number };

const activation = /activation ([\d.]+)/.exec(runScript("activation.ts"))?.[1] ?? "?";

const line = (name: string, values: readonly number[]): string => {
  const ratio = median(values) / median(plain);
  return `${name.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)} × plain`;
};
console.log(
  `${fileCount} files, medians of ${rounds} rounds, ${availableParallelism()} cores, Node ${process.version}`,
);
console.log(line("plain yaml.parseDocument", plain));
console.log(line("uol check, cold (at most 1.5)", cold));
console.log(line("uol check, from cache (at most 0.4)", cached));
console.log(
  `one edit, text to findings         ${edit.median.toFixed(1)} ms, 95th percentile ${edit.p95.toFixed(1)} ms (at most 5)`,
);
console.log(`our work at activation, nothing there  ${activation} ms (at most 20)`);
