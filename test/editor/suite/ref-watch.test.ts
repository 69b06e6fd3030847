import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { RefWatch } from "../../../src/editor/git/ref-watch.ts";
import { git } from "../../kit/git.ts";
import { until } from "../kit/workspace.ts";

/** The name and address of whoever commits in these tests. */
const person = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgSign=false"];

describe("the watch over branches", () => {
  it("begins when a folder becomes a work tree, and again when the work tree was removed and is back", async () => {
    const parent = await mkdtemp(join(await realpath(tmpdir()), "learning-wall-refs-"));
    const top = join(parent, "shop");
    let changes = 0;
    const watch = new RefWatch(() => changes++);
    try {
      await mkdir(top);
      await watch.follow([vscode.Uri.file(top)]);
      for (let round = 0; round < 2; round++) {
        await git(top, "init", "--quiet", "--initial-branch=main");
        await git(top, ...person, "commit", "--quiet", "--allow-empty", "--message=Begin");
        await watch.follow([vscode.Uri.file(top)]);
        const before = changes;
        let made = 0;
        await until(async () => {
          // The watchers of the editor begin a moment after they were made.
          await git(top, "branch", `learn/${made++}`);
          return before < changes;
        });
        await rm(join(top, ".git"), { recursive: true });
        await watch.follow([vscode.Uri.file(top)]);
      }
    } finally {
      watch.dispose();
      await rm(parent, { recursive: true });
    }
  });
});
