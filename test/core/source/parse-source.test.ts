import assert from "node:assert/strict";
import type { Problem } from "../../../src/core/base/read.ts";
import { maximumLength, parseSource } from "../../../src/core/source/parse-source.ts";
import { findKeyRange, findValueRange, valueOf } from "../../../src/core/source/source-document.ts";

const twice = "written twice";
const opened = "opened and never closed";
const quoteIt = "Put this in quotes";
const deep = "nested too deeply";
const aliases = "aliases here repeat";

interface Case {
  readonly text: string;
  /** Each problem as `line:character-line:character words of its message`. */
  readonly problems?: readonly string[];
  readonly value: unknown;
}

/** Texts that are unusual and still fine, or wrong in a way that leaves the rest readable. */
const readable: Record<string, Case> = {
  "an empty text": { text: "", value: null },
  "a comment alone": { text: "# later\n", value: null },
  "a document start alone": { text: "---\n", value: null },
  "a list": { text: "- a\n- b\n", value: ["a", "b"] },
  "a key without a value": { text: "metric:\n", value: { metric: null } },
  CRLF: { text: "memo: |\r\n  a\r\n  b\r\nmetric: c\r\n", value: { memo: "a\nb\n", metric: "c" } },
  "a lone CR": { text: "metric: a\rwindow:\r  days: 3\r", value: { metric: "a", window: { days: 3 } } },
  "__proto__ and constructor as keys": {
    text: "__proto__: { a: 1 }\nconstructor: b\n",
    value: JSON.parse('{ "__proto__": { "a": 1 }, "constructor": "b" }'),
  },
  "a number that JSON cannot hold": {
    text: "a: .inf\nb: -.inf\nc: .nan\n",
    value: { a: ".inf", b: "-.inf", c: ".nan" },
  },
  "a tag": { text: "a: !ours b\nc: !!binary aGk=\n", value: { a: "b", c: "aGk=" } },
  "dates as words": { text: "a: 2026-03-01\n", value: { a: "2026-03-01" } },
  "keys that are no words": { text: "1: a\n[b, c]: d\ntrue: e\n", value: { "1": "a", "[b, c]": "d", true: "e" } },
  "an alias": { text: "a: &x [b]\nc: *x\n", value: { a: ["b"], c: ["b"] } },
  "an alias of a key": { text: "&x a: b\nc: *x\n", value: { a: "b", c: "a" } },
  "an alias of an anchor written twice": { text: "a: &x b\nc: &x d\ne: *x\n", value: { a: "b", c: "d", e: "d" } },

  "a key written twice": {
    text: "metric: a\nmetric: b\n",
    problems: [`1:0-1:6 ${twice}`],
    value: { metric: "a" },
  },
  "a key written twice behind a key without a value": {
    text: "learn: x\nthreshold:\nlearn: y\n",
    problems: [`2:0-2:5 ${twice}`],
    value: { learn: "x", threshold: null },
  },
  "a bare threshold that looks like the header of a block": {
    text: "metric: a\nthreshold: >8\n",
    problems: ["1:11-1:13 in quotes"],
    value: { metric: "a", threshold: ">8" },
  },
  "a key written twice behind an emoji": {
    text: "arms: { 🎉🎉: 50%, a: 1, a: 2 }\n",
    problems: [`0:25-0:26 ${twice}`],
    value: { arms: { "🎉🎉": "50%", a: 1 } },
  },
  "a key written twice behind CRLF": {
    text: "metric: a\r\n\r\nmetric: b\r\n",
    problems: [`2:0-2:6 ${twice}`],
    value: { metric: "a" },
  },
  "a key written twice behind lone CRs": {
    text: "metric: a\r\rmetric: b\r",
    problems: [`2:0-2:6 ${twice}`],
    value: { metric: "a" },
  },
  "several documents": {
    text: "metric: a\n---\nmetric: b\n---\nmetric: c\n",
    problems: ["1:0-3:0 first document"],
    value: { metric: "a" },
  },
  "an alias to nothing": {
    text: "metric: *nope\n",
    problems: ["0:8-0:13 refers to nothing"],
    value: { metric: null },
  },
  "a character that was no UTF-8": {
    text: "metric: a\nwhy: Z\uFFFDrich\n",
    problems: ["1:6-1:7 not UTF-8"],
    value: { metric: "a", why: "Z\uFFFDrich" },
  },

  "an unquoted >=": {
    text: "threshold: >= 8%\nsample: 5\n",
    problems: [`0:11-0:16 ${quoteIt}`],
    value: { threshold: ">= 8%", sample: 5 },
  },
  "an unquoted > at the end of the text": {
    text: "sample: 5\nthreshold: > 8%",
    problems: [`1:11-1:15 ${quoteIt}`],
    value: { sample: 5, threshold: "> 8%" },
  },
  "an unquoted >= before a comment": {
    text: "threshold: >= 8%  # as agreed\n",
    problems: [`0:11-0:16 ${quoteIt}`],
    value: { threshold: ">= 8%" },
  },
  "a colon in an unquoted sentence": {
    text: "hypothesis: We believe this: at least 8% click.\nmetric: a\n",
    problems: [`0:12-0:47 ${quoteIt}`],
    value: { hypothesis: "We believe this: at least 8% click.", metric: "a" },
  },
  "both in one file, with CRLF": {
    text: "hypothesis: We believe: 8% click.\r\nthreshold: >= 8%\r\nmetric: a\r\n",
    problems: [`0:12-0:33 ${quoteIt}`, `1:11-1:16 ${quoteIt}`],
    value: { hypothesis: "We believe: 8% click.", threshold: ">= 8%", metric: "a" },
  },
  "a block of text, which > may begin": {
    text: "memo: >-\n  one\n  two\nwhy: >\n  three: four\n",
    value: { memo: "one two", why: "three: four\n" },
  },
};

