import type { ObjectId } from "../../core/history/commit.ts";
import { maximumLength } from "../../core/source/parse-source.ts";
import { BlobParser, type Blob } from "./blob-parser.ts";
import { assertWell } from "./git-failure.ts";
import type { Repository } from "./open-repository.ts";
import { startGit } from "./start-git.ts";

/** So many ids are handed to git at once. */
const batch = 500;

/**
 * The contents of blobs, in the order of `ids`; only a few of them are in memory at any time.
 *
 * @throws GitFailure when git does not come to its end.
 */
export async function* readBlobs(
  { gitPath, topLevel }: Pick<Repository, "gitPath" | "topLevel">,
  ids: readonly ObjectId[],
  signal?: AbortSignal,
): AsyncGenerator<Blob, void, undefined> {
  const args = ["cat-file", "--batch", "--buffer"];
  const { stdout, ended, stop } = await startGit({ gitPath, folder: topLevel, args, input: linesOf(ids), signal });
  try {
    const parser = new BlobParser(maximumLength);
    for await (const chunk of stdout) yield* parser.push(chunk as Buffer);
    assertWell(await ended);
  } finally {
    stop();
  }
}

function* linesOf(ids: readonly ObjectId[]): Generator<string, void, undefined> {
  for (let at = 0; at < ids.length; at += batch) yield `${ids.slice(at, at + batch).join("\n")}\n`;
}
