// Prints, as JSON, how many milliseconds the history of a repository costs: ours in a round, or what it is held against.
//
// Each in a process that has run nothing yet. What we do after one new commit is told in time of the
// processor, because git's own time is not ours.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocument } from "yaml";
import type { HistorySource } from "../../src/core/history/history-source.ts";
import { createHistorySource } from "../../src/node/git/history-source.ts";
import { experimentPath } from "./bench-files.ts";
import { commitOnce, textsOf } from "./write-history.ts";

const [folder = "", count = "", round = ""] = (process.argv[2] ?? "").split("\t");
const cacheFile = join(folder, ".git", `cache-${round}`);
const root = pathToFileURL(folder).href;
const paths = Array.from({ length: Number(count) }, (_, number) => experimentPath(number));
const files = new Map(paths.map((path) => [`${root}/${path}`, { path, data: [`${path}.csv`] }]));

async function read(source: HistorySource): Promise<void> {
  const { byUri, otherwise } = await source.read({ root, files });
  const bad = Array.from(byUri.values()).find((past) => !("head" in past));
  if (byUri.size !== files.size || bad) throw new Error(`no history: ${JSON.stringify(bad ?? otherwise)}`);
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function git(...args: readonly string[]): Buffer {
  const { stdout, status, stderr } = spawnSync("git", ["-C", folder, ...args], { maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

async function measureOurs(): Promise<void> {
  const source = createHistorySource({ cacheFile });
  const cold = await time(() => read(source));
  const warm = await time(() => read(createHistorySource({ cacheFile })));
  commitOnce(folder, Number(round));
  const before = process.cpuUsage();
  const next = await time(() => read(source));
  const { user, system } = process.cpuUsage(before);

  console.log(JSON.stringify({ cold, warm, next, nextOurs: (user + system) / 1000 }));
}

/** The same log, and each distinct text parsed once. */
async function measureYardstick(): Promise<void> {
  const log = await time(() =>
    git("log", "--raw", "--no-renames", "--no-abbrev", "-z", "--", ":(top)*.experiment.yaml"),
  );
  const texts = paths.flatMap((_, number) => textsOf(number));
  const parse = await time(() => texts.forEach((text) => parseDocument(text)));
  console.log(JSON.stringify({ log, parse }));
}

void (round === "yardstick" ? measureYardstick() : measureOurs());
