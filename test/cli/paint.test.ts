import assert from "node:assert/strict";
import type { Io } from "../../src/cli/io.ts";
import { paintFor } from "../../src/cli/output/paint.ts";

const paintedWith = (isTerminal: boolean, color: boolean, env: Io["env"] = {}): string =>
  paintFor({ isTerminal, env } as Io, { color })("red", "x");

describe("colours", () => {
  it("are for terminals", () => {
    assert.equal(paintedWith(true, true), "\u001b[31mx\u001b[0m");
    assert.equal(paintedWith(false, true), "x");
  });

  it("can be declined by a flag and by NO_COLOR", () => {
    assert.equal(paintedWith(true, false), "x");
    assert.equal(paintedWith(true, true, { NO_COLOR: "1" }), "x");
  });
});