/** Syntax errors, after which nothing may be called missing. */
const broken: Record<string, Case> = {
  "a quote that is never closed": {
    text: 'metric: a\nhypothesis: "At least 8%\nsample: 5\n',
    problems: [`1:12-1:13 This quote is ${opened}`],
    value: { metric: "a", hypothesis: "At least 8% sample: 5" },
  },
  "a bracket that is never closed": {
    text: "branches: [a, b\nowner: dana\n",
    problems: [`0:10-0:11 This bracket is ${opened}`],
    value: { branches: ["a", "b"], owner: "dana" },
  },
  "a brace that is never closed": {
    text: "window: { from: 2026-03-02",
    problems: [`0:8-0:9 This brace is ${opened}`],
    value: { window: { from: "2026-03-02" } },
  },
  "the inner of two that are never closed": {
    text: "window: { a: [1\nowner: dana\n",
    problems: [`0:13-0:14 This bracket is ${opened}`],
    value: { window: { a: [1] }, owner: "dana" },
  },
  "a tab for indentation": {
    text: "metric: a\nwindow:\n\tdays: 3\n",
    problems: ["2:0-2:1 Use spaces"],
    value: { metric: "a", window: null, days: 3 },
  },
  "a colon below the top level": {
    text: "window:\n  from: a: b\n",
    problems: [`1:8-1:12 ${quoteIt}`],
    value: { window: { from: { a: "b" } } },
  },
  "both that can be recovered beside another error": {
    text: 'hypothesis: We believe: 8% click.\nthreshold: >= 8%\nwhy: "open\n',
    problems: [`0:12-0:33 ${quoteIt}`, `1:11-1:16 ${quoteIt}`, `2:5-2:6 ${opened}`],
    value: { hypothesis: "We believe: 8% click.", threshold: ">= 8%", why: "open" },
  },
};

