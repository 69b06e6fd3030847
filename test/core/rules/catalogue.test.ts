import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { catalogue, findRule } from "../../../src/core/rules/catalogue.ts";
import { laterRules } from "../../../src/core/rules/later-rules.ts";
import { filesOf } from "../../../src/core/rules/example-texts.ts";
import { mark, type Rule } from "../../../src/core/rules/rule.ts";
import { findingsInExample } from "../kit/examples.ts";
import { linesOf, type Files } from "../kit/snapshots.ts";

const rules: readonly Rule[] = catalogue;

for (const { id, examples } of rules) {
  describe(`rule ${id}`, () => {
    for (const example of examples.bad) {
      const files = filesOf(example);
      it(`finds the marked lines of ${titleOf(files)}`, () => {
        const findings = findingsInExample(example);
        assert.deepEqual(linesOf(findings.filter(({ rule }) => rule === id)).sort(), markedLines(files, id));
        const others = findings.filter(({ rule, severity }) => rule !== id && severity === "error");
        assert.deepEqual(linesOf(others), [], "the example shows more than its own fault");
      });
    }

    for (const example of examples.good) {
      const files = filesOf(example);
      it(`accepts ${titleOf(files)}`, () => {
        assert.deepEqual(markedLines(files, id), [], "only a bad example has a mark");
        assert.deepEqual(linesOf(findingsInExample(example).filter(({ rule }) => rule === id)), []);
      });
    }
  });
}

describe("the catalogue", () => {
  it("has ids that are unique", () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(ids, Array.from(new Set(ids)));
  });

  it("ends with the rules that speak of suppressions, when all others have used them", () => {
    assert.deepEqual(
      rules.slice(-2).map(({ id }) => id),
      ["ignore-without-reason", "ignore-unused"],
    );
  });

  it("has none of the rules that are announced for later", () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      laterRules.filter((id) => ids.has(id)),
      [],
    );
  });

  it("lists each file of its folder once, and each file bears the id of its rule", () => {
    const files = readdirSync(new URL("../../../src/core/rules/catalogue", import.meta.url));
    assert.deepEqual(files.sort(), rules.map(({ id }) => `${id}.ts`).sort());
  });

  it("finds a rule by its id, and nothing by another word", () => {
    assert.equal(
      findRule("threshold-missing"),
      rules.find(({ id }) => id === "threshold-missing"),
    );
    assert.equal(findRule("toString"), undefined);
  });

  for (const { id, title, reason, examples } of rules) {
    it(`says of ${id} in words what to do and why, and shows both sides`, () => {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.match(title, /^[A-Z][^\n]*\.$/);
      assert.notEqual(reason.trim(), "");
      assert.notEqual(examples.bad.length, 0);
      assert.notEqual(examples.good.length, 0);
      const unmarked = examples.bad.filter((example) => markedLines(filesOf(example), id).length === 0);
      assert.deepEqual(unmarked, [], "each bad example marks its line");
    });
  }
});

function markedLines(files: Files, id: string): string[] {
  return Object.entries(files)
    .flatMap(([path, text]) =>
      text.split("\n").flatMap((line, at) => (line.endsWith(mark) ? [`${path}:${at} ${id}`] : [])),
    )
    .sort();
}

/** The marked line, else the first: what tells one example from another. */
function titleOf(files: Files): string {
  const lines = Object.values(files).flatMap((text) => text.trim().split("\n"));
  const line = lines.find((text) => text.endsWith(mark)) ?? lines[0];
  return line === "" ? "an empty file" : `“${line?.replace(mark, "").trim()}”`;
}
