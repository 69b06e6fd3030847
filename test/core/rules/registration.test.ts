import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import { protocolFields, type ProtocolField } from "../../../src/core/history/protocol.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { registrationOfEntry } from "../../../src/core/index/registration-of-entry.ts";
import { applyChanges } from "../../../src/core/index/snapshot.ts";
import { catalogue } from "../../../src/core/rules/catalogue.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { exampleFile } from "../../../src/core/rules/example-texts.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { historyRules } from "../../../src/core/rules/registration/history-rules.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { findingsIn, historyOf, snapshotWith, type History } from "../kit/examples.ts";
import { changeOf, testRoot, testToday } from "../kit/snapshots.ts";

/** Every field of a plan: as it was registered, and as it is after it has moved. */
const moves: Record<ProtocolField, readonly [was: string, now: string]> = {
  hypothesis: ["At least 8% of visitors, old and new, take it.", "At least 8% of buyers come back, all of them."],
  metric: ["guest-orders", "orders"],
  threshold: ["at least 8%", "at least 6%"],
  criterion: ["One reason recurs # in half of the talks, {at least}.", "Somebody likes it."],
  baseline: ["6.5%", "5%"],
  guardrails: ['[{ metric: returns, threshold: at most 2% }, { metric: errors, threshold: "<= 1%" }]', "[]"],
  secondary: ["[{ metric: basket, threshold: at least 30 EUR }]", "[{ metric: basket, threshold: at least 20 EUR }]"],
  arms: ["{ first: 50%, second: 50% }", "{ first: 40%, second: 60% }"],
  sample: ["4000", "3000"],
  looks: ["[2026-02-20, 2026-03-03]", "anytime"],
  window: ["{ from: 2026-02-16, days: 16 }", "{ from: 2026-02-16, to: 2026-03-08 }"],
  population: ["visitors with a basket", "everybody"],
  segments: ["[phone, desk]", "[phone]"],
  exclusions: ["[staff, bots]", "[staff]"],
  confidence: ["90%", "80%"],
  rule: ["{ supported: persevere, refuted: stop }", "{ supported: persevere, refuted: persevere }"],
};
const results = "results:\n  - { date: 2026-03-04, arm: first, successes: 60, of: 2000 }\n";

function planWith(field?: ProtocolField, value?: string): string {
  return protocolFields
    .flatMap((name) => {
      const written = name === field ? value : moves[name][0];
      return written === undefined ? [] : [`${name}: ${written.includes("#") ? `"${written}"` : written}\n`];
    })
    .join("");
}

const registered = historyBefore(planWith());

function historyBefore(plan: string): History {
  return [
    { date: "2026-02-13", text: plan },
    { date: "2026-03-04", text: plan + results },
  ];
}

describe("a field that moved after the result", () => {
  for (const field of protocolFields) {
    const now = planWith(field, moves[field][1]) + results;

    it(`is found: ${field}`, () => {
      assert.deepEqual(placesOf(now, registered, "goalposts-moved"), [`${lineOf(now, field)} goalposts-moved`]);
      assert.equal(registrationIn(now, registered)?.state, "broken");
    });

    it(`is amended once the quick fix has a reason: ${field}`, () => {
      const after = fixed(now, registered, "goalposts-moved", "Record as amendment");
      assert.deepEqual(errorsIn(after, registered), ["amendment-without-reason"]);
      assert.equal(registrationIn(after, registered)?.state, "broken");
      const explained = after.replace('why: ""', 'why: "The counter was wrong."');
      assert.deepEqual(errorsIn(explained, registered), []);
      assert.equal(registrationIn(explained, registered)?.state, "amended");
    });

    it(`is amended where it was taken out or added, too: ${field}`, () => {
      for (const [before, after] of [
        [planWith(), planWith(field)],
        [planWith(field), planWith()],
      ] as const) {
        const history = historyBefore(before);
        if (registrationIn(after + results, history)?.state !== "broken") continue;
        assert.notDeepEqual(errorsIn(after + results, history), []);
        if (!errorsIn(after + results, history).includes("goalposts-moved")) continue;
        const mended = fixed(after + results, history, "goalposts-moved", "Record as amendment");
        const explained = mended.replace('why: ""', 'why: "It was forgotten."');
        assert.equal(registrationIn(explained, history)?.state, "amended");
      }
    });
  }

  for (const field of ["hypothesis", "metric", "threshold", "criterion", "baseline", "sample", "population"] as const) {
    it(`can be put back: ${field}`, () => {
      const now = planWith(field, moves[field][1]) + results;
      const after = fixed(now, registered, "goalposts-moved", /^Put back "/);
      assert.deepEqual(errorsIn(after, registered), []);
      assert.equal(registrationIn(after, registered)?.state, "sealed");
    });
  }

  it("cannot be put back where it is a list or has keys, whose form nobody knows any more", () => {
    const now = planWith("window", moves.window[1]) + results;
    const [finding] = findingsIn({ [exampleFile]: now }, registered).filter(({ rule }) => rule === "goalposts-moved");
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ["Record as amendment"],
    );
  });

  it("shows while it is typed, and is gone when it is taken back", () => {
    const settled = snapshotWith({ [exampleFile]: planWith() + results }, registered);
    const typed = applyChanges(settled, [changeOf(exampleFile, planWith("threshold", "at least 6%") + results)]);
    const back = applyChanges(typed, [changeOf(exampleFile, planWith() + results)]);
    const [before, during, after] = [settled, typed, back].map((snapshot) =>
      findingsOf(checkSnapshot(snapshot, testToday)).filter(({ rule }) => rule === "goalposts-moved"),
    );
    assert.deepEqual([before?.length, during?.length, after?.length], [0, 1, 0]);
  });
});

