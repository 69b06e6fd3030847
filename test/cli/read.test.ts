import assert from "node:assert/strict";
import { buildOnce, askUol, feedUol, runUol } from "./kit/run-uol.ts";

interface Answer {
  readonly version: number;
  readonly verb: string;
  readonly readings: readonly { readonly text: string; readonly reading: object | null }[];
}

const nobody = { metric: null, change: null, population: null };

/** What is typed, and the reading. */
const read: readonly (readonly [string, object | null])[] = [
  ["at least 8%", { direction: "at-least", value: 0.08, unit: "percent", relative: false, ...nobody }],
  ["between $3 and $5", { direction: "between", value: 3, to: 5, unit: "usd", relative: false, ...nobody }],
  ["decrease by 15%", { direction: "decrease", value: 0.15, unit: "percent", relative: null, ...nobody }],
  ["at most 300 ms", { direction: "at-most", value: 300, unit: "ms", relative: false, ...nobody }],
  [
    "If we show the price earlier, cart abandonment will decrease by 15%.",
    {
      direction: "decrease",
      value: 0.15,
      unit: "percent",
      relative: null,
      metric: "cart abandonment",
      change: "we show the price earlier",
      population: null,
    },
  ],
  [
    "p95 latency falls by 20%",
    { direction: "decrease", value: 0.2, unit: "percent", relative: true, ...nobody, metric: "p95 latency" },
  ],
  [
    "At least 1 in 20 visitors will subscribe.",
    {
      direction: "at-least",
      value: 0.05,
      unit: "ratio",
      relative: false,
      metric: "subscribe",
      change: null,
      population: "visitors",
    },
  ],
  [
    "There will be no more than 3 support tickets per week.",
    {
      direction: "at-most",
      value: 3,
      unit: "count",
      per: { count: 1, of: "weeks" },
      relative: false,
      ...nobody,
      metric: "support tickets per week",
    },
  ],
  ["More visitors continue.", null],
  ["20% will click", null],
  ["", null],
];

describe("uol read", () => {
  before(buildOnce);

  for (const [text, reading] of read) {
    it(`answers in JSON: ${JSON.stringify(text)}`, () => {
      const answer = askUol<Answer>(".", "read", text);
      assert.deepEqual(answer, { version: 1, verb: "read", readings: [{ text, reading }] });
    });
  }

  it("reads a list from stdin, in its order", () => {
    const { status, stdout, stderr } = feedUol(
      ["read", "-", "--format", "json"],
      `\uFEFF${JSON.stringify(read.map(([text]) => text))}`,
    );
    assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
    const { readings } = JSON.parse(stdout) as Answer;
    assert.deepEqual(
      readings,
      read.map(([text, reading]) => ({ text, reading })),
    );
  });

  it("takes words without quotes for one text", () => {
    const { readings } = askUol<Answer>(".", "read", "at", "least", "8%");
    assert.deepEqual(
      readings.map(({ text }) => text),
      ["at least 8%"],
    );
  });

  it("takes a minus for no flag", () => {
    const { readings } = JSON.parse(runUol(".", ["read", "--format", "json", "-15%"]).stdout) as Answer;
    assert.deepEqual(
      readings.map(({ text, reading }) => [text, reading !== null]),
      [["-15%", true]],
    );
  });

  it("says to people how it was read", () => {
    const { status, stdout } = runUol(".", [
      "read",
      "Free shipping lifts the basket value for new customers by 4 EUR.",
    ]);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `Free shipping lifts the basket value for new customers by 4 EUR.
  The claim holds when it rises by at least 4 EUR against the baseline or control.
  Metric: basket value
  Change: Free shipping
  Population: new customers
`,
    );
  });

  it("says to people why it was refused, and is fine", () => {
    const { status, stdout } = runUol(".", ["read", "20% will click"]);
    assert.equal(status, 0);
    assert.match(stdout, /^20% will click\n {2}Not read\. .*write "at least 20%" or "at most 20%"\.\n$/);
  });

  for (const input of ["", "at least 8%", '"at least 8%"', "[1]", '{"texts":[]}', "[", "null"]) {
    it(`answers ${JSON.stringify(input)} on stdin with the exit code 2 and one sentence`, () => {
      const { status, stdout, stderr } = feedUol(["read", "-"], input);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: "" });
      assert.match(stderr, /^[^\n]*list of texts in JSON[^\n]*\.\n$/);
    });
  }

  it("has nothing to say of an empty list", () => {
    assert.deepEqual(JSON.parse(feedUol(["read", "-", "--format", "json"], "[]").stdout), {
      version: 1,
      verb: "read",
      readings: [],
    });
  });
});
