import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { createRepositorySource } from "../../../../src/node/git/repository/repository-source.ts";
import { folderWith, removeFolders } from "../../../cli/kit/folder.ts";
import { runGit } from "../../../kit/make-history.ts";

/** Those of the paths that git ignores; or why there is no answer. */
async function find(folder: string, paths: readonly string[]): Promise<string | readonly string[]> {
  const answer = await createRepositorySource().findIgnored({ folder: pathToFileURL(folder).href, paths });
  return "why" in answer ? answer.why : answer;
}

async function repositoryOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderWith(files);
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main"]);
  return folder;
}

describe("findIgnored", () => {
  after(removeFolders);

  it("finds what ignore files name, in their folders too, whether it is there or not", async () => {
    const folder = await repositoryOf({ ".gitignore": "dist/\n*.log\n", "src/.gitignore": "made.ts\n", "a.log": "" });
    const paths = ["src/a.ts", "src/made.ts", "dist/x/a.js", "made.ts", "a.log", "src/b.log"];
    assert.deepEqual(await find(folder, paths), ["src/made.ts", "dist/x/a.js", "a.log", "src/b.log"]);
    assert.deepEqual(await find(`${folder}/src`, ["a.ts", "made.ts"]), ["made.ts"]);
  });

  it("takes odd names for what they are", async () => {
    const odd = [":(glob)x.log", "-a.log", "two\nlines.log", "Ümläut.log", "!b.log"];
    const folder = await repositoryOf({ ".gitignore": "*.log\n" });
    assert.deepEqual(await find(folder, [...odd, ":x.ts"]), odd);
  });

  it("passes over a file that git holds all the same", async () => {
    const folder = await repositoryOf({ ".gitignore": "*.log\n", "held.log": "", "loose.log": "" });
    await runGit(folder, ["add", "--force", "held.log"]);
    assert.deepEqual(await find(folder, ["held.log", "loose.log"]), ["loose.log"]);
  });

  it("finds none where nothing is ignored, and none outside of a repository", async () => {
    assert.deepEqual(await find(await repositoryOf({ "a.ts": "" }), ["a.ts"]), []);
    assert.deepEqual(await find(folderWith({ ".gitignore": "*.log\n" }), ["a.log"]), []);
  });
});
