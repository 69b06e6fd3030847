import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { iconPaths } from "../../src/wall/icons.ts";

const folder = join("node_modules", "@vscode", "codicons", "src", "icons");

describe("icons", () => {
  for (const [name, path] of Object.entries(iconPaths)) {
    it(`draws ${name} as VS Code does`, () => {
      const drawn = readFileSync(join(folder, `${name}.svg`), "utf8").matchAll(/ d="([^"]+)"/g);
      assert.equal(path, Array.from(drawn, ([, one]) => one).join(" "));
    });
  }
});
