import assert from "node:assert/strict";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { changeOf, findingsIn, snapshotOf, testToday, type Files } from "../kit/snapshots.ts";
import { applyChanges, emptySnapshot } from "../../../src/core/index/snapshot.ts";

/** Rules of the second half of the cycle; each case lists all that they find, as `line rule`, lines from zero. */
const cycle = new Set([
  "wrong-type",
  "decision-unknown",
  "decision-without-reason",
  "decision-before-result",
  "result-overdue",
  "memo-missing",
  "decision-overdue",
  "result-outside-window",
  "result-impossible",
]);

/** A plan of five lines whose window ended sixteen days ago, so that what follows begins in line 5. */
const plan = `hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
population: visitors without an account
window: { from: 2026-02-09, to: 2026-02-22 }
`;
const result = "results: [{ date: 2026-02-22, successes: 450, of: 5000 }]\n";
const reversed = plan.replace("2026-02-09", "2026-03-30");
const memo = "memo: People in a hurry take it.\n";

const cases: Record<string, [text: string, found: readonly string[]]> = {
  "nothing but a plan": [plan, ["4 result-overdue"]],
  "an empty list of results": [`${plan}results: []\n`, ["4 result-overdue"]],
  "a list with an empty result": [`${plan}results:\n  -\n`, ["4 result-overdue"]],
  "results that cannot be read": [`${plan}results: none yet\n`, ["5 wrong-type"]],
  "a result that cannot be read": [`${plan}results: [soon]\n`, ["5 wrong-type"]],
  "a memo before the result": [plan + memo, ["4 result-overdue"]],
  "a result without a memo": [plan + result, ["5 memo-missing"]],
  "a memo that cannot be read": [`${plan}${result}memo: { a: b }\n`, ["6 wrong-type"]],
  "a memo without a decision": [plan + result + memo, ["4 decision-overdue"]],
  "a decision without a memo": [`${plan}${result}decision: { choice: stop, because: We stop. }\n`, ["5 memo-missing"]],
  "a stop without a result": [`${plan}decision: { choice: stop, because: The printer is broken. }\n`, []],
  "a file without hypothesis and metric": ["population: visitors\nwindow: { to: 2026-02-22 }\n", []],

  "a word alone": [`${plan}decision: stop\n`, ["5 decision-without-reason"]],
  "a word alone, in capitals": [`${plan}decision: STOP\n`, ["5 decision-without-reason"]],
  "a wrong word alone": [`${plan}decision: ship\n`, ["5 decision-unknown"]],
  "a truth alone": [`${plan}decision: true\n`, ["5 decision-unknown"]],
  "a sentence where a decision belongs": [`${plan}decision: We go on as it is.\n`, ["5 wrong-type"]],
  "a list where a decision belongs": [`${plan}decision: [stop]\n`, ["5 wrong-type"]],
  "a decision in capitals": [`${plan}decision: { choice: Stop, because: x }\n`, ["5 decision-unknown"]],
  "a decision that cannot be read": [`${plan}decision: { choice: { a: b }, because: x }\n`, ["5 wrong-type"]],
  "a decision of nothing": [`${plan}decision: {}\n`, ["5 decision-unknown"]],
  "a decision whose key is misspelt": [`${plan}decision:\n  chioce: stop\n  because: x\n`, ["5 decision-unknown"]],
  "a reason whose key is misspelt": [`${plan}decision:\n  choice: stop\n  becuase: x\n`, ["5 decision-without-reason"]],
  "a reason of spaces": [`${plan}decision:\n  choice: stop\n  because: "  "\n`, ["7 decision-without-reason"]],
  "a reason that cannot be read": [`${plan}decision: { choice: stop, because: [x] }\n`, ["5 wrong-type"]],
  "pivot with results that cannot be read": [
    `${plan}results: none\ndecision: { choice: pivot, because: x }\n`,
    ["5 wrong-type"],
  ],
  "a wrong word behind a memo": [
    `${plan}${result}${memo}decision: { choice: ship, because: x }\n`,
    ["7 decision-unknown"],
  ],
  "a decision on the day of the result": [
    `${plan}${result}${memo}decision: { choice: persevere, date: 2026-02-22, because: x }\n`,
    [],
  ],
  "pivot with a result without a date": [
    `${plan}results: [{ successes: 450, of: 5000 }]\n${memo}decision: { choice: pivot, date: 2026-02-01, because: x }\n`,
    [],
  ],

  "a window whose ends are the wrong way round": [reversed, []],
  "a result for a window whose ends are the wrong way round": [reversed + result, []],
  "a memo for a window whose ends are the wrong way round": [reversed + result + memo, []],
  "a result on the last day of grace": [`${plan}results: [{ date: 2026-03-01 }]\n${memo}`, ["4 decision-overdue"]],
  "a result on the day behind it": [
    `${plan}results: [{ date: 2026-03-02 }]\n${memo}`,
    ["4 decision-overdue", "5 result-outside-window"],
  ],
  "the third result of a list with one that cannot be read": [
    `${plan}results:\n  - soon\n  -\n  - { date: 2026-01-01 }\n${memo}`,
    ["4 decision-overdue", "6 wrong-type", "8 result-outside-window"],
  ],
};

