import { mainBranch, type SampleCommit } from "./sample-history.ts";

/** The commits as `git fast-import` reads them: one stream for one process, instead of two calls of git a commit. */
export function fastImportStreamOf(commits: readonly SampleCommit[]): string {
  const begun = new Set([mainBranch]);
  return commits
    .map((commit) => {
      const start = begun.has(commit.branch) ? [] : [`from refs/heads/${mainBranch}`];
      begun.add(commit.branch);
      return linesOf(commit, start).join("\n");
    })
    .join("\n");
}

function linesOf(commit: SampleCommit, start: readonly string[]): readonly string[] {
  const signature = `${commit.author} ${commit.instant.getTime() / 1000} +0000`;
  return [
    `commit refs/heads/${commit.branch}`,
    `author ${signature}`,
    `committer ${signature}`,
    dataOf(`${commit.message}\n`),
    ...start,
    ...(commit.merge === undefined ? [] : [`merge refs/heads/${commit.merge}`]),
    ...commit.removed.map((path) => `D ${path}`),
    ...Array.from(commit.written, ([path, text]) => `M 100644 inline ${path}\n${dataOf(text)}`),
    "",
  ];
}

/** The length counts bytes, not characters. */
function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
