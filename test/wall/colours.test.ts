import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { themes } from "./themes.ts";

const known = Object.values(themes).join("");

describe("colours", () => {
  for (const file of readdirSync("src/wall", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  )) {
    const source = readFileSync(join("src/wall", file), "utf8");

    it(`of ${file} are tokens that VS Code hands to a webview`, () => {
      const tokens = Array.from(source.matchAll(/--vscode-[\w-]+/g), ([token]) => token);
      assert.deepEqual(
        tokens.filter((token) => !known.includes(`${token}:`)),
        [],
      );
      assert.doesNotMatch(source, /#[\da-f]{6}\b|rgba?\(|hsla?\(/i);
    });
  }
});
