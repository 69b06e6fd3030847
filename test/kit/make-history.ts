import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHistory, textOf, type FileText, type ScriptedCommit, type ScriptedHistory } from "./history-script.ts";

/** Settings of a machine and of its user make no difference to a test. */
export const hermetic: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** A repository that was built from a script. */
export interface MadeHistory extends ScriptedHistory {
  readonly folder: string;
  /** By the name of the commit in the script: `#3`. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Builds the repository of a script in a folder that is empty, with `main` checked out and today's files over it. */
export async function makeHistory(folder: string, script: string): Promise<MadeHistory> {
  const history = parseHistory(script);
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  await runGit(folder, ["fast-import", "--quiet", "--export-marks=.git/marks"], streamOf(history.commits));
  const marks = await readFile(join(folder, ".git/marks"), "utf8");
  if (history.commits.length > 0) await runGit(folder, ["reset", "--quiet", "--hard"]);
  await writeToday(folder, history);
  const ids = new Map(marks.split("\n").flatMap((line) => idOf(line)));
  return { ...history, folder, ids };
}

/** The text with `#3` where it names the third commit of the script. */
export function sayNames(text: string, ids: ReadonlyMap<string, string>): string {
  let said = text;
  for (const [name, id] of ids) said = said.replaceAll(id, name).replaceAll(id.slice(0, 7), name);
  return said;
}

/** Runs git in a folder; gives what it prints. */
export async function runGit(folder: string, args: readonly string[], input = ""): Promise<string> {
  const child = spawn("git", args, { cwd: folder, env: hermetic });
  const pieces: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  child.stderr.on("data", (piece: Buffer) => errors.push(piece));
  // Git may be done before it has read everything, or anything.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${Buffer.concat(errors).toString()}`);
  return Buffer.concat(pieces).toString();
}

function idOf(line: string): [name: string, id: string][] {
  const [mark = "", id = ""] = line.split(" ");
  return id === "" ? [] : [[`#${mark.slice(1)}`, id]];
}

function streamOf(commits: readonly ScriptedCommit[]): string {
  return commits.map((commit) => linesOf(commit).join("\n")).join("\n");
}

function linesOf({ name, branch, date, by, parents, files }: ScriptedCommit): readonly string[] {
  const signature = `${by} <${by}@example.com> ${Date.parse(`${date}T12:00:00Z`) / 1000} +0000`;
  const [first, ...others] = parents.map((parent) => parent.name.slice(1));
  return [
    `commit refs/heads/${branch}`,
    `mark :${name.slice(1)}`,
    `author ${signature}`,
    `committer ${signature}`,
    dataOf(name),
    ...(first === undefined ? [] : [`from :${first}`]),
    ...others.map((other) => `merge :${other}`),
    "deleteall",
    ...Array.from(files, ([path, file]) => `M 100644 inline ${path}\n${dataOf(textOf(file))}`),
    "",
  ];
}

/** The length counts bytes, not characters. */
function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

async function writeToday(folder: string, { commits, today }: ScriptedHistory): Promise<void> {
  const head = commits.findLast(({ branch }) => branch === "main")?.files ?? new Map<string, FileText>();
  for (const path of head.keys()) if (!today.has(path)) await rm(join(folder, path));
  for (const [path, file] of today) {
    if (head.get(path) === file) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), textOf(file));
  }
}