const plan = `hypothesis: At least 8% of visitors take the guest checkout.
population: visitors with a basket
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-03 }
`;
const result = "results:\n  - { date: 2026-03-04, successes: 300, of: 4000 }\n";
const sealed = historyBefore(plan).map(({ date }, at) => ({ date, text: at === 0 ? plan : plan + result }));
const lower = plan.replace("threshold: at least 8%", "threshold: at least 6%");

/** What each history says today, of the rules of registration: `line rule`. */
const histories: Record<string, readonly [history: History | undefined, now: string, found: readonly string[]]> = {
  "nothing, where nobody asked git": [undefined, lower + result, []],
  "nothing of a plan that stands": [sealed, plan + result, []],
  "a bar that fell, with a result that is not committed": [sealed.slice(0, 1), lower + result, ["3 goalposts-moved"]],
  "one finding for an amendment without a reason": [
    sealed,
    `${lower}amendments: [{ field: threshold, was: at least 8%, date: 2026-03-05 }]\n${result}`,
    ["5 amendment-without-reason"],
  ],
  "an amendment of something else": [
    sealed,
    `${lower}amendments: [{ field: threshold, was: at least 12%, date: 2026-03-05, why: A slip. }]\n${result}`,
    ["3 goalposts-moved"],
  ],
  "only the error of a bar that cannot be read": [sealed, plan.replace("at least 8%", "some day") + result, []],
  "only the error of a bar that is gone": [sealed, plan.replace("threshold: at least 8%\n", "") + result, []],
  "only the error of a day that does not exist": [sealed, plan.replace("2026-03-03", "2026-02-30") + result, []],
  "nothing of a file that cannot be read": [sealed, `${lower}memo: "open\n`, []],
  "a plan that came along with its result": [
    [{ date: "2026-03-04", text: plan + result }],
    plan + result,
    ["5 plan-with-result"],
  ],
  "no such thing while the plan lacks something": [
    [{ date: "2026-03-04", text: plan + result }],
    plan.replace("threshold: at least 8%\n", "") + result,
    [],
  ],
  "a result on a plan that is committed by half": [
    [{ date: "2026-02-13", text: plan.replace("threshold: at least 8%\n", "") }],
    plan + result,
    ["5 plan-with-result"],
  ],
  "a plan that is not committed": [[], plan, ["4 started-unregistered"]],
  "no such thing of a decided one": [
    [],
    `${plan}decision: { choice: stop, date: 2026-03-01, because: The shop is closed. }\n`,
    [],
  ],
  "no such thing of half a plan": [[], plan.replace("threshold: at least 8%\n", ""), []],
  "no such thing on the day before": [[], plan.replace(/window:.*/, "window: { from: 2026-03-11, days: 14 }"), []],
  "such a thing on the first day": [
    [],
    plan.replace(/window:.*/, "window: { from: 2026-03-10, days: 14 }"),
    ["4 started-unregistered"],
  ],
  "no such thing without a first day": [[], plan.replace(/window:.*/, "sample: 4000"), []],
  "a change of an open plan that is not committed": [sealed.slice(0, 1), lower, ["4 started-unregistered"]],
  "a change of an open plan, by the field": [
    [...sealed.slice(0, 1), { date: "2026-02-20", text: lower }],
    lower,
    ["3 amendment-missing"],
  ],
  "nothing more once the amendment is begun": [
    [...sealed.slice(0, 1), { date: "2026-02-20", text: lower }],
    `${lower}amendments:\n  - { field: threshold, was: ">= 8%", date: 2026-02-20 }\n`,
    ["6 amendment-without-reason"],
  ],
  "the second of two changes, when the first is amended": [
    [
      ...sealed.slice(0, 1),
      { date: "2026-02-20", text: plan.replace("threshold: at least 8%", "threshold: at least 7%") },
      { date: "2026-02-21", text: lower },
    ],
    `${lower}amendments:\n  - { field: threshold, was: at least 8%, date: 2026-02-20, why: Fewer came. }\n`,
    ["3 amendment-missing"],
  ],
  "nothing of a change in a decided one": [
    [...sealed.slice(0, 1), { date: "2026-02-20", text: lower }],
    `${lower}decision: { choice: stop, date: 2026-03-01, because: The shop is closed. }\n`,
    [],
  ],
};

