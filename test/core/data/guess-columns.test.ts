import assert from "node:assert/strict";
import { columnsIn } from "../../../src/core/data/columns-in.ts";
import { guessColumns } from "../../../src/core/data/guess-columns.ts";
import type { DataFormat } from "../../../src/core/data/start-reading.ts";

describe("columnsIn", () => {
  it("tells the columns of a beginning that is cut off", () => {
    assert.deepEqual(columnsIn('\uFEFF\r\n"a, b"; c \r\n1;x\r\n2;"y', "csv"), {
      names: ["a, b", "c"],
      examples: [
        ["1", "2"],
        ["x", "y"],
      ],
    });
    assert.deepEqual(columnsIn('[{"a": 1, "b": "}"}, {"a": true, "c": null}, {"a"', "json"), {
      names: ["a", "b", "c"],
      examples: [["1", "true"], ["}"], []],
    });
  });

  it("finds none where there are none", () => {
    for (const format of ["csv", "json"] as const) assert.deepEqual(columnsIn(" \n", format).names, []);
  });
});

describe("guessColumns", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, DataFormat?])[] = [
    ["variant,clicks,users\nnew,1,2\n", { arm: "variant", successes: "clicks", of: "users" }],
    [
      "who;is_new;created;done\nanna;old;2026-03-02;yes\nbob;new;2026-03-03;no\n",
      { arm: "is_new", date: "created", outcome: "done" },
    ],
    ["user_id,ms\n7,1.5\n8,2\n", { value: "ms" }],
    ["before,after\n1,2\n", { before: "before", after: "after" }],
    ["day,errors,requests\n2026-03-02,1,4000\n", { date: "day", events: "errors", exposure: "requests" }],
    [
      '{"group":"old","converted_at":"2026-03-02T10:00:00Z","ok":true}',
      { arm: "group", date: "converted_at", outcome: "ok" },
      "json",
    ],
    ["name,remark\nanna,fine\n", {}],
    ["clicks,note\nmany,fine\n", {}],
  ];
  for (const [text, expected, format = "csv"] of cases) {
    it(`guesses ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(guessColumns(columnsIn(text, format), ["old", "new"]), expected);
    });
  }
});
