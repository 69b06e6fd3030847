import assert from "node:assert/strict";
import { touchesFolder } from "../../../../src/core/query/why/touches-folder.ts";

describe("touchesFolder", () => {
  const rows: readonly [glob: string, folder: string, touches: boolean][] = [
    ["src/checkout/**", "src/checkout", true],
    ["src/checkout/**", "src/checkout/form", true],
    ["src/checkout/**", "src", true],
    ["src/checkout/**", "src/check", false],
    ["src/checkout", "src/checkout/form", true],
    ["src/checkout/button.ts", "src/checkout", true],
    ["src/checkout/button.ts", "src/checkout/form", false],
    ["src/*/form/*.ts", "src/checkout", true],
    ["src/*/form/*.ts", "src/checkout/form", true],
    ["src/*/form/*.ts", "src/checkout/other", false],
    ["src/*/form/*.ts", "src/checkout/form/deep", false],
    ["**/*.ts", "docs", true],
    ["*.css", "src", false],
    ["*.css", "", true],
    ["src/a.ts", "", true],
    ["./src/", "src", true],
    ["", "src", false],
  ];
  for (const [glob, folder, touches] of rows) {
    it(`says ${touches ? "yes" : "no"} to ${glob || "nothing"} in ${folder || "the root"}`, () =>
      assert.equal(touchesFolder(glob, folder), touches));
  }
});
