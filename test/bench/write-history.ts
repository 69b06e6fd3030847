import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { experimentPath } from "./bench-files.ts";
import { experimentText } from "./experiment-text.ts";

/** A repository in which `count` experiments were planned one by one, and later got their results; nothing is checked out. */
export function writeHistory(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "uol-bench-history-"));
  const git = (args: readonly string[], input = ""): void => {
    execFileSync("git", ["-C", folder, ...args], { input, maxBuffer: 1e9 });
  };
  git(["init", "--quiet", "--template=", "--initial-branch=main"]);
  git(["fast-import", "--quiet"], Array.from(commits(count)).join(""));
  return folder;
}

/** Makes one more commit: the result of an experiment is told in other words. */
export function commitOnce(folder: string, round: number): void {
  const stream = commit(round, round, `${experimentText(round, "question-1")}checks: [round ${round}]\n`);
  const input = stream.replace("\nM 100644", "\nfrom refs/heads/main^0\nM 100644");
  execFileSync("git", ["-C", folder, "fast-import", "--quiet"], { input });
}

function* commits(count: number): Generator<string, void, undefined> {
  for (let number = 0; number < count; number++) yield commit(number, number, textsOf(number)[0]);
  for (let number = 0; number < count; number++) yield commit(count + number, number, textsOf(number)[1]);
}

/** The plan of an experiment, and what came of it. */
export function textsOf(number: number): [plan: string, result: string] {
  const text = experimentText(number, `question-${number}`);
  const [plan = text] = text.split("results:");
  return [plan, plan === text ? `${text}memo: Still looking.\n` : text];
}

function commit(second: number, number: number, text: string): string {
  const length = Buffer.byteLength(text);
  return `commit refs/heads/main
committer Dana <dana@example.org> ${1_600_000_000 + second * 600} +0000
data 1
x
M 100644 inline ${experimentPath(number)}
data ${length}
${text}
`;
}
