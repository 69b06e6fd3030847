// Measures what the product promises about speed. Run: npm run bench, or with parts: npm run bench -- checks history
//
// The yardstick is `yaml` itself over the same texts, timed inside a process of its own, without its start and without
// reading files; ours is timed from outside, with both. Rounds alternate, so that a busy machine disturbs all alike.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { wallViews } from "../../src/protocol/wall-view.ts";
import { benchToday } from "./experiment-text.ts";
import { quantile } from "./quantile.ts";
import { runScript } from "./run-script.ts";
import { hotPath, writeCode } from "./write-code.ts";
import { writeHistory } from "./write-history.ts";
import { writeWorkspace } from "./write-workspace.ts";

const fileCount = 10_000;
const rounds = 3;
/** In bytes; the findings of so many files are more than Node takes of a process unasked. */
const mostOutput = 100_000_000;
const command = join(import.meta.dirname, "../../dist/cli.js");

function timeCheck(root: string, cache: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [command, "check", "--root", root], {
    env: { ...process.env, LEARNING_WALL_CACHE: cache, LEARNING_WALL_TODAY: benchToday },
    maxBuffer: mostOutput,
  });
  if (status !== 0) throw new Error(`uol check ended with ${status}`);
  return performance.now() - start;
}

interface Row {
  readonly name: string;
  readonly median: number;
  readonly p95?: number;
  /** What is promised. */
  readonly aim?: string;
}

