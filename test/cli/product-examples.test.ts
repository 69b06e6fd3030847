import assert from "node:assert/strict";
import { join } from "node:path";
import { buildOnce, runUol } from "./kit/run-uol.ts";

const examples = join(import.meta.dirname, "../fixtures/product");

describe("the examples of the product page", () => {
  before(buildOnce);

  it("pass uol check without a finding", () => {
    const { status, stdout } = runUol(examples, ["check", "--root", "."]);
    assert.deepEqual({ status, stdout }, { status: 0, stdout: "No findings, 2 files read.\n" });
  });
});
