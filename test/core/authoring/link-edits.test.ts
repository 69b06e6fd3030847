import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { linkEdits, relinkEdits, unlinkEdits } from "../../../src/core/authoring/link-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

const refused = undefined;
const here = { branch: "learn/a" };
const there = { repo: "app", branch: "learn/a" };

describe("a link to a branch of another repository", () => {
  const added: Record<string, [before: string, after: string]> = {
    "is written as the first": ["why: b\n", "why: b\nbranches: [{ repo: app, branch: learn/a }]\n"],
    "is written behind a name": ["branches: [x]\n", "branches: [x, { repo: app, branch: learn/a }]\n"],
    "is written behind a value alone": ["branches: x # c\n", "branches: [x, { repo: app, branch: learn/a }] # c\n"],
    "is written in a line of its own": [
      "branches:\r\n  - x # c\r\n",
      "branches:\r\n  - x # c\r\n  - { repo: app, branch: learn/a }\r\n",
    ],
    "is not written twice": [
      "branches:\n  - branch: learn/a\n    repo: app\n",
      "branches:\n  - branch: learn/a\n    repo: app\n",
    ],
    "is another than a plain one": ["branches: [learn/a]\n", "branches: [learn/a, { repo: app, branch: learn/a }]\n"],
  };
  for (const [name, [before, after]] of Object.entries(added)) {
    it(name, () => assert.equal(apply(before, linkEdits(there)), after));
  }

  const removed: Record<string, [before: string, after: string | undefined]> = {
    "is taken out of brackets": ["branches: [x, { repo: app, branch: learn/a }, y]\n", "branches: [x, y]\n"],
    "is taken out with its lines": [
      "branches:\n  # first\n  - repo: app # the shop\n    branch: learn/a\n  - y # c\n",
      "branches:\n  # first\n  - y # c\n",
    ],
    "is taken out with CRLF": [
      "branches:\r\n  - x\r\n  - { branch: 'learn/a', repo: app }\r\n",
      "branches:\r\n  - x\r\n",
    ],
    "is taken out with its key, as the last": [
      "why: b\nbranches:\n  - repo: app\n    branch: learn/a\n    note: old\nlearn: c\n",
      "why: b\nlearn: c\n",
    ],
    "leaves an empty list between comments": [
      "why: b\nbranches: # c\n  # head\n  - { repo: app, branch: learn/a }\n  # tail\n",
      "why: b\nbranches: [] # c\n  # head\n  # tail\n",
    ],
    "leaves a plain one and one of another repository": [
      "branches: [learn/a, { repo: web, branch: learn/a }]\n",
      "branches: [learn/a, { repo: web, branch: learn/a }]\n",
    ],
    "is left alone where another line shares a part of it": [
      "branches: [x, { repo: &r app, branch: learn/a }]\nwhy: *r\n",
      refused,
    ],
    "is left alone where another line shares its name": [
      "branches:\n  - x\n  - repo: app\n    branch: &b learn/a\nwhy: *b\n",
      refused,
    ],
  };
  for (const [name, [before, after]] of Object.entries(removed)) {
    it(name, () => assert.equal(apply(before, unlinkEdits(there)), after));
  }

  const signs: Record<string, [before: string, after: string]> = {
    "is taken out of brackets": [`branches: [x, { repo: app, branch: "learn/a&b!" }, y]\n`, "branches: [x, y]\n"],
    "is taken out with its lines": [
      "branches:\n  - repo: 'app'\n    branch: 'learn/a&b!'\n  - y\n",
      "branches:\n  - y\n",
    ],
    "is taken out where it needs no quotes": ["branches: [{ repo: app, branch: learn/a&b! }, y]\n", "branches: [y]\n"],
    "is taken out beside other words with such signs": [
      `branches: [y, { "why & not!": "R&D!", repo: app, branch: "learn/a&b!", seen: [R&D, "!"] }]\n`,
      "branches: [y]\n",
    ],
    "is taken out with its key, as the last": [`why: b\nbranches: [{ repo: app, branch: "learn/a&b!" }]\n`, "why: b\n"],
  };
  for (const [name, [before, after]] of Object.entries(signs)) {
    it(`whose name has signs that YAML knows ${name}`, () =>
      assert.equal(apply(before, unlinkEdits({ repo: "app", branch: "learn/a&b!" })), after));
  }

  const both: Record<string, [before: string, after: string]> = {
    "are taken out together, with their key": [
      "why: b\nbranches: [learn/a, { repo: app, branch: learn/a }]\n",
      "why: b\n",
    ],
    "are taken out of lines together, with their key": [
      "why: b\nbranches:\n  - learn/a\n  - { repo: app, branch: learn/a }\nlearn: c\n",
      "why: b\nlearn: c\n",
    ],
    "are taken out together, and another one stays": [
      "branches: [learn/a, x, { repo: app, branch: learn/a }]\n",
      "branches: [x]\n",
    ],
  };
  for (const [name, [before, after]] of Object.entries(both)) {
    it(`two links to one branch ${name}`, () =>
      assert.equal(apply(before, unlinkEdits({ branch: "learn/a" }, there)), after));
  }
});

describe("a link to a branch with a new name", () => {
  const renamed: Record<string, [link: typeof here, before: string, after: string]> = {
    "gets it in its place": [here, "branches: [x, learn/a, y] # c\n", "branches: [x, learn/new, y] # c\n"],
    "gets it with its comments": [here, "branches:\n  - learn/a # c\n", "branches:\n  - learn/new # c\n"],
    "gets it as a value alone": [here, "branches: learn/a # c\n", "branches: learn/new # c\n"],
    "gets it where its repository is named": [
      there,
      "branches:\n  - repo: app\n    branch: learn/a # c\n  - learn/a\n",
      "branches:\n  - repo: app\n    branch: learn/new # c\n  - learn/a\n",
    ],
    "goes where that is linked already": [here, "branches: [learn/new, learn/a]\n", "branches: [learn/new]\n"],
    "stays where it is not linked": [here, "branches: [x]\n", "branches: [x]\n"],
  };
  for (const [name, [link, before, after]] of Object.entries(renamed)) {
    it(name, () => assert.equal(apply(before, relinkEdits(parseSource(before), link, "learn/new")), after));
  }

  it("gets it in quotes where YAML would read something else", () => {
    const before = "branches: [learn/a]\n";
    assert.equal(apply(before, relinkEdits(parseSource(before), here, "1.10")), 'branches: ["1.10"]\n');
  });
});

function apply(text: string, edits: readonly DocumentEdit[]): string | undefined {
  const made = toTextEdits(parseSource(text), text, edits);
  return made && applyTextEdits(text, made);
}