const ofRegistration = new Set([...historyRules, "amendment-without-reason"]);

describe("the rules of registration find", () => {
  for (const [what, [history, now, expected]] of Object.entries(histories)) {
    it(what, () => {
      const found = findingsIn({ [exampleFile]: now }, history).filter(({ rule }) => ofRegistration.has(rule));
      assert.deepEqual(
        found.map(({ range, rule }) => `${range.start.line} ${rule}`),
        expected,
      );
    });
  }

  it("what each says, in the words of the file", () => {
    const say = (rule: string, now: string, history: History): string | undefined =>
      findingsIn({ [exampleFile]: now }, history).find((finding) => finding.rule === rule)?.message;
    assert.equal(
      say("goalposts-moved", lower + result, sealed),
      '`threshold` was "at least 8%" when the result came in (2c0ffee of 2026-03-04), and is "at least 6%" now. Put it back, or record the change as an amendment that says why.',
    );
    assert.equal(
      say("goalposts-moved", `${plan}sample: 4000\n${result}`, sealed),
      '`sample` was not written when the result came in (2c0ffee of 2026-03-04), and is "4000" now. Take it out, or record the change as an amendment that says why.',
    );
    assert.match(
      say("goalposts-moved", lower + result, sealed.slice(0, 1)) ?? "",
      /^`threshold` was "at least 8%" before the result came in, and is "at least 6%" now\./,
    );
    assert.equal(
      say("started-unregistered", lower, sealed.slice(0, 1)),
      'The window has been open since 2026-02-16, and `threshold` changed from "at least 8%" to "at least 6%" without a commit. Commit the change now, or put it back.',
    );
  });
});

describe("the list of rules that need a history", () => {
  it("names those that have one in every bad example", () => {
    const rules: readonly Rule[] = catalogue;
    const needing = rules.filter(({ examples }) => examples.bad.every((example) => historyOf(example) !== undefined));
    assert.deepEqual(new Set(needing.map(({ id }) => id)), historyRules);
  });
});

function registrationIn(text: string, history: History): Registration | undefined {
  const entry = snapshotWith({ [exampleFile]: text }, history).entries.get(`${testRoot}/${exampleFile}`);
  return entry?.kind === "experiment" ? registrationOfEntry(entry) : undefined;
}

function errorsIn(text: string, history: History): string[] {
  return findingsIn({ [exampleFile]: text }, history)
    .filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);
}

function placesOf(text: string, history: History, rule: string): string[] {
  return findingsIn({ [exampleFile]: text }, history)
    .filter((finding) => finding.rule === rule)
    .map(({ range }: Finding) => `${range.start.line} ${rule}`);
}

function lineOf(text: string, key: string): number {
  return text.split("\n").findIndex((line) => line.startsWith(`${key}:`));
}

function fixed(text: string, history: History, rule: string, title: string | RegExp): string {
  const finding = findingsIn({ [exampleFile]: text }, history).find((one) => one.rule === rule);
  const fix = finding?.fixes.find((one) => (typeof title === "string" ? one.title === title : title.test(one.title)));
  const edits = fix && toTextEdits(parseSource(text), text, fix.edits);
  assert.ok(edits, `no fix ${String(title)} in: ${text}`);
  return applyTextEdits(text, edits);
}
