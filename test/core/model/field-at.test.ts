import assert from "node:assert/strict";
import type { Path } from "../../../src/core/base/document-edit.ts";
import { fieldAt, type Field } from "../../../src/core/model/field-at.ts";
import { kindNames, type KindName } from "../../../src/core/model/kinds.ts";

describe("the field at a path", () => {
  const shapes: readonly (readonly [kind: KindName, path: Path, shapes: readonly string[]])[] = [
    ["experiment", [], ["record"]],
    ["experiment", ["window"], ["record"]],
    ["experiment", ["window", "from"], ["day"]],
    ["experiment", ["guardrails"], ["list"]],
    ["experiment", ["guardrails", 3, "threshold"], ["words"]],
    ["experiment", ["predictions"], ["map"]],
    ["experiment", ["predictions", "dana"], ["quantity"]],
    ["experiment", ["checkBack", 0], ["day", "record"]],
    ["experiment", ["pinned"], ["flag"]],
    ["experiment", ["decision", "by"], ["words", "list"]],
    ["unit", ["appliesTo"], ["list", "record"]],
    ["settings", ["grace"], ["length"]],
    ["settings", ["objectives", "any", "until"], ["day"]],
    ["metric", ["series", "where", "column"], ["words"]],
  ];
  for (const [kind, path, expected] of shapes) {
    it(`takes ${expected.join(" or ")} at ${kind} ${path.join(".")}`, () => {
      assert.deepEqual(fieldAt(kind, path)?.shapes, expected);
    });
  }

  it("is none where the schema knows of none", () => {
    for (const path of [["nonsense"], ["window", "nonsense"], ["metric", "deeper"], ["unit", 0]]) {
      assert.equal(fieldAt("experiment", path), undefined);
    }
  });

  it("lists the words to choose from", () => {
    assert.deepEqual(fieldAt("metric", ["better"])?.choices, ["higher", "lower"]);
    assert.deepEqual(fieldAt("settings", ["limits", "running"])?.choices, ["none"]);
    assert.deepEqual(fieldAt("settings", ["rules", "any"])?.choices, ["error", "warning", "info", "hint", "off"]);
  });

  it("says of every key what it means", () => {
    const silent = kindNames.flatMap((kind) => silentKeys(fieldAt(kind, []), kind));
    assert.deepEqual(silent, []);
  });
});

/** The keys below a field that have no description. */
function silentKeys(field: Field | undefined, path: string): string[] {
  if (!field) return [];
  const keys = Array.from(field.keys).flatMap(([key, child]) => [
    ...(child.description === undefined ? [`${path}.${key}`] : []),
    ...silentKeys(child, `${path}.${key}`),
  ]);
  return [...keys, ...silentKeys(field.each, `${path}.*`)];
}