function print(yardstick: string, plain: number, rows: readonly Row[]): void {
  console.log(`\n${yardstick.padEnd(47)} ${milliseconds(plain)}`);
  for (const { name, median, p95, aim } of rows) {
    const tail = p95 === undefined ? "" : `, 95th percentile ${milliseconds(p95).trim()}`;
    const ratio = `${(median / plain).toFixed(2)} × plain`;
    console.log(`${name.padEnd(47)} ${milliseconds(median)}  ${ratio}${tail}${aim ? `  (aim: ${aim})` : ""}`);
  }
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 2 : 0).padStart(7)} ms`;
}

async function benchChecks(): Promise<void> {
  const root = writeWorkspace(fileCount);
  const [plain, cold, cached]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const cache = mkdtempSync(join(tmpdir(), "uol-bench-cache-"));
    plain.push(Number(await runScript("plain-yaml.ts", fileCount)));
    cold.push(timeCheck(root, cache));
    cached.push(timeCheck(root, cache));
    rmSync(cache, { recursive: true });
  }
  rmSync(root, { recursive: true });
  print(`all files, plain yaml.parseDocument`, quantile(plain, 0.5), [
    { name: "uol check, cold", median: quantile(cold, 0.5), aim: "at most 1.5" },
    { name: "uol check, from cache", median: quantile(cached, 0.5), aim: "at most 0.4" },
  ]);
}

type Measured = Readonly<Record<string, { readonly median: number; readonly p95: number }>>;

async function benchOneFile(): Promise<void> {
  const measured = JSON.parse(await runScript("one-edit.ts", fileCount)) as Measured;
  const medianOf = (name: string): number => measured[name]?.median ?? NaN;
  const row = (name: string, key: string, aim?: string): Row => ({
    name,
    median: medianOf(key),
    ...(measured[key] ? { p95: measured[key].p95 } : {}),
    ...(aim ? { aim } : {}),
  });
  const faster = (mine: string, theirs: string): string =>
    `at least 5 times faster, is ${(medianOf(theirs) / medianOf(mine)).toFixed(1)}`;
  print("one file of 1.3 KB, plain yaml.parseDocument", medianOf("plain"), [
    row("yaml-language-server, schema validation alone", "theirValidation"),
    row("ours, all findings after an edit of a memo", "ourMemo", "at most 1.3"),
    row("ours, all findings after one of a hypothesis", "ourHypothesis", "at most its validation"),
    row("yaml-language-server, completion", "theirCompletion"),
    row("ours, completion", "ourCompletion", faster("ourCompletion", "theirCompletion")),
    row("yaml-language-server, hover", "theirHover"),
    row("ours, hover", "ourHover", faster("ourHover", "theirHover")),
  ]);
}

async function benchHistory(): Promise<void> {
  const folder = writeHistory(fileCount);
  const measured: Readonly<Record<"cold" | "warm" | "nextOurs" | "log" | "parse", number>>[] = [];
  for (let round = 0; round < rounds; round++) {
    const run = async (part: string): Promise<object> =>
      JSON.parse(await runScript("history.ts", [folder, fileCount, part].join("\t"))) as object;
    measured.push({ ...(await run(String(round))), ...(await run("yardstick")) } as (typeof measured)[number]);
  }
  rmSync(folder, { recursive: true });
  const medianOf = (key: keyof (typeof measured)[number]): number =>
    quantile(
      measured.map((one) => one[key]),
      0.5,
    );
  const log = medianOf("log");
  print(`history of ${2 * fileCount} commits, git log and yaml`, log + medianOf("parse"), [
    { name: "ours, cold", median: medianOf("cold"), aim: "at most 1.3" },
  ]);
  print("the same, git log alone", log, [
    { name: "ours, from cache", median: medianOf("warm"), aim: "at most 1.5" },
    { name: "ours, of it our work after one new commit", median: medianOf("nextOurs"), aim: "at most 100 ms" },
  ]);
}

async function benchVerdicts(): Promise<void> {
  const measured: Readonly<Record<"parse" | "verdicts", number>>[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(JSON.parse(await runScript("verdicts.ts", fileCount)) as (typeof measured)[number]);
  }
  const medianOf = (key: "parse" | "verdicts"): number =>
    quantile(
      measured.map((one) => one[key]),
      0.5,
    );
  print(`${fileCount} experiments, plain yaml.parseDocument`, medianOf("parse"), [
    { name: "ours, the verdicts on them", median: medianOf("verdicts"), aim: "at most 0.2" },
  ]);
}

interface MeasuredBranches {
  readonly cold: number;
  readonly switched: number;
  readonly longest: number;
}

/** The one log that `uol why` cannot do without. */
const logOfPath = [
  "log",
  "--full-history",
  "--max-count=301",
  "--format=%H %P %as %aN %B",
  "--branches",
  "--",
  hotPath,
];

async function benchBranches(): Promise<void> {
  const root = writeCode(2 * fileCount, fileCount / 2);
  const measured = JSON.parse(await runScript("branches.ts", root)) as MeasuredBranches;
  const [log, why, start, rest]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < 3 * rounds; round++) {
    log.push(timeProcess("git", ["-C", root, ...logOfPath]));
    const whole = timeProcess(process.execPath, [command, "why", hotPath, "--root", root]);
    const idle = timeProcess(process.execPath, [command, "--version"]);
    why.push(whole);
    start.push(idle);
    rest.push(whole - idle);
  }
  rmSync(root, { recursive: true });
  console.log(`\n${fileCount / 2} commits, ${2 * fileCount} files, 40 branches that units name`);
  const rows: readonly [name: string, value: number, aim?: string][] = [
    ["branches and the work of one, at first", measured.cold],
    ["the same after a switch", measured.switched, "at most 300 ms"],
    ["of it our work in one stretch, at most", measured.longest, "at most 10 ms"],
  ];
  for (const [name, value, aim] of rows) {
    console.log(`${name.padEnd(47)} ${milliseconds(value)}${aim ? `  (aim: ${aim})` : ""}`);
  }
  print("git log of one file", quantile(log, 0.5), [
    { name: "uol why, as a process", median: quantile(why, 0.5), aim: "at most 1.5" },
    { name: "uol why, without the start of the program", median: quantile(rest, 0.5) },
    { name: "uol --version, which starts and does nothing", median: quantile(start, 0.5) },
  ]);
}

function benchView(): void {
  const script = join(import.meta.dirname, "branches-in-window.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  const measured = JSON.parse(/\{.*\}/.exec(printed)?.[0] ?? "{}") as {
    readonly took?: readonly number[];
    readonly started?: { readonly median: number; readonly most: number };
    readonly longest?: readonly { readonly length: number; readonly deeds: readonly (readonly [string, number])[] }[];
  };
  const most = Math.max(...(measured.took ?? [NaN]));
  console.log(
    `${"from a switch to the rows in a window, at most".padEnd(47)} ${milliseconds(most)}  (aim: at most 300 ms)`,
  );
  const { started } = measured;
  if (started) {
    const tail = `at most ${milliseconds(started.most).trim()}  (aim: at most 10 ms)`;
    console.log(`${"a start of a program in its host".padEnd(47)} ${milliseconds(started.median)}, ${tail}`);
  }
  for (const { length, deeds } of measured.longest ?? []) {
    const words = deeds.map(([name, took]) => `${name} ${took.toFixed(1)}`).join(", ");
    console.log(`${"a longest stretch in its host, under a profiler".padEnd(47)} ${milliseconds(length)}  ${words}`);
  }
}

function timeProcess(program: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { maxBuffer: mostOutput });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - start;
}

function benchActivation(): void {
  const script = join(import.meta.dirname, "activation.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  const activation = /activation ([\d.]+)/.exec(printed)?.[1] ?? "?";
  console.log(`\nour work at activation, nothing there           ${activation.padStart(7)} ms  (aim: at most 20)`);
}

type MeasuredWall = Readonly<Record<string, { readonly median: number; readonly p95: number; readonly most: number }>>;

function benchWall(): void {
  const script = join(import.meta.dirname, "wall.ts");
  const printed = execFileSync(process.execPath, ["--import", "tsx", script, String(fileCount)], { encoding: "utf8" });
  const measured = JSON.parse(printed.trim().split("\n").at(-1) ?? "{}") as MeasuredWall;
  const row = (name: string, key: string, aim?: string): Row => {
    const { median = NaN, p95 = NaN } = measured[key] ?? {};
    return { name, median, ...(aim?.includes("each") ? { p95 } : {}), ...(aim ? { aim } : {}) };
  };
  print(`${fileCount} experiments in a browser, Tabulator, warm`, measured["tabulator warm"]?.median ?? NaN, [
    row("Tabulator, cold", "tabulator cold"),
    row("a plain list, warm", "list warm"),
    row("our wall, cold: first card painted", "wall cold", "at most Tabulator, cold"),
    row("our wall, warm", "wall warm", "at most 1"),
    row("sending all cards to the page", "transfer"),
    row("the first key of a search on the board", "first key", "at most 50 ms"),
    ...wallViews.flatMap((view) => [
      row(`${view}, a key of a search`, `${view} key`, "each at most 50 ms"),
      row(`${view}, an edit of one file`, `${view} edit`, "at most 20 ms"),
    ]),
  ]);
  const mostCards = Math.max(...wallViews.map((view) => measured[`${view} cards`]?.most ?? NaN));
  console.log(`elements that stand for cards${String(mostCards).padStart(25)}     (aim: at most 300)`);
}

function isAsked(part: "checks" | "file" | "history" | "verdicts" | "branches" | "activation" | "wall"): boolean {
  const parts = process.argv.slice(2);
  return parts.length === 0 || parts.includes(part);
}

async function main(): Promise<void> {
  console.log(`${fileCount} files, ${availableParallelism()} cores, Node ${process.version}`);
  if (isAsked("checks")) await benchChecks();
  if (isAsked("file")) await benchOneFile();
  if (isAsked("history")) await benchHistory();
  if (isAsked("verdicts")) await benchVerdicts();
  if (isAsked("branches")) {
    await benchBranches();
    benchView();
  }
  if (isAsked("activation")) benchActivation();
  if (isAsked("wall")) benchWall();
}

void main();
