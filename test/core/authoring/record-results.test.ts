import assert from "node:assert/strict";
import fc from "fast-check";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { recordResults, toResultText } from "../../../src/core/authoring/record-results.ts";
import { resultsOfReading } from "../../../src/core/authoring/results-of-reading.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DataRead } from "../../../src/core/data/data-reading.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import type { Sample } from "../../../src/core/data/sample.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { valueOf } from "../../../src/core/source/source-document.ts";
import { anyDocument } from "../kit/documents.ts";

const readings = [
  { date: "2026-03-09", arm: "old", successes: 5, of: 100 },
  { date: "2026-03-09", arm: "new", successes: 9, of: 100 },
];
const one = "{ date: 2026-03-09, arm: old, successes: 5, of: 100 }";
const other = "{ date: 2026-03-09, arm: new, successes: 9, of: 100 }";

describe("recordResults", () => {
  const cases: readonly (readonly [name: string, before: string, after: string | undefined])[] = [
    [
      "behind the plan",
      "hypothesis: x\nwindow: { days: 3 }\n# about memos\nmemo: y\n",
      `hypothesis: x\nwindow: { days: 3 }\nresults:\n  - ${one}\n  - ${other}\n# about memos\nmemo: y\n`,
    ],
    [
      "at the end of a list",
      "results:\n- { of: 1 } # kept\nmemo: y\n",
      `results:\n- { of: 1 } # kept\n- ${one}\n- ${other}\nmemo: y\n`,
    ],
    ["in brackets", "results: [{ of: 1 }]\r\n", `results: [{ of: 1 }, ${one}, ${other}]\r\n`],
    ["where the key is empty", "results:\r\nmemo: y\r\n", `results: [${one}, ${other}]\r\nmemo: y\r\n`],
    ["in a list without items", "results: []\n", `results: [${one}, ${other}]\n`],
    ["in braces", "{ hypothesis: x }\n", `{ hypothesis: x, results: [${one}, ${other}] }\n`],
    ["nowhere, where something else stands", "results: none yet\n", undefined],
  ];
  for (const [name, before, after] of cases) {
    it(`writes readings ${name}`, () => {
      const edits = toTextEdits(parseSource(before), before, [recordResults(readings)]);
      assert.equal(edits && applyTextEdits(before, edits), after);
    });
  }

  const lines = readings.map((reading) =>
    Object.entries(reading)
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n"),
  );

  it("writes a line for each key where there is room and lines are given", () => {
    const edit: DocumentEdit = { type: "add-records", key: "results", after: [], items: [one, other], lines };
    const written = (before: string): string | undefined => {
      const edits = toTextEdits(parseSource(before), before, [edit]);
      return edits && applyTextEdits(before, edits);
    };
    const block = lines.map((item) => `  - ${item.replaceAll("\n", "\n    ")}\n`).join("");
    assert.equal(written("memo: y\n"), `memo: y\nresults:\n${block}`);
    const crlf = "results:\n- { of: 1 }\n".replaceAll("\n", "\r\n");
    assert.equal(written(crlf), crlf + block.replace(/^ {2}/gm, "").replaceAll("\n", "\r\n"));
    assert.equal(written("results: []\n"), `results: [${one}, ${other}]\n`);
  });

  it("leaves all else as it is, whatever the file looks like", () => {
    const inLine: DocumentEdit = { type: "add-records", key: "branches", after: ["why"], items: [one, other] };
    const edits = fc.constantFrom<DocumentEdit>(inLine, { ...inLine, lines });
    fc.assert(
      fc.property(anyDocument, edits, (before, edit) => {
        const edits = toTextEdits(parseSource(before), before, [edit]);
        const old = valuesOf(before)["branches"];
        if (!edits) return assert.equal(typeof old, "string", "refused");
        const after = parseSource(applyTextEdits(before, edits));
        assert.deepEqual(after.problems, []);
        const list: readonly unknown[] = Array.isArray(old) ? old : [];
        const values = valueOf(after.root) as Record<string, unknown>;
        assert.deepEqual(values, { ...valuesOf(before), branches: [...list, ...readings] });
      }),
      { numRuns: 500 },
    );
  });

  it("writes the keys in their order, and quotes what needs it", () => {
    assert.equal(
      toResultText({
        hash: "12e45",
        source: "SELECT 1 # of all",
        columns: { arm: "on", successes: "clicks, all" },
        data: "results/day 1.csv",
        by: ["dana", "lee"],
        date: "2026-03-09",
      }),
      `{ date: 2026-03-09, by: [dana, lee], data: "results/day 1.csv", columns: { arm: "on", successes: "clicks, all" }, source: "SELECT 1 # of all", hash: "12e45" }`,
    );
  });
});

describe("resultsOfReading", () => {
  it("tells the numbers of each arm with where they come from", () => {
    const reading = readOf(
      ["old", { type: "proportion", successes: 5, n: 100 }],
      ["new", { type: "proportion", successes: 9, n: 90 }],
    );
    assert.deepEqual(resultsOfReading(reading, { date: "2026-03-09", source: "/tmp/rows.csv" }, true), [
      { date: "2026-03-09", source: "/tmp/rows.csv", arm: "old", successes: 5, of: 100, rows: 7, hash: "abc" },
      { date: "2026-03-09", source: "/tmp/rows.csv", arm: "new", successes: 9, of: 90, rows: 7, hash: "abc" },
    ]);
  });

  it("writes few values and pairs out, and sums many values up", () => {
    const values = readOf([undefined, { type: "values", values: Float64Array.of(1, 2.5, 4) }]);
    assert.deepEqual(resultsOfReading(values, {}, false), [{ values: [1, 2.5, 4], rows: 7, hash: "abc" }]);
    const pairs = readOf([undefined, { type: "pairs", before: Float64Array.of(1, 2), after: Float64Array.of(3, 4) }]);
    assert.deepEqual(resultsOfReading(pairs, {}, true), [{ before: [1, 2], after: [3, 4], rows: 7, hash: "abc" }]);
    const alternating = Float64Array.from({ length: 102 }, (_, at) => at % 2);
    const many = readOf([undefined, { type: "values", values: alternating }]);
    assert.deepEqual(resultsOfReading(many, {}, true), [{ mean: 0.5, sd: 0.5024691508, n: 102, rows: 7, hash: "abc" }]);
  });

  it("refuses what makes no line and must not be summed up", () => {
    const many = new Float64Array(101);
    for (const [sample, mayBeSummedUp] of [
      [{ type: "pairs", before: many, after: many }, true],
      [{ type: "values", values: many }, false],
    ] as const) {
      const answer = resultsOfReading(readOf([undefined, sample]), {}, mayBeSummedUp);
      assert.match(typeof answer === "string" ? answer : "", /copy the file into the folder/);
    }
  });
});

function valuesOf(text: string): Record<string, unknown> {
  return (valueOf(parseSource(text).root) ?? {}) as Record<string, unknown>;
}

function readOf(...samples: readonly (readonly [arm: string | undefined, sample: Sample])[]): DataRead {
  return {
    uri: "file:///rows.csv",
    hash: "abc",
    rows: 7,
    samples: samples.map(([arm, sample]) => (arm === undefined ? { sample } : { arm, sample })),
    leftOut: { count: 0, first: [] },
    outside: { count: 0, first: [] },
  };
}
