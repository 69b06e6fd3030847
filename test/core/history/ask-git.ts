import type { BlobChange, Commit } from "../../../src/core/history/commit.ts";
import { RepositoryHistory, type TodaysFile } from "../../../src/core/history/repository-history.ts";
import type { Past } from "../../../src/core/history/past.ts";
import { runThrough } from "../../../src/core/base/sliced.ts";
import { runGit } from "../../kit/make-history.ts";
import { versionOf } from "./versions.ts";

const command =
  "log --full-history --sparse --raw --diff-merges=first-parent --no-renames --no-abbrev -z --encoding=UTF-8 --format=%x01%H %P%x02%as%x02%aN HEAD --";

/** The pasts of files, from what git itself says of the repository in a folder; without a cache, and all at once. */
export async function askGit(folder: string, files: readonly TodaysFile[]): Promise<ReadonlyMap<string, Past>> {
  const { commits, head } = parseLog(await runGit(folder, argumentsOf(command)));
  const texts = await readBlobs(folder, commits);
  const history = new RepositoryHistory((path, blob) => versionOf(path, texts.get(blob)));
  if (!history.add(commits)) throw new Error("The history is cut off.");
  return runThrough(history.pastsOf(head, files));
}

function argumentsOf(line: string): readonly string[] {
  const [before = "", format = ""] = line.split(" --format=");
  return [...before.split(" "), `--format=${format.replace(" HEAD --", "")}`, "HEAD", "--"];
}

function parseLog(output: string): { readonly commits: readonly Commit[]; readonly head: string } {
  const commits = output
    .split("\x01")
    .filter((part) => part !== "")
    .map(parseCommit);
  return { commits, head: commits[0]?.id ?? "" };
}

function parseCommit(part: string): Commit {
  const [header = "", ...rest] = part.split("\0");
  const [hashes = "", date = "", by = ""] = header.split("\x02");
  const [id = "", ...parents] = hashes.trim().split(" ");
  return { id, parents, date, by: by.trim(), changes: Array.from(changesIn(rest.map((one) => one.trimStart()))) };
}

function* changesIn(parts: readonly string[]): Iterable<BlobChange> {
  for (let at = 0; at + 1 < parts.length; at++) {
    const [, , before = "", after = ""] = parts[at]?.startsWith(":") ? (parts[at]?.split(" ") ?? []) : [];
    if (before === "") continue;
    const path = parts[++at] ?? "";
    yield { path, ...(/^0+$/.test(before) ? {} : { before }), ...(/^0+$/.test(after) ? {} : { after }) };
  }
}

async function readBlobs(folder: string, commits: readonly Commit[]): Promise<ReadonlyMap<string, string>> {
  const blobs = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after])));
  const asked = Array.from(blobs).filter((blob) => blob !== undefined);
  const output = Buffer.from(await runGit(folder, ["cat-file", "--batch"], asked.join("\n")));
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf("\n", at);
    const [blob = "", , size = ""] = output.toString("utf8", at, end).split(" ");
    texts.set(blob, output.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}
