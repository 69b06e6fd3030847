import assert from "node:assert/strict";
import fc from "fast-check";
import { keyOfRequest, type DataRequest, type DataUnread } from "../../../src/core/data/data-reading.ts";
import { formatOf, startReading, type DataFormat } from "../../../src/core/data/start-reading.ts";
import type { RowsRead } from "../../../src/core/data/tally.ts";

describe("startReading", () => {
  it("sums rows by arm, in the order of the plan", () => {
    const { rows, samples } = read("variant,clicks,users\nnew,9,100\nold,5,90\nnew,2,50\n", {
      columns: { arm: "variant", successes: "clicks", of: "users" },
      arms: ["old", "new"],
    });
    assert.equal(rows, 3);
    assert.deepEqual(samples, [
      { arm: "old", sample: { type: "proportion", successes: 5, n: 90 } },
      { arm: "new", sample: { type: "proportion", successes: 11, n: 150 } },
    ]);
  });

  it("counts outcomes, however yes and no are written", () => {
    const { samples } = read("clicked\n1\n0\ntrue\nFalse\nYES\nno\n1.0\n", { columns: { outcome: "clicked" } });
    assert.deepEqual(samples, [{ sample: { type: "proportion", successes: 4, n: 7 } }]);
  });

  it("collects values, pairs and events", () => {
    assert.deepEqual(read("ms\n1.5\n-2\n3e2\n", { columns: { value: "ms" } }).samples, [
      { sample: { type: "values", values: Float64Array.of(1.5, -2, 300) } },
    ]);
    assert.deepEqual(read("a;b\n1,5;2\n3;4,25\n", { columns: { before: "a", after: "b" } }).samples, [
      { sample: { type: "pairs", before: Float64Array.of(1.5, 3), after: Float64Array.of(2, 4.25) } },
    ]);
    assert.deepEqual(read("n\tdays\n3\t1.5\n4\t2\n", { columns: { events: "n", exposure: "days" } }).samples, [
      { sample: { type: "rate", events: 7, exposure: 3.5 } },
    ]);
  });

  it("names the first rows that it left out, and why", () => {
    const text = [
      "variant,clicks,users",
      "new,9,100",
      "new,1,200",
      'new,"1,200",2000',
      "tset,1,2",
      "new,3,2",
      "new,,5",
      "",
      "new,1",
      ",1,2",
    ].join("\n");
    const { rows, samples, leftOut } = read(text, {
      columns: { arm: "variant", successes: "clicks", of: "users" },
      arms: ["old", "new"],
    });
    assert.equal(rows, 8);
    assert.deepEqual(samples, [{ arm: "new", sample: { type: "proportion", successes: 10, n: 300 } }]);
    assert.deepEqual(leftOut, {
      count: 6,
      first: [
        { row: 4, problem: '`clicks` is "1,200", which is no whole number such as 1200' },
        { row: 5, problem: '"tset" is no arm of the plan' },
        { row: 6, problem: "3 of 2 is more than all" },
        { row: 7, problem: "`clicks` is empty" },
        { row: 9, problem: "it has 2 cells, and the heading has 3" },
        { row: 10, problem: "`variant` is empty" },
      ],
    });
  });

  it("names ten rows and counts the others", () => {
    const { leftOut } = read(`ms\n${"x\n".repeat(25)}1\n`, { columns: { value: "ms" } });
    assert.equal(leftOut.count, 25);
    assert.deepEqual(leftOut.first.at(-1), {
      row: 11,
      problem: '`ms` is "x", which is no plain number such as 1200 or 41.5',
    });
    assert.equal(leftOut.first.length, 10);
  });

  it("reads a decimal comma only where semicolons part the cells", () => {
    assert.equal(read('ms,n\n"1,5",2\n', { columns: { value: "ms" } }).leftOut.count, 1);
    assert.equal(read("ms;n\n1,5;2\n", { columns: { value: "ms" } }).leftOut.count, 0);
    assert.equal(read("ms;n\n1.200,5;2\n", { columns: { value: "ms" } }).leftOut.count, 1);
  });

  it("takes one decimal sign in a file, and leaves out what may be thousands", () => {
    const { samples, leftOut } = read("ms;n\n1,5;1\n7;1\n1.200;1\n2,5;1\n", { columns: { value: "ms" } });
    assert.deepEqual(samples, [{ sample: { type: "values", values: Float64Array.of(1.5, 7, 2.5) } }]);
    assert.deepEqual(leftOut.first, [
      {
        row: 4,
        problem:
          '`ms` is "1.200", which is no plain number such as 1200 or 41,5, with one decimal sign in the whole file',
      },
    ]);
    assert.equal(read("ms;n\n1.5;1\n1,200;1\n2.5;1\n", { columns: { value: "ms" } }).leftOut.count, 1);
  });

  it("leaves out numbers that nobody can have measured", () => {
    const { samples, leftOut } = read("ms\n1\n1e300\n-1e71\n1e-300\n0\n1e70\n", { columns: { value: "ms" } });
    assert.deepEqual(samples, [{ sample: { type: "values", values: Float64Array.of(1, 0, 1e70) } }]);
    assert.equal(leftOut.count, 3);
  });

  it("counts every line behind a quote that is not closed", () => {
    const open = read('ms,b\n1,x\n2,"y\n3,z\n4,w\n', { columns: { value: "ms" } });
    assert.equal(open.rows, 4);
    assert.deepEqual(
      open.leftOut.first.map(({ row, problem }) => `${row} ${problem}`),
      ["3 a quote is not closed", "4 a quote is not closed", "5 a quote is not closed"],
    );
    const inside = read('ms,b\n2,"y\n3,z\n4,"w"\n5,v\nx,v\n', { columns: { value: "ms" } });
    assert.deepEqual(inside.samples, [{ sample: { type: "values", values: Float64Array.of(5) } }]);
    assert.deepEqual(
      inside.leftOut.first.map(({ row }) => row),
      [2, 3, 4, 6],
    );
  });

  it("says of a cell of JSON that it is no single value", () => {
    const { leftOut } = read('[{"ms":[1]},{"ms":{}},{"ms":null}]', { columns: { value: "ms" } }, "json");
    assert.deepEqual(
      leftOut.first.map(({ problem }) => problem),
      [
        "`ms` is a list or an object, which is no plain number such as 1200 or 41.5",
        "`ms` is a list or an object, which is no plain number such as 1200 or 41.5",
        "`ms` is empty",
      ],
    );
  });

  it("sets rows of other days apart, whatever else stands in them", () => {
    const request = { columns: { outcome: "ok", date: "day" }, from: "2026-03-02", to: "2026-03-16" };
    const text = "day,ok\n2026-03-01,1\n2026-03-02,1\n2026-03-16T23:59:59Z,0\n2026-03-17 08:00,x\n17.3.2026,1\n";
    const { samples, leftOut, outside } = read(text, request);
    assert.deepEqual(samples, [{ sample: { type: "proportion", successes: 1, n: 2 } }]);
    assert.deepEqual(outside, {
      count: 2,
      first: [
        { row: 2, problem: "2026-03-01 is before the window opened (2026-03-02)" },
        { row: 5, problem: "2026-03-17 is after the window ended (2026-03-16)" },
      ],
    });
    assert.deepEqual(leftOut.first, [{ row: 6, problem: '`day` is "17.3.2026", which is no day' }]);
  });

  it("reads quoted cells with separators, quotes and line breaks in them, a mark at the start, and any line ends", () => {
    const text = '\uFEFF"note, long","ms"\r\n"a ""b"",\r\nc","1"\rd,2\n\r\ne,3';
    assert.deepEqual(
      read(text, { columns: { value: "ms", arm: "note, long" } }).samples.map(({ arm }) => arm),
      ['a "b",\nc', "d", "e"],
    );
  });

  it("reads a list of objects, and an object in each line", () => {
    const request = { columns: { arm: "arm", outcome: "ok" } };
    const expected = [
      { arm: "a", sample: { type: "proportion", successes: 1, n: 2 } },
      { arm: 'b"}', sample: { type: "proportion", successes: 1, n: 1 } },
    ];
    const list =
      '[ {"arm":"a","ok":true, "more": {"x": [1, "]"]}},\n {"arm":"a","ok":0}, {"arm":"b\\"}","ok":"yes"} ]\n';
    assert.deepEqual(read(list, request, "json").samples, expected);
    const lines = '{"arm":"a","ok":true}\n\n{"arm":"a","ok":0}\r\n{"arm":"b\\"}","ok":"yes"}';
    assert.deepEqual(read(lines, request, "json").samples, expected);
  });

  it("leaves out lines and items that are no objects", () => {
    const { rows, leftOut } = read(
      '{"ms":1}\n{"ms":\n{"ms":2}\n[3]\n{"other":3}\n',
      { columns: { value: "ms" } },
      "json",
    );
    assert.equal(rows, 5);
    assert.deepEqual(leftOut.first, [
      { row: 2, problem: "it is no JSON object" },
      { row: 4, problem: "it is no JSON object" },
      { row: 5, problem: "`ms` is empty" },
    ]);
  });

  const refused: readonly (readonly [
    name: string,
    text: string,
    columns: Record<string, string>,
    format: DataFormat,
    RegExp,
  ])[] = [
    ["nothing", "", { value: "ms" }, "csv", /^The file is empty/],
    ["nothing", " \n", { value: "ms" }, "json", /^The file is empty/],
    ["a heading alone", "ms,arm\n\n", { value: "ms" }, "csv", /no rows below it/],
    ["a column that is not there", "a,b,c\n1,2,3\n", { value: "ms" }, "csv", /no column `ms`; the file has a, b, c\.$/],
    ["a key that is nowhere", '[{"a":1}]', { value: "ms" }, "json", /no column `ms`; the file has a\.$/],
    ["a column twice", "ms,ms\n1,2\n", { value: "ms" }, "csv", /`ms` twice/],
    ["no columns", "ms\n1\n", {}, "csv", /Say which column is what/],
    [
      "a role that is none",
      "ms\n1\n",
      { vlaue: "ms" },
      "csv",
      /`vlaue` is nothing that a column can be; did you mean `value`/,
    ],
    ["half of a measurement", "ms\n1\n", { successes: "ms" }, "csv", /is no measurement/],
    ["two measurements", "ms\n1\n", { value: "ms", outcome: "ms" }, "csv", /value and outcome is no measurement/],
    ["a list that is cut off", '[{"ms":1},', { value: "ms" }, "json", /does not end behind item 1/],
    ["a list of numbers", "[1, 2]", { value: "ms" }, "json", /no object/],
    ["an empty list", "[]", { value: "ms" }, "json", /holds no objects/],
    ["CSV under the name of JSON", "ms\n1\n", { value: "ms" }, "json", /first line is no whole object/],
    ["one object over lines", '{"rows":[\n{"ms":1},\n{"ms":2}\n]}', { value: "ms" }, "json", /first line is no whole/],
    ["umlauts of Windows", "gr\uFFFD\uFFFDe\n1\n", { value: "größe" }, "csv", /is not written in UTF-8, save it so\.$/],
    ["a very long heading", `${"a".repeat(900_000)}\n1\n`, { value: "b" }, "csv", /^.{0,120}$/],
    [
      "a quote that never closes",
      `ms\n1\n"${"2\n".repeat(600_000)}`,
      { value: "ms" },
      "csv",
      /Row 3 is longer than 1 MB/,
    ],
    ["one line that never ends", "1,".repeat(600_000), { value: "ms" }, "csv", /Row 1 is longer than 1 MB/],
    [
      "an object that never ends",
      `[{"ms":"${"x".repeat(1_100_000)}`,
      { value: "ms" },
      "json",
      /Item 1 is longer than 1 MB/,
    ],
    [
      "ids for arms",
      `id,ms\n${Array.from({ length: 60 }, (_, at) => `u${at},1\n`).join("")}`,
      { arm: "id", value: "ms" },
      "csv",
      /more than 50 names/,
    ],
  ];
  for (const [name, text, columns, format, sentence] of refused) {
    it(`refuses ${name} (${format})`, () => {
      const answer = readAnyhow([text], { columns }, format);
      assert.match("why" in answer ? answer.why : "read", sentence);
    });
  }

  it("gives the same samples however the text is cut", () => {
    const request = { columns: { arm: "a", value: "b", date: "c" }, from: "2026-03-02", to: "2026-03-16" };
    const cell = fc.constantFrom(
      "x",
      '"x"',
      '"x,\n""y"""',
      "1",
      '"2.5"',
      "1,5",
      "2026-03-03",
      "2026-04-01",
      "",
      '"z',
      'q"q',
      " ",
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(","));
    const csv = fc
      .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom("\n", "\r\n", "\r"))
      .map(([rows, lineEnd]) => ["\uFEFFa,b,c", ...rows].join(lineEnd));
    assertAnyCut(csv, request, "csv");
  });

  it("gives the same samples of JSON however the text is cut", () => {
    const item = fc.constantFrom(
      '{"v":1,"n":{"x":"}"}}',
      '{"v":"\\\\"}',
      '{"v":"a\\"b"}',
      "{}",
      '{"v":[1]}',
      '{"v":2.5',
      "7",
      "{]",
    );
    const list = fc.array(item, { maxLength: 6 }).map((items) => `[${items.join(", ")}]`);
    const lines = fc.array(item, { maxLength: 6 }).map((items) => items.join("\r\n"));
    assertAnyCut(fc.oneof(list, lines), { columns: { value: "v" } }, "json");
  });

  it("answers to any text at all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.constantFrom<DataFormat>("csv", "json"),
        (text, format) => {
          const answer = readAnyhow([text], { columns: { value: "a" } }, format);
          return "why" in answer || 0 <= answer.rows;
        },
      ),
    );
  });
});

