import assert from "node:assert/strict";
import { breachesOf } from "./layers.ts";
import { sourceFilesIn } from "./source-files.ts";

/** Deliberate breaches, each with what must be said of it. */
const breaches: Record<string, { files: Record<string, string>; said: readonly string[] }> = {
  "a room that looks ahead": {
    files: { "src/core/model/a.ts": 'import { b } from "../rules/b.ts";\n' },
    said: ["src/core/model/a.ts imports src/core/rules/b.ts: core/model may not use core/rules"],
  },
  "a room that looks beside itself": {
    files: { "src/core/grammar/a.ts": 'import {\n  b,\n  type C,\n} from "../stats/b.ts";\n' },
    said: ["src/core/grammar/a.ts imports src/core/stats/b.ts: core/grammar may not use core/stats"],
  },
  "a room that looks ahead for a type": {
    files: { "src/core/base/a.ts": 'import type { B } from "../query/b.ts";\n' },
    said: ["src/core/base/a.ts imports src/core/query/b.ts: core/base may not use core/query"],
  },
  "a room that passes on what it may not use": {
    files: { "src/core/base/a.ts": 'export { b } from "../query/b.ts";\n' },
    said: ["src/core/base/a.ts imports src/core/query/b.ts: core/base may not use core/query"],
  },
  "the core that leaves itself": {
    files: { "src/core/query/a.ts": 'import { b } from "../../editor/b.ts";\n' },
    said: ["src/core/query/a.ts imports src/editor/b.ts: core/query may not use editor"],
  },
  "a package in another room": {
    files: {
      "src/core/model/a.ts": 'import { parse } from "yaml";\n',
      "src/protocol/b.ts": 'import * as z from "zod";\n',
    },
    said: [
      "src/core/model/a.ts imports yaml: yaml belongs to core/source alone",
      "src/protocol/b.ts imports zod: zod belongs to core/model, src/protocol/from-wall.ts alone",
    ],
  },
  "a package of a family in another room": {
    files: { "src/core/query/a.ts": 'import erfc from "@stdlib/math-base-special-erfc";\n' },
    said: [
      "src/core/query/a.ts imports @stdlib/math-base-special-erfc: @stdlib/math-base-special-erfc belongs to core/stats alone",
    ],
  },
  "a part of a package in another room": {
    files: { "src/core/query/a.ts": 'import picomatch from "picomatch/posix";\n' },
    said: ["src/core/query/a.ts imports picomatch/posix: picomatch belongs to core/index alone"],
  },
  "a package of nobody": {
    files: { "src/cli/a.ts": 'import "left-pad";\n' },
    said: ["src/cli/a.ts imports left-pad: no room may use this package"],
  },
  "vscode outside of the editor": {
    files: { "src/core/language/a.ts": 'import type * as vscode from "vscode";\n' },
    said: ["src/core/language/a.ts imports vscode: vscode belongs to editor, extension.ts alone"],
  },
  "Node in core and editor": {
    files: {
      "src/core/base/a.ts": 'import { join } from "node:path";\n',
      "src/editor/b.ts": 'const fs = await import("node:fs");\n',
    },
    said: [
      "src/core/base/a.ts imports node:path: node belongs to node, cli, cli.ts alone",
      "src/editor/b.ts imports node:fs: node belongs to node, cli, cli.ts alone",
    ],
  },
  "an editor that uses Node's adapters and the command line": {
    files: { "src/editor/a.ts": 'import { b } from "../node/b.ts";\nimport { c } from "../cli/c.ts";\n' },
    said: [
      "src/editor/a.ts imports src/node/b.ts: editor may not use node",
      "src/editor/a.ts imports src/cli/c.ts: editor may not use cli",
    ],
  },
  "a wall that takes values from far": {
    files: {
      "src/wall/a.ts":
        'import { b } from "../core/model/b.ts";\nimport type { C } from "../core/model/c.ts";\nimport { type D } from "../core/index/d.ts";\n',
    },
    said: ["src/wall/a.ts imports src/core/model/b.ts: the wall may not use its values"],
  },
  "a wall that reaches a parser through its own neighbours": {
    files: {
      "src/wall/main.ts": 'import { a } from "../core/query/a.ts";\n',
      "src/core/query/a.ts": 'import type { B } from "../source/b.ts";\nimport { c } from "../model/c.ts";\n',
      "src/core/source/b.ts": 'import { parse } from "yaml";\n',
      "src/core/model/c.ts": 'import * as z from "zod";\n',
    },
    said: ["src/core/model/c.ts imports zod: the wall reaches it"],
  },
  "a root that is imported": {
    files: { "src/editor/a.ts": 'import { activate } from "../extension.ts";\n' },
    said: ["src/editor/a.ts imports src/extension.ts: a root is imported by nobody"],
  },
  "a circle, of types": {
    files: {
      "src/core/base/a.ts": 'import type { B } from "./b.ts";\n',
      "src/core/base/b.ts": 'import type { C } from "./c.ts";\n',
      "src/core/base/c.ts": 'import type { A } from "./a.ts";\n',
    },
    said: [
      "src/core/base/a.ts imports src/core/base/b.ts imports src/core/base/c.ts imports src/core/base/a.ts: no import circles",
    ],
  },
  "a clock, chance and a page in the core": {
    files: {
      "src/core/base/a.ts": "export const now = () => [Date.now(), new Date(), new Date(0), Math.random()];\n",
      "src/core/base/b.ts": "export const b = () => [window.name, document.title, console, process.env];\n",
    },
    said: [
      ...["Date.now", "Math.random", "new Date()"].map((name) => `src/core/base/a.ts uses ${name}: the core is pure`),
      ...["window", "document", "process", "console"].map(
        (name) => `src/core/base/b.ts uses ${name}: the core is pure`,
      ),
    ],
  },
};

describe("the layers of the house", () => {
  it("hold in src", () => assert.deepEqual(breachesOf(sourceFilesIn("src")), []));

  for (const [name, { files, said }] of Object.entries(breaches)) {
    it(`are broken by ${name}`, () => assert.deepEqual(breachesOf(new Map(Object.entries(files))), said));
  }

  it("allow names that only sound like the outside", () => {
    const text =
      "export const a = ({ window }: A, document: B) => [window.from, document.title, new Date(window.to)];\n";
    assert.deepEqual(breachesOf(new Map([["src/core/base/a.ts", text]])), []);
  });
});