/** Texts of which nothing is read. */
const refused: Record<string, Omit<Case, "value">> = {
  "more than a megabyte": { text: "a".repeat(maximumLength + 1), problems: ["0:0-0:0 larger than 1 MB"] },
  "a NUL": { text: "metric: a\nb\0c: d\n", problems: ["1:1-1:1 not text"] },
  "an alias bomb": {
    text: ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdef".split("").map(bombLine)].join("\n"),
    problems: [`0:28-0:28 ${aliases}`],
  },
  "an alias within its own anchor": { text: "a: &a\n  b: [*a]\n", problems: [`1:6-1:6 ${aliases}`] },
  "aliases that nest": {
    text: Array.from({ length: 200 }, (_, at) => `a${at}: &a${at} [${at === 0 ? "" : `*a${at - 1}`}]`).join("\n"),
    problems: [`12:10-12:10 ${aliases}`],
  },
  "20,000 aliases": { text: `a: [&x b${", *x".repeat(20_000)}]`, problems: [`0:7-0:7 ${aliases}`] },
  "20,000 open brackets": { text: `a: ${"[".repeat(20_000)}`, problems: [`0:102-0:102 ${deep}`] },
  "20,000 balanced brackets": {
    text: `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    problems: [`0:102-0:102 ${deep}`],
  },
  "20,000 open braces": { text: `a: ${"{a: ".repeat(20_000)}`, problems: [`0:396-0:396 ${deep}`] },
  "20,000 lists in one line": { text: `a:\n ${"- ".repeat(20_000)}b`, problems: [`1:198-1:198 ${deep}`] },
  "20,000 explicit keys in one line": { text: `${"? ".repeat(20_000)}a`, problems: [`0:199-0:199 ${deep}`] },
  "blocks nested 500 deep": {
    text: Array.from({ length: 500 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
    problems: [`99:100-99:100 ${deep}`],
  },
};

describe("parseSource", () => {
  for (const [name, { text, problems = [], value }] of Object.entries(readable)) {
    it(`reads ${name}`, () => {
      const source = parseSource(text);
      assert.deepEqual(valueOf(source.root), value);
      assertProblems(source.problems, problems);
      assert.equal(source.isBroken, false);
    });
  }

  for (const [name, { text, problems = [], value }] of Object.entries(broken)) {
    it(`reads what it can beside ${name}`, () => {
      const source = parseSource(text);
      assert.deepEqual(valueOf(source.root), value);
      assertProblems(source.problems, problems);
      assert.equal(source.isBroken, true);
    });
  }

  for (const [name, { text, problems = [] }] of Object.entries(refused)) {
    it(`refuses ${name}, quickly`, () => {
      const started = performance.now();
      const source = parseSource(text);
      assert.equal(source.root, undefined);
      assertProblems(source.problems, problems);
      assert.equal(source.isBroken, true);
      assert.ok(performance.now() - started < 1000);
    });
  }

  it("reads a text of just a megabyte", () => {
    const source = parseSource(`memo: ${"a".repeat(maximumLength - 6)}`);
    assert.equal(source.problems.length, 0);
    assert.equal(source.root?.end, maximumLength);
  });

  it("says of a recovered threshold that it cannot be read, and offers quotes", () => {
    const [problem] = parseSource("threshold: >= 8%\n").problems;
    assert.equal(problem?.code, "threshold-unreadable");
    assert.deepEqual(problem?.fixes, [
      { title: "Quote it", edits: [{ type: "quote", path: ["threshold"] }], isSafe: true },
    ]);
  });

  it("counts columns in UTF-16 units, as editors do", () => {
    const source = parseSource("{ 🎉: a, metric: 👩‍👩‍👧 b }\n");
    assert.deepEqual(findKeyRange(source, ["metric"]), {
      start: { line: 0, character: 9 },
      end: { line: 0, character: 15 },
    });
    assert.deepEqual(findValueRange(source, ["metric"]), {
      start: { line: 0, character: 17 },
      end: { line: 0, character: 27 },
    });
  });

  /** Where a comment cut a sentence off, and where one is meant. */
  const cuts: Record<string, string | undefined> = {
    "why: plan #2": "#2",
    "why: plan #2 and more\r": "#2 and more",
    "why: [plan #2\n]": "#2",
    "why: plan # two": undefined,
    "why: plan  #2": undefined,
    'why: "plan" #2': undefined,
    "why: plan#2": undefined,
    "why: | #2\n  plan": undefined,
  };
  for (const [text, cut] of Object.entries(cuts)) {
    it(`sees ${cut ? `“${cut}” cut off` : "nothing cut off"} in ${JSON.stringify(text)}`, () => {
      const { root } = parseSource(text);
      const value = root?.kind === "mapping" ? root.entries[0]?.value : undefined;
      const node = value?.kind === "sequence" ? value.items[0] : value;
      assert.equal(node?.kind, "scalar");
      assert.equal(node.cut && text.slice(...node.cut), cut);
    });
  }
});

function bombLine(name: string): string {
  const below = String.fromCharCode(name.charCodeAt(0) - 1);
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${below}`).join(", ")}]`;
}

function assertProblems(problems: readonly Problem[], expected: readonly string[]): void {
  assert.equal(problems.length, expected.length, problems.map(placeAndMessage).join("\n"));
  for (const [at, problem] of problems.entries()) {
    const words = expected[at] ?? "";
    const [place = "", ...message] = words.split(" ");
    assert.equal(placeAndMessage(problem).split(" ")[0], place, problem.message);
    assert.ok(problem.message.includes(message.join(" ")), problem.message);
  }
}

function placeAndMessage({ range: { start, end }, message }: Problem): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${message}`;
}
