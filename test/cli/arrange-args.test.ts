import assert from "node:assert/strict";
import { arrangeArgs } from "../../src/cli/arrange-args.ts";

const flags = [
  { usage: "--root <folder>", summary: "" },
  { usage: "--fix", summary: "" },
  { usage: "--rule <id...>", summary: "", values: ["x", "y"] },
];

const cases: readonly (readonly [typed: string, arranged: string])[] = [
  ["check a b", "check a b"],
  ["--root a check b", "check --root a b"],
  ["--fix check", "check --fix"],
  ["--root check list", "list --root check"],
  ["check --rule x y c", "check --rule x --rule y c"],
  ["check --rule wrong c", "check --rule wrong c"],
  ["--rule x check y", "check --rule x y"],
  ["check --rule", "check --rule"],
  ["check --root=a -- --fix", "check --root=a -- --fix"],
  ["--help check", "check --help"],
  ["read -15% --fix --root a", "read --fix --root a -- -15%"],
  ["read a -15% b --fix c", "read a --fix -- -15% b c"],
  ["read -.5 --rule x y", "read --rule x --rule y -- -.5"],
  ["-15% read --fix", "read --fix -- -15%"],
  ["read -1 -- --fix", "read -- -1 --fix"],
  ["--root", "--root"],
];

describe("arrangeArgs", () => {
  for (const [typed, arranged] of cases) {
    it(`reads "${typed}" as "${arranged}"`, () =>
      assert.deepEqual(arrangeArgs(typed.split(" "), flags), arranged.split(" ")));
  }
});
