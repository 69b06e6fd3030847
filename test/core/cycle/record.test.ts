import assert from "node:assert/strict";
import { record } from "../../../src/core/cycle/steps/record.ts";
import { committed } from "../kit/committed.ts";
import {
  asked,
  complaintOn,
  editsBy,
  momentIn,
  momentOf,
  questionOf,
  readAfter,
  written,
} from "../kit/experiment-steps.ts";

const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`;
const arms = "arms: { control: 50%, tour: 50% }\n";
const share = { successes: "108", of: "1200" };

describe("record", () => {
  const forms: readonly (readonly [what: string, text: string, ...keys: readonly string[]])[] = [
    ["a share", plan, "successes", "of"],
    ["an arm and its share", plan + arms, "arm", "successes", "of"],
    ["a mean by its unit", plan.replaceAll("8%", "300 ms"), "[values]", "mean", "sd", "n"],
    ["a rate by its unit", plan.replace("at least 8%", "at most 3 per day"), "events", "exposure"],
    ["every value of a percentile", plan.replace("metric: tours", "metric: p95-ms"), "values"],
    ["what was judged", "hypothesis: x\ncriterion: Half of them name it.\n", "judged", "by"],
    ["what was read before", `${plan}results: [{ date: 2026-03-03, before: [4], after: [3] }]\n`, "before", "after"],
  ];
  for (const [what, text, ...keys] of forms) {
    it(`asks for ${what}`, () => assert.deepEqual(asked(record, momentOf(text)), keys));
  }

  it("asks for what the metric's file says", () => {
    const moment = momentOf(plan, { "tours.metric.yaml": "type: quantile\nquantile: 0.9\n" });
    assert.deepEqual(asked(record, moment), ["values"]);
    const other = momentOf(plan, { "errors.metric.yaml": "type: rate\n" });
    assert.deepEqual(asked(record, other, { metric: "errors" }), ["events", "exposure"]);
  });

  it("asks no more for a mean where every value is given, and goes on with what was begun", () => {
    const moment = momentOf(plan.replaceAll("8%", "300 ms"));
    assert.deepEqual(asked(record, moment, { values: "1, 2" }), ["values"]);
    assert.deepEqual(asked(record, moment, { values: "", mean: "3" }), ["mean", "sd", "n"]);
    assert.deepEqual(asked(record, momentOf(plan), { events: "3" }), ["events", "exposure"]);
  });

  it("shows the last reading of the arm that is chosen", () => {
    const moment = momentOf(`${plan}${arms}results: [{ date: 2026-03-05, arm: tour, successes: 54, of: 600 }]\n`);
    assert.deepEqual(
      questionOf(record, moment, "arm").choices?.map(({ description }) => description),
      ["no reading yet", "54 of 600 on 2026-03-05"],
    );
    assert.equal(questionOf(record, moment, "successes", { arm: "control" }).hint, undefined);
    assert.equal(
      questionOf(record, moment, "successes", { arm: "tour" }).hint,
      "The last reading, on 2026-03-05, was 54 of 600.",
    );
  });

  it("shows the plan, and that the day lies behind the window", () => {
    assert.deepEqual(record.knownOf?.(momentOf(`${plan}sample: 5000\n`)), [
      "The threshold: at least 8%.",
      "A sample of 5,000 is planned.",
    ]);
    assert.deepEqual(record.knownOf?.(momentOf(plan.replaceAll("2026-03-", "2026-01-"))), [
      "The threshold: at least 8%.",
      "The window ended on 2026-01-16; a reading of 2026-03-10 lies behind it. Give the day on which it was read.",
    ]);
  });

  it("says of a plan that is not committed that a result now proves less", () => {
    const path = "a.experiment.yaml";
    const says = (now: string, then: string): string | undefined =>
      record.knownOf?.(momentIn(committed(path, now, [{ date: "2026-03-01", text: then }]), path))[0];
    assert.equal(
      says(plan.replaceAll("8%", "6%"), plan),
      "The plan is not committed as it stands; a result now cannot be proved to come after it. " +
        'Register first: "Register Plan..." or uol register a.',
    );
    assert.equal(says(plan, plan), "The threshold: at least 8%.");
  });

  const slips: readonly (readonly [key: string, answers: Readonly<Record<string, string>>, sentence: RegExp])[] = [
    ["successes", { successes: "many" }, /"many" is no number; write it as/],
    ["successes", { successes: "1.5" }, /is no whole number/],
    ["successes", { successes: "-3" }, /below zero/],
    ["of", { successes: "9", of: "5" }, /^5 is less than the 9 who did it\.$/],
    ["of", { successes: "0", of: "0" }, /Nothing was observed/],
    ["after", { before: "1, 2, 3", after: "1 2" }, /There are 3 values before and 2 after; write pairs\./],
    ["values", { values: "1, x" }, /"x" is no number/],
    ["date", { date: "2026-13-01" }, /is no day/],
    ["date", { date: "2026-05-01" }, /The window ended on 2026-03-16; a reading of 2026-05-01 lies behind it/],
    ["date", { date: "2026-03-01" }, /The window opens on 2026-03-02/],
  ];
  for (const [key, answers, sentence] of slips) {
    it(`says what is wrong with ${JSON.stringify(answers)}`, () =>
      assert.match(complaintOn(record, momentOf(plan), key, answers) ?? "", sentence));
  }

  it("writes a reading of every form, dated today, and leaves the rest alone", () => {
    const text = `${plan}# Why so few?\nmemo: x\n`;
    const reading = (answers: Readonly<Record<string, string>>): string =>
      written(record, text, answers).replace(plan, "").replace("# Why so few?\nmemo: x\n", "");
    assert.equal(reading(share), "results:\n  - { date: 2026-03-10, successes: 108, of: 1200 }\n");
    assert.match(
      reading({ values: "4.1, 3.8 5", date: "2026-03-09" }),
      /- \{ date: 2026-03-09, values: \[4\.1, 3\.8, 5\] \}/,
    );
    assert.match(reading({ mean: "41%", sd: "3", n: "9" }), /mean: "41%", sd: 3, n: 9/);
    assert.match(reading({ judged: "refuted", by: "dana, lee" }), /judged: refuted, by: \[dana, lee\]/);
    const read = readAfter(record, `{ ${plan.trim().replaceAll("\n", ", ")} }`, { ...share, note: "a, b] # c" });
    assert.deepEqual(read.results, [{ date: "2026-03-10", successes: 108, of: 1200, note: "a, b] # c" }]);
  });

  it("goes on with the other arm, then with a guardrail, then with what comes next", () => {
    const guarded = `${plan}${arms}guardrails: [{ metric: errors, threshold: at most 1% }]\n`;
    const first = editsBy(record, momentOf(guarded), { ...share, arm: "tour" });
    assert.equal(first.done, "Recorded 108 of 1,200 (tour); control has no reading of that day yet");
    assert.deepEqual(first.next, [{ step: "record", answers: { arm: "control" } }, { step: "observe" }]);
    const second = written(record, guarded, { ...share, arm: "tour" });
    const moment = momentOf(second);
    assert.deepEqual(editsBy(record, moment, { ...share, arm: "control" }).next?.[0], {
      step: "record",
      answers: { metric: "errors" },
    });
    assert.match(
      questionOf(record, moment, "successes", { metric: "errors" }).hint ?? "",
      /^Of errors\. The threshold: at most 1%\.$/,
    );
    assert.deepEqual(editsBy(record, momentOf(plan.replace("03-16", "03-09")), share).next, [{ step: "memo" }]);
    assert.deepEqual(editsBy(record, momentOf(`${plan}sample: 1000\n`), share).next, [{ step: "memo" }]);
  });
});
