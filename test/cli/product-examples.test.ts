import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderWith, removeFolders } from "./kit/folder.ts";
import { buildOnce, runUol } from "./kit/run-uol.ts";

const examples = join(import.meta.dirname, "../fixtures/product");

describe("the examples of the product page", () => {
  before(buildOnce);
  after(removeFolders);

  it("pass uol check with nothing to say but that a guardrail was not measured and some must still know", () => {
    // Apart from the history of this repository, in which they came in one commit.
    const files = readdirSync(examples).map((name) => [name, readFileSync(join(examples, name))] as const);
    const { status, stdout } = runUol(folderWith(Object.fromEntries(files)), ["check", "--root", "."]);
    const rules = Array.from(stdout.matchAll(/^ .* ([\w-]+)$/gm), ([, rule]) => rule);
    assert.deepEqual(
      { status, rules },
      { status: 0, rules: ["guardrail-not-measured", "propagation-open", "propagation-open"] },
    );
    assert.match(stdout, /\n1 warning, 2 infos; 2 files read\.\n$/);
  });
});
