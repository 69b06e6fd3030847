import assert from "node:assert/strict";
import { fixedBy, foundBy } from "../kit/fixed.ts";
import { findingsIn, type Files } from "../kit/snapshots.ts";

const ids = ["cannot-be-supported", "underpowered", "window-too-short", "expect-equals-threshold", "sample-missing"];
const sentence = "hypothesis: At least 8% of users click the button.\n";
const share = `${sentence}metric: click-rate\nthreshold: at least 8%\n`;
const window = "window: { from: 2026-03-16, to: 2026-03-29 }\n";
const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
const two = "arms: { control: 50%, new: 50% }\nbaseline: 8%\n";
const rise = `hypothesis: It works for users.\nmetric: click-rate\nthreshold: increase by 2 points\n${two}`;

/** `rule: message` of what the rules of planning find. */
function found(text: string, others: Files = {}): string[] {
  const all = findingsIn({ ...others, "a.experiment.yaml": text });
  return all.filter(({ rule }) => ids.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

describe("the rules of planning", () => {
  for (const [text, expected] of [
    [
      `${share}expect: 9%\nsample: 2500\n`,
      "underpowered: This plan would miss a true 9% about half of the time; 4,962 users are needed.",
    ],
    [
      `${share}expect: 9%\nsample: 4500\n`,
      "underpowered: This plan would miss a true 9% more than 2 times in 10; 4,962 users are needed.",
    ],
    [
      `${share}expect: 9%\nsample: 2\n`,
      "underpowered: This plan would miss a true 9% nearly every time; 4,962 users are needed.",
    ],
    [
      `${rise}expect: 13%\nsample: 300\n`,
      "underpowered: This plan would miss a true 13% about 8 times in 10; 2,558 observations are needed.",
    ],
    // Rates that count days.
    [
      "hypothesis: It works.\nmetric: errors\nthreshold: at most 3 per day\nexpect: 2.5 per day\nsample: 14\n",
      "underpowered: This plan would miss a true 2.5 per day about 7 times in 10; 68 days are needed.",
    ],
    // One fault, one finding: the gravest of them.
    [
      `hypothesis: It works.\nmetric: click-rate\nthreshold: at least 60%\nexpect: 70%\nsample: 5\n`,
      'cannot-be-supported: 5 observations cannot support "at least 60%", whatever comes out. Plan at least 6 observations.',
    ],
    [
      `${share}expect: 8%\nsample: 100\ntraffic: 5 per day\n${window}`,
      "expect-equals-threshold: An observed value equal to the threshold has a confidence of about 0.5, whatever the sample. Expect more than 8%, or move the threshold.",
    ],
    [
      `${share}expect: 7%\nsample: 100\n`,
      'expect-equals-threshold: 7% would not be enough for "at least 8%". Expect more than 8%, or move the threshold.',
    ],
    [
      `${share}expect: 9%\nsample: 100\ntraffic: 5 per day\n${window}`,
      "underpowered: This plan would miss a true 9% about 9 times in 10; 4,962 users are needed.",
    ],
    [
      `${share}expect: 9%\nsample: 5000\ntraffic: 5 per day\n${window}`,
      "window-too-short: 5,000 users take 1,000 days at 5 per day, and the window is open for 14 days. Let it run longer.",
    ],
    [
      `${share}traffic: 100 per day\nsample: 5000\n${window}`,
      "window-too-short: 5,000 users take 50 days at 100 per day, and the window is open for 14 days. Let it run longer.",
    ],
    [
      `${sentence}metric: click-rate\nthreshold: at least 100%\nsample: 50\n`,
      'cannot-be-supported: No result of any sample can support "at least 100%". Choose a threshold that can be passed.',
    ],
    [
      `${share}expect: 9%\n${window}`,
      "sample-missing: Nothing says how many are observed. An 80% chance to show 9% takes 4,962 users.",
    ],
  ] as const) {
    it(`say “${expected.slice(0, 60)}…” of ${JSON.stringify(text.slice(sentence.length))}`, () => {
      assert.deepEqual(found(text), [expected]);
    });
  }

  for (const [why, text, others] of [
    ["a power that is shown as 0.80", `${share}expect: 9%\nsample: 4900\n`],
    ["an experiment that was read", `${share}expect: 9%\nsample: 2500\ntraffic: 1 per day\n${window}${result}`],
    ["an expectation that was read", `${share}expect: 8%\nsample: 2500\n${result}`],
    ["what is not expected", `${share}sample: 25\n`],
    ["an expectation that cannot be read", `${share}expect: many\nsample: 25\n`],
    ["a sample that cannot be read", `${share}expect: 9%\nsample: many\n${window}`],
    ["arms that cannot be read", `${share}expect: 9%\nsample: 20\narms: [a, b]\n`],
    ["what people judge", `${share}criterion: Most do.\nexpect: 9%\n${window}`],
    ["an interview", `${share}method: interview\nexpect: 30%\n${window}`],
    ["a plan without an end", `${share}expect: 9%\n`],
    [
      "a decision",
      `${sentence}metric: click-rate\nthreshold: at least 90%\nsample: 3\ndecision: { choice: stop, because: x }\n`,
    ],
    [
      "more than was planned",
      `${sentence}metric: click-rate\nthreshold: at least 90%\nsample: 3\nresults: [{ date: 2026-03-09, successes: 90, of: 100 }]\n`,
    ],
    [
      "a change that may mean two things",
      `${sentence}metric: click-rate\nthreshold: increase by 20%\nbaseline: 8%\nexpect: 8%\nsample: 50\n`,
    ],
    [
      "a change without a start",
      `${sentence}metric: click-rate\nthreshold: increase by 2 points\narms: { control: 1, new: 1 }\nexpect: 8%\nsample: 50\n`,
    ],
    [
      "a mean whose spread nobody knows",
      "hypothesis: It works.\nmetric: score\nthreshold: at least 7.8\nexpect: 8\nsample: 4\n",
    ],
    [
      "steps in order",
      "hypothesis: It works.\nmetric: stars\nthreshold: at least 4\nexpect: 5\nsample: 4\n",
      { "stars.metric.yaml": "type: ordinal\nbetter: higher\n" },
    ],
    ["traffic without a time", `${share}expect: 9%\nsample: 5000\ntraffic: 400\n${window}`],
    [
      "a reversed window",
      `${share}expect: 9%\nsample: 5000\ntraffic: 400 per day\nwindow: { from: 2026-03-29, to: 2026-03-16 }\n`,
    ],
    ["looks at any time", `${share}expect: 9%\nsample: 50\nlooks: anytime\n`],
  ] as const satisfies readonly (readonly [string, string, Files?])[]) {
    it(`say nothing of ${why}`, () => assert.deepEqual(found(text, others), []));
  }

  it("still say that no result can support a claim when one was read", () => {
    const text = `${sentence}metric: click-rate\nthreshold: at least 60%\nsample: 5\nresults: [{ date: 2026-03-09, successes: 3, of: 4 }]\n`;
    assert.match(found(text)[0] ?? "", /^cannot-be-supported: 5 users/);
  });

  it("follow the metric's file", () => {
    const metric = { "wait.metric.yaml": "title: Wait\ntype: quantile\nquantile: 0.95\nunit: s\n" };
    const text = "hypothesis: It works.\nmetric: wait\nthreshold: at most 2\nsample: 58\n";
    assert.match(found(text, metric)[0] ?? "", /^cannot-be-supported: 58 observations .* 59 observations/);
    assert.deepEqual(found(text.replace("58", "59"), metric), []);
  });

  it("write what they ask for, in the place where it stands", () => {
    const plan = `${share}expect: 9%\n`;
    assert.equal(
      fixedBy("underpowered", "Plan a sample", `${plan}sample: 2500 # so far\n`),
      `${plan}sample: 4962 # so far\n`,
    );
    assert.equal(fixedBy("sample-missing", "Plan a sample", plan + window), `${plan}sample: 4962\n${window}`);
    const short = `${plan}sample: 5000\ntraffic: 400 per day\n`;
    assert.equal(
      fixedBy("window-too-short", "Let it run 13 days", `${short}window: { from: 2026-03-16, days: 7 }\n`),
      `${short}window: { from: 2026-03-16, days: 13 }\n`,
    );
    assert.equal(
      fixedBy("window-too-short", "Let it run 13 days", `${short}window: { from: 2026-03-16, to: 2026-03-20 }\n`),
      `${short}window: { from: 2026-03-16, to: 2026-03-28 }\n`,
    );
    assert.deepEqual(
      foundBy("window-too-short", `${short.replace("400", "1")}window: { from: 2026-03-16, days: 7 }\n`).flatMap(
        ({ fixes }) => fixes,
      ),
      [],
    );
  });

  it("never throw, whatever the numbers are", () => {
    for (const sample of ["0", "1", "999999999999", "9007199254740991"]) {
      for (const threshold of [
        "at least 8%",
        "at most 0%",
        "between 5% and 5%",
        "at most 3 per day",
        "at least -4",
        "doubles",
        "increase by 300 points",
      ]) {
        for (const expect of ["0%", "100%", "1e9%", "-3", "0.000001%", "2 per day", "9%"]) {
          for (const rest of ["", two, "arms: { control: 99.999999%, new: 0.000001% }\nbaseline: 0%\n"]) {
            const text = `hypothesis: x\nmetric: rate\nthreshold: ${threshold}\nexpect: ${expect}\nsample: ${sample}\ntraffic: 3 per day\n${rest}${window}`;
            assert.ok(found(text).length <= 1, text);
          }
        }
      }
    }
  });
});