const impossible: Record<string, [result: string, words: readonly string[]]> = {
  "more successes than trials": ["successes: 6, of: 5", ["successes 6"]],
  "all of them": ["successes: 5, of: 5", []],
  "fewer than none": ["successes: -6, of: 5", ["successes -6"]],
  "of fewer than none": ["successes: 6, of: -5", ["of -5"]],
  "of nobody": ["successes: 0, of: 0", ["of 0"]],
  "of nobody, and yet some": ["successes: 3, of: 0", ["of 0"]],
  "a mean of nobody": ["mean: 3, n: 0", ["n 0"]],
  "nobody, and nothing measured": ["n: 0", []],
  "a rate over no time": ["events: 3, exposure: 0", ["exposure 0"]],
  "two faults": ["mean: 4, sd: -1, n: -2", ["sd -1", "n -2"]],
  "pairs without partners": ["before: [1, 2], after: [1]", ["after [1]"]],
  "pairs, one of which cannot be read": ["before: [1, x], after: [1, 2]", []],
  "more than all": ["mean: 101%, n: 3", ["mean 101%"]],
  "more than all, in the threshold's unit": ["mean: 101, n: 3", ["mean 101"]],
  "less than nothing": ["mean: -0.5%, n: 3", ["mean -0.5%"]],
  "all of it": ["mean: 100%, n: 3", []],
  "the third of several values": ["values: [9, 8, 900, 1000]", ["values 900"]],
  "another metric, of which nothing is known": ["metric: basket, mean: 140, n: 3", []],
  "another metric in percent": ["metric: basket, mean: 140%, n: 3", ["mean 140%"]],
  "a metric whose name says that it grows": ["metric: revenue-growth, mean: 140%, n: 3", []],
};

function cycleFindings(files: Files): readonly Finding[] {
  return findingsIn(files).filter(({ rule }) => cycle.has(rule));
}

