import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";

const examples = join(import.meta.dirname, "../fixtures/product");

describe("the examples of the product page", () => {
  before(buildOnce);
  after(removeFolders);

  it("pass uol check without a finding", () => {
    // Apart from the history of this repository, in which they came in one commit.
    const files = readdirSync(examples).map((name) => [name, readFileSync(join(examples, name))] as const);
    const { status, stdout } = runUol(folderWith(Object.fromEntries(files)), ["check", "--root", "."]);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: "No findings, 2 files read.\n" });
  });
});