describe("formatOf", () => {
  it("goes by the end of the name", () => {
    assert.deepEqual(["a.json", "a.JSONL", "a.ndjson", "a.csv", "a.tsv", "json"].map(formatOf), [
      "json",
      "json",
      "json",
      "csv",
      "csv",
      "csv",
    ]);
  });
});

describe("keyOfRequest", () => {
  it("does not depend on the order of the columns", () => {
    const [one, other] = [
      { arm: "a", value: "b" },
      { value: "b", arm: "a" },
    ].map((columns) => keyOfRequest({ path: "x.csv", columns, arms: [] }));
    assert.equal(one, other);
  });
});

type Asked = Pick<DataRequest, "columns"> & Partial<DataRequest>;

function read(text: string, asked: Asked, format: DataFormat = "csv"): RowsRead {
  const answer = readAnyhow([text], asked, format);
  if ("why" in answer) assert.fail(answer.why);
  return answer;
}

function readAnyhow(pieces: readonly string[], asked: Asked, format: DataFormat): RowsRead | DataUnread {
  const reader = startReading({ path: "rows.csv", arms: [], ...asked }, format);
  for (const piece of pieces) reader.push(piece);
  return reader.finish();
}

function assertAnyCut(texts: fc.Arbitrary<string>, asked: Asked, format: DataFormat): void {
  fc.assert(
    fc.property(texts, fc.array(fc.nat({ max: 80 }), { maxLength: 12 }), (text, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((place, at) => text.slice(places[at], place));
      const whole = readAnyhow([text], asked, format);
      assert.deepEqual(readAnyhow(pieces, asked, format), whole);
      assert.deepEqual(readAnyhow(Array.from(text), asked, format), whole);
    }),
    { numRuns: 400 },
  );
}