describe("from result to decision", () => {
  for (const [name, [text, found]] of Object.entries(cases)) {
    it(`finds ${found.length === 0 ? "no fault" : found.join(" and ")} in ${name}`, () => {
      const findings = cycleFindings({ "a.experiment.yaml": text });
      assert.deepEqual(
        findings.map(({ range, rule }) => `${range.start.line} ${rule}`),
        found,
      );
    });
  }

  for (const [name, [written, words]] of Object.entries(impossible)) {
    it(`finds ${words.length === 0 ? "nothing impossible" : words.join(" and ")} in ${name}`, () => {
      const line = `results: [{ date: 2026-02-22, ${written} }]`;
      const findings = cycleFindings({ "a.experiment.yaml": `${plan}${line}\n${memo}` });
      const values = findings
        .filter(({ rule }) => rule === "result-impossible")
        .map(({ range }) => {
          const before = line.slice(0, range.start.character);
          const key = Array.from(before.matchAll(/(\w+): ?\[?[^:]*$/g)).at(-1)?.[1];
          return `${key} ${line.slice(range.start.character, range.end.character)}`;
        });
      assert.deepEqual(values, words);
    });
  }

  it("says once that there are no arms, and of each arm that it is not one of them", () => {
    const results = "results: [{ arm: a, successes: 1, of: 2 }, { arm: b, successes: 1, of: 2 }]\n";
    const count = (arms: string): number =>
      cycleFindings({ "a.experiment.yaml": plan + arms + results }).filter(({ rule }) => rule === "result-impossible")
        .length;
    assert.equal(count(""), 1);
    assert.equal(count("arms: { c: 50%, d: 50% }\n"), 2);
    assert.equal(count("arms: { a: 50%, b: }\n"), 0);
    assert.equal(count("arms: [a, b]\n"), 0, "that is said already");
  });

  it("offers the one word that is meant, or all, or what is possible without a result", () => {
    const titles = (text: string): readonly string[] =>
      cycleFindings({ "a.experiment.yaml": plan + text }).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    const decide = (choice: string): string => `${result}${memo}decision: { choice: ${choice}, because: x }\n`;
    assert.deepEqual(titles(decide("ship")), ["Write persevere"]);
    assert.deepEqual(titles(decide("Kill it")), ["Write stop"]);
    assert.deepEqual(titles(decide("iterate")), ["Write pivot"]);
    assert.deepEqual(titles(decide("perseveer")), ["Write persevere"]);
    assert.deepEqual(titles(decide("tbd")), ["Write pivot", "Write persevere", "Write stop"]);
    assert.deepEqual(titles("decision: { choice: tbd, because: x }\n"), ["Write stop"]);
  });

  it("writes a word in other letters unasked, and no other", () => {
    const isSafe = (choice: string): boolean | undefined =>
      cycleFindings({ "a.experiment.yaml": `${plan}decision: { choice: ${choice}, because: x }\n` })[0]?.fixes[0]
        ?.isSafe;
    assert.equal(isSafe("STOP"), true);
    assert.equal(isSafe("stpo"), false);
    assert.equal(isSafe("kill"), false);
  });

  it("asks why only of a whole plan, decided or not", () => {
    const isAsked = (text: string): boolean =>
      findingsIn({ "a.experiment.yaml": text }).some(({ rule }) => rule === "no-observations");
    assert.equal(isAsked(plan + result), true);
    assert.equal(isAsked(plan.replace("threshold: at least 8%\n", "") + result), false);
    assert.equal(isAsked(`${plan}${result}decision: { choice: stop, because: x }\n`), true);
  });

  it("leaves a percentage alone that the dictionary knows to be no share", () => {
    const files = (type: string): Files => ({
      "guest-orders.metric.yaml": `title: Guest orders\ntype: ${type}\n`,
      "a.experiment.yaml": `${plan}results: [{ date: 2026-02-22, mean: 140%, n: 3 }]\n${memo}`,
    });
    const found = (type: string): number =>
      cycleFindings(files(type)).filter(({ rule }) => rule === "result-impossible").length;
    assert.equal(found("mean"), 0);
    assert.equal(found("proportion"), 1);
  });
});

describe("what the calendar says", () => {
  const found = (rule: string, files: Files, today = testToday): readonly Finding[] =>
    findingsOf(checkSnapshot(snapshotOf(files), today)).filter((finding) => finding.rule === rule);

  it("begins on the day behind the grace", () => {
    const files = { "learning.yaml": "grace: 5 days\n", "a.experiment.yaml": plan };
    assert.equal(found("result-overdue", files, "2026-02-27").length, 0);
    assert.equal(found("result-overdue", files, "2026-02-28").length, 1);
  });

  it("gives a memo the same time", () => {
    const files = { "learning.yaml": "grace: 5 days\n", "a.experiment.yaml": plan + result };
    assert.equal(found("memo-missing", files, "2026-02-27").length, 0);
    assert.equal(found("memo-missing", files, "2026-02-28").length, 1);
  });

  it("counts the days", () => {
    const files = { "learning.yaml": "grace: 0 days\n", "a.experiment.yaml": plan };
    const say = (today: string): string => found("result-overdue", files, today)[0]?.message ?? "";
    assert.match(say("2026-02-23"), /^The window ended on 2026-02-22, yesterday, /);
    assert.match(say("2026-03-06"), /^The window ended on 2026-02-22, 12 days ago, /);
  });

  it("names the oldest three of a debt, and how many they are", () => {
    const ends = ["2026-02-05", "2026-02-03", "2026-02-04", "2026-02-01", "2026-03-10", "2026-03-09"];
    const files = Object.fromEntries(
      ends.map((to, at) => [`e${at}.experiment.yaml`, `hypothesis: a\nmetric: m${at}\nwindow: { to: ${to} }\n`]),
    );
    const [finding] = found("decision-debt", { ...files, "learning.yaml": "limits: { debt: 4 }\n" });
    assert.match(finding?.message ?? "", /^5 experiments .* 4: the oldest are `e3`, `e1`, `e2`\./);
    assert.equal(found("decision-debt", { ...files, "learning.yaml": "limits: { debt: 5 }\n" }).length, 0);
  });

  it("looks for a unit in the folder that asks first", () => {
    const [shop, other] = ["file:///shop", "file:///other"];
    const experiment = `unit: pairing\n${plan.replace("2026-02-09", "2026-02-10")}`;
    const settings = "consolidation: [{ from: 2026-02-10, to: 2026-02-12 }]\n";
    const at = (own: string, theirs: string): number => {
      const snapshot = applyChanges(emptySnapshot(), [
        changeOf("learning.yaml", settings, shop),
        changeOf("a.experiment.yaml", experiment, shop),
        changeOf("pairing.uol.yaml", `learn: a\nkind: ${own}\ndue: 2026-01-01\n`, shop),
        changeOf("pairing.uol.yaml", `learn: a\nkind: ${theirs}\ndue: 2026-01-01\n`, other),
      ]);
      const findings = findingsOf(checkSnapshot(snapshot, testToday));
      const overdue = findings.filter(({ rule }) => rule === "unit-overdue").map(({ message }) => message);
      assert.match(overdue[0] ?? "", /it has no experiment/, "the experiment is of the other folder");
      assert.match(overdue[1] ?? "", /`a` is not decided/);
      return findings.filter(({ rule }) => rule === "consolidation-period").length;
    };
    assert.equal(at("process", "customer"), 1);
    assert.equal(at("customer", "process"), 0);
  });

  const running = (limit: number, windows: Record<string, string>): string[] => {
    const files = Object.entries(windows).map(([id, window]) => [
      `${id}.experiment.yaml`,
      `hypothesis: At least 8% of visitors ask for ${id}.\nmetric: m\nthreshold: at least 8%\n${window}sample: 500\n`,
    ]);
    return findingsIn({ "learning.yaml": `limits: { running: ${limit} }\n`, ...(Object.fromEntries(files) as Files) })
      .filter(({ rule }) => rule === "wip-limit")
      .map(({ uri, range, message }) => `${uri.slice("file:///shop/".length)}:${range.start.line} ${message}`);
  };

  it("counts among the running what a sample ends, and marks the latest that has a window", () => {
    const open = { a: "window: { from: 2026-03-02 }\n", b: "window: { from: 2026-03-01 }\n" };
    const found = ["a.experiment.yaml:3 2 experiments run, and the team's limit is 1."];
    const beginnings = (all: string[]): string[] => all.map((text) => text.replace(/(?<=is \d\.).*/, ""));
    assert.deepEqual(beginnings(running(1, open)), found);
    assert.deepEqual(beginnings(running(1, { a: open.a, z: "" })), found);
    assert.deepEqual(beginnings(running(1, { a: "window: { to: 2026-03-20 }\n", z: "" })), found);
    assert.deepEqual(running(1, { a: open.a, b: "window: { from: 2026-03-11 }\n" }), []);
    assert.deepEqual(
      running(1, { a: open.a, b: `${open.b}results: [{ date: 2026-03-09, successes: 40, of: 500 }]\n` }),
      [],
    );
    assert.deepEqual(running(1, { y: "", z: "" }), [], "of those without a window nobody knows which began last");
  });

  it("says of a single running experiment that it runs", () => {
    assert.deepEqual(running(0, { a: "window: { from: 2026-03-02 }\n" }), [
      "a.experiment.yaml:3 1 experiment runs, and the team's limit is 0. End it, or raise the limit.",
    ]);
  });

  it("moves the limit of running experiments on to the next one when one ends", () => {
    const experiment = (from: string): string =>
      plan.replace("from: 2026-02-09, to: 2026-02-22", `from: ${from}, to: 2026-03-20`);
    const before = snapshotOf({
      "learning.yaml": "limits: { running: 1 }\n",
      "a.experiment.yaml": experiment("2026-03-01"),
      "b.experiment.yaml": experiment("2026-03-02"),
      "c.experiment.yaml": experiment("2026-03-03"),
    });
    const first = checkSnapshot(before, testToday);
    const after = applyChanges(before, [
      changeOf("c.experiment.yaml", `${experiment("2026-03-03")}decision: { choice: stop, because: x }\n`),
    ]);
    const where = (check: typeof first): readonly string[] =>
      findingsOf(check).flatMap(({ rule, uri }) => (rule === "wip-limit" ? [uri] : []));
    assert.deepEqual(where(first), ["file:///shop/c.experiment.yaml"]);
    assert.deepEqual(where(checkSnapshot(after, testToday, first)), ["file:///shop/b.experiment.yaml"]);
    assert.deepEqual(where(checkSnapshot(before, "2026-03-02", first)), ["file:///shop/b.experiment.yaml"]);
    assert.deepEqual(where(checkSnapshot(before, "2026-03-21", first)), []);
  });
});
