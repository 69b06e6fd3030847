import assert from "node:assert/strict";
import { kinds, type KindName } from "../../../src/core/model/kinds.ts";
import { readRecord } from "../../../src/core/model/read-record.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

interface Case {
  readonly kind?: KindName;
  readonly text: string;
  readonly record: Record<string, unknown>;
  /** Each problem as `line:character code words of its message`. */
  readonly problems?: readonly string[];
}

const cases: Record<string, Case> = {
  "an empty text as nothing": { text: "", record: {} },
  "a list as nothing, because it is no mapping": { text: "- a\n", record: {} },
  "words from numbers and booleans": {
    text: "metric: 404\nhypothesis: true\nmemo: 1.50\n",
    record: { metric: "404", hypothesis: "true", memo: "1.50" },
  },
  "keys without a value as missing, and an empty list as a list": {
    text: "metric:\nthreshold: ~\nmemo: null\npropagation: []\n",
    record: { propagation: [] },
  },
  "an object with one bad field": {
    text: "window:\n  from: 2026-02-30\n  to: 2026-03-16\n",
    record: { window: { to: "2026-03-16" } },
    problems: ["1:8 wrong-type `from` takes a day that exists"],
  },
  "a list with one bad item": {
    text: "results:\n  - { date: 2026-03-09, successes: many, of: 10 }\n  - lots\n  - { date: 2026-03-10 }\n",
    record: { results: [{ date: "2026-03-09", of: 10 }, { date: "2026-03-10" }] },
    problems: ["1:35 wrong-type `successes` takes a number", "2:4 wrong-type `results` takes keys with values"],
  },
  "a value where a list belongs": {
    kind: "unit",
    text: "learn: a\nbranches: learn/a\n",
    record: { learn: "a" },
    problems: ["1:10 wrong-type `branches` takes a list"],
  },
  "a list where a value belongs": {
    text: "metric: [a, b]\n",
    record: {},
    problems: ["0:8 wrong-type `metric` takes an id"],
  },
  "an empty item as nothing": { text: "segments:\n  - a\n  -\n  - b\n", record: { segments: ["a", "b"] } },
  "unknown keys at depth, kept": {
    text: "sampel: 5\nwindow: { too: 2026-03-16 }\nlearnings:\n  - insigt: a\n",
    record: { sampel: 5, window: { too: "2026-03-16" }, learnings: [{ insigt: "a" }] },
    problems: [
      "0:0 unknown-key Did you mean `sample`?",
      "1:10 unknown-key Did you mean `to`?",
      "3:4 unknown-key Did you mean `insight`?",
    ],
  },
  "an unknown key that is written again and again, told once": {
    text: `metric: a\n${"sampel: 5\n".repeat(3)}window: { too: 2026-03-16, too: 2026-03-17 }\n`,
    record: { metric: "a", sampel: 5, window: { too: "2026-03-16" } },
    problems: ["1:0 unknown-key Did you mean `sample`?", "4:10 unknown-key Did you mean `to`?"],
  },
  "keys of every object as unknown": {
    text: "__proto__: { sample: 1 }\nconstructor: a\ntoString: b\n",
    record: JSON.parse('{ "__proto__": { "sample": 1 }, "constructor": "a", "toString": "b" }'),
    problems: ["0:0 unknown-key kept", "1:0 unknown-key kept", "2:0 unknown-key kept"],
  },
  "a mapping as a key, which is no slip of a word": {
    text: "metric: a\n? sample: 5\n",
    record: { metric: "a" },
    problems: ["1:2 unknown-key kept"],
  },
  "names as keys where names belong": {
    text: "arms: { control: 50%, toString: 50% }\npredictions: { dana: 70%, lee: maybe }\n",
    record: { arms: { control: "50%", toString: "50%" }, predictions: { dana: "70%" } },
    problems: ["1:31 wrong-type `lee` takes a number with its unit"],
  },
  "a map without its one bad value": {
    text: "arms: { control: 50%, treated: [1] }\n",
    record: { arms: { control: "50%" } },
    problems: ["0:31 wrong-type `treated` takes words"],
  },
  "empty words as missing": { text: 'hypothesis: ""\nmetric: " "\nmemo: |\n', record: {}, problems: [] },
  "ids and words as they are written": {
    text: "unit: 007\nmetric: 1.10\nflag: True\n",
    record: { unit: "007", metric: "1.10", flag: "True" },
    problems: [],
  },
  "no year that only a slip can mean": {
    text: "window: { from: 9999-12-31, days: 99999999999 }\n",
    record: { window: {} },
    problems: ["0:16 wrong-type `from` takes a day", "0:34 wrong-type `days` takes a number of days"],
  },
  "the first of two equal keys, at any depth": {
    text: "metric: a\nmetric: b\narms: { a: 1, a: 2 }\nwindow: { days: 3, days: 4 }\n",
    record: { metric: "a", arms: { a: "1" }, window: { days: 3 } },
  },
  "a value outside an enumeration": {
    text: "method: guess\nrule: { supported: maybe, refuted: stop }\n",
    record: { rule: { refuted: "stop" } },
    problems: [
      "0:8 wrong-type `method` takes one of interview, survey",
      "1:19 wrong-type one of pivot, persevere, stop",
    ],
  },
  "a decision of any word, which has a rule of its own": {
    text: "decision: { choice: maybe, by: [dana, lee] }\n",
    record: { decision: { choice: "maybe", by: ["dana", "lee"] } },
  },
  "looks in each of their forms": { text: "looks: anytime\n", record: { looks: "anytime" } },
  "looks that are none": { text: "looks: often\n", record: {}, problems: ["0:7 wrong-type a number, a list of days"] },
  "quantities as they are written": {
    text: "baseline: 6.5%\nexpect: 9\ntraffic: 400 per day\nconfidence: high\n",
    record: { baseline: "6.5%", expect: "9", traffic: "400 per day" },
    problems: ["3:12 wrong-type `confidence` takes a number with its unit"],
  },
  "counts that are whole": {
    text: "sample: 12.5\nwindow: { days: -1 }\n",
    record: { window: {} },
    problems: ["0:8 wrong-type `sample` takes a whole number", "1:16 wrong-type `days` takes a number of days"],
  },
  "days to measure again": {
    text: "checkBack: [2026-04-17, { due: 2026-06-17, held: true }, soon]\n",
    record: { checkBack: ["2026-04-17", { due: "2026-06-17", held: true }] },
    problems: ["0:57 wrong-type `checkBack` takes a day, or"],
  },
  "readings of what was measured again, number by number": {
    text: "checkBack:\n  - { due: 2026-06-17, date: 2026-06-18, successes: 88, of: many, metrik: a }\n  - { date: 2026-06-18 }\n  - { due: soon, n: 3 }\n",
    record: { checkBack: [{ due: "2026-06-17", date: "2026-06-18", successes: 88, metrik: "a" }] },
    problems: [
      "1:60 wrong-type `of` takes a number",
      "1:66 unknown-key `metrik` is no key here; it is kept and not read. Did you mean `metric`?",
      "2:4 wrong-type `checkBack` takes a day, or",
      "3:11 wrong-type `due` takes a day that exists",
    ],
  },
  "what was believed, and what raised a question": {
    kind: "unit",
    text: "was: Nobody reads guides\nnow: true\npinned: true\nobservations: [{ saw: a, count: few }]\n",
    record: { was: "Nobody reads guides", now: "true", pinned: true, observations: [{ saw: "a" }] },
    problems: ["3:32 wrong-type `count` takes a whole number"],
  },
  "places in both of their forms": {
    kind: "unit",
    text: "appliesTo: { paths: [src/**], tags: [a] }\nlearn: b\n",
    record: { appliesTo: { paths: ["src/**"], tags: ["a"] }, learn: "b" },
  },
  "settings with one bad limit": {
    kind: "settings",
    text: "grace: 2 weeks\nlimits: { running: few, debt: 3, window: none }\nrules: { unknown-key: false }\n",
    record: { grace: "2 weeks", limits: { debt: 3, window: "none" }, rules: { "unknown-key": "off" } },
    problems: ["1:19 wrong-type `running` takes a whole number or none"],
  },
};

describe("readRecord", () => {
  for (const [name, { kind = "experiment", text, record, problems = [] }] of Object.entries(cases)) {
    it(`reads ${name}`, () => {
      const read = readRecord(parseSource(text), kinds[kind].schema);
      assert.deepEqual(read.value, record);
      assert.equal(read.problems.length, problems.length, JSON.stringify(read.problems));
      for (const [at, { code, message, range }] of read.problems.entries()) {
        const [place, expectedCode, ...words] = problems[at]?.split(" ") ?? [];
        assert.equal(`${range.start.line}:${range.start.character} ${code}`, `${place} ${expectedCode}`);
        assert.ok(message.includes(words.join(" ")), message);
      }
    });
  }

  it("offers to rename a key that was misspelt, where it stands", () => {
    const [problem] = readRecord(parseSource("window: { too: 2026-03-16 }\n"), kinds.experiment.schema).problems;
    assert.deepEqual(problem?.fixes, [
      { title: "Rename to to", edits: [{ type: "rename-key", path: ["window", "too"], key: "to" }], isSafe: false },
    ]);
  });
});
