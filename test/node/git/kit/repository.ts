import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HistoryQuestion, HistorySource } from "../../../../src/core/history/history-source.ts";
import type { Past } from "../../../../src/core/history/past.ts";
import type { TodaysFile } from "../../../../src/core/history/repository-history.ts";
import type { Unanswered } from "../../../../src/core/history/unanswered.ts";
import { folderWith } from "../../../cli/kit/folder.ts";
import { git } from "../../../kit/git.ts";

export const plan = `hypothesis: At least 8% of visitors click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
export const withResult = `${plan}results: [{ date: 2026-03-09, successes: 90, of: 1000 }]
`;
export const lowered = withResult.replace("least 8%\nwindow", "least 6%\nwindow");

export type Texts = Readonly<Record<string, string | undefined>>;

/** A repository with one commit for each set of texts. */
export async function repositoryWith(...commits: readonly Texts[]): Promise<string> {
  const folder = folderWith({});
  await git(folder, "init", "--quiet", "--template=", "--initial-branch=main");
  for (const texts of commits) await commit(folder, texts);
  return folder;
}

/** Writes texts, deletes those that are `undefined`, and commits all. */
export async function commit(folder: string, texts: Texts): Promise<void> {
  write(folder, texts);
  await git(folder, "add", "--all", "--force");
  await git(folder, ...author, "commit", "--quiet", "--allow-empty", "--message=x", "--date=2026-03-01T12:00:00Z");
}

export const author = ["-c", "user.name=Dana", "-c", "user.email=dana@example.org", "-c", "commit.gpgSign=false"];

export function write(folder: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
}

type Asked = string | TodaysFile;

export function questionOf(folder: string, files: readonly Asked[]): HistoryQuestion {
  const root = pathToFileURL(folder).href;
  const asked = files.map((file) => (typeof file === "string" ? { path: file, data: [] } : file));
  return { root, files: new Map(asked.map((file) => [pathToFileURL(join(folder, file.path)).href, file])) };
}

/** The answer for each file, in the order in which they were asked for. */
export async function ask(
  source: HistorySource,
  folder: string,
  ...files: readonly Asked[]
): Promise<readonly (Past | Unanswered)[]> {
  const question = questionOf(folder, files);
  const { byUri, otherwise } = await source.read(question);
  return Array.from(question.files.keys(), (uri) => byUri.get(uri) ?? otherwise);
}

/** Why git is silent, or how many versions brought results and how many fields changed. */
export function summaryOf(answer: Past | Unanswered | undefined): string {
  if (!answer) return "nothing";
  if ("why" in answer) return answer.why;
  const { head, results, changes, born, unreadable } = answer;
  const bad = unreadable.length === 0 ? "" : `, ${unreadable.length} unreadable`;
  return `${head ? "head" : "no head"}, ${results.length} results, ${changes.length} changes${bad}, born ${born?.date} by ${born?.by}`;
}

/** A program that stands before git: `script` is a shell script that ends with calling it. */
export function standIn(script: string): string {
  const file = join(folderWith({ git: `#!/bin/sh\n${script}\n` }), "git");
  chmodSync(file, 0o755);
  return file;
}
