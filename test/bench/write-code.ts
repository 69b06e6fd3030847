import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The file that many commits change. */
export const hotPath = "src/7/7.ts";

/** How many branches a repository has that units name; half of them are merged. */
export const branchCount = 40;

export function branchName(number: number): string {
  return `learn/question-${number}`;
}

export function unitName(number: number): string {
  return `question-${number}`;
}

/**
 * A repository with this many files of code and commits on its main line, checked out, and with branches of three
 * commits each: every fourth was merged, every fourth squashed. Units name them, and the last two begin at the end.
 */
export function writeCode(files: number, commits: number): string {
  const folder = mkdtempSync(join(tmpdir(), "uol-bench-code-"));
  const git = (args: readonly string[], input = ""): void => {
    execFileSync("git", ["-C", folder, ...args], { input, maxBuffer: 1e9 });
  };
  git(["init", "--quiet", "--template=", "--initial-branch=main"]);
  git(["fast-import", "--quiet"], Array.from(streamOf(files, commits)).join(""));
  git(["reset", "--quiet", "--hard"]);
  git(["update-index", "-q", "--refresh"]);
  return folder;
}

function* streamOf(files: number, commits: number): Generator<string, void, undefined> {
  let second = 1_600_000_000;
  const commit = (branch: string, message: string, changes: readonly string[], parents = ""): string =>
    `commit refs/heads/${branch}\ncommitter Dana <dana@example.org> ${second++} +0000\n${dataOf(message)}${parents}${changes.join("")}\n`;
  yield commit("main", "start", [...Array.from({ length: files }, (_, at) => fileAt(at, "first")), ...units()]);
  const step = Math.floor(commits / (branchCount + 2));
  for (let number = 1, branch = 0; number < commits; number++) {
    yield commit("main", `change ${number}`, [fileAt(number % 50 === 0 ? 7 : (number * 37) % files, `${number}`)]);
    if (number % step !== 0 || branchCount <= branch) continue;
    const name = branchName(branch);
    const changes = [0, 1, 2].map((at) => fileAt((branch * 101 + at * 13 + 1) % files, `${name} ${at}`));
    const trailer = `Unit-of-Learning: ${unitName(branch)}`;
    yield `reset refs/heads/${name}\nfrom refs/heads/main\n\n`;
    for (const change of changes) yield commit(name, `work\n\n${trailer}`, [change]);
    if (branch % 4 === 0) {
      yield commit("main", `Merge branch '${name}'`, changes, `merge refs/heads/${name}\n`);
    }
    if (branch % 4 === 1) yield commit("main", `All of it (#${branch})`, changes);
    branch++;
  }
}

function fileAt(number: number, words: string): string {
  const text = Array.from({ length: 20 }, (_, line) => `line ${line} of ${number}${line === 10 ? ` ${words}` : ""}\n`);
  return `M 100644 inline src/${number % 200}/${number}.ts\n${dataOf(text.join(""))}`;
}

function units(): readonly string[] {
  return Array.from({ length: branchCount }, (_, at) => {
    const text = `question: Does it help ${at}?\nkind: customer\nbranches: [${branchName(at)}]\n`;
    return `M 100644 inline learning/${unitName(at)}.uol.yaml\n${dataOf(text)}`;
  });
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
