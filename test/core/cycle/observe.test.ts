import assert from "node:assert/strict";
import { observe } from "../../../src/core/cycle/steps/observe.ts";
import { complaintOn, editsBy, momentOf, nastyWords, questionOf, readAfter, written } from "../kit/experiment-steps.ts";

const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 } # two weeks
`;
const saw = "People asked whether their card was safe.";

describe("observe", () => {
  it("writes what was seen behind the results, and leaves the rest alone", () => {
    const results = "results: [{ date: 2026-03-09, successes: 9, of: 40 }]\n";
    const text = `${plan}${results}# What we made of it.\nmemo: x\n`;
    assert.equal(
      written(observe, text, { saw, from: "interviews", count: "7" }),
      text.replace("# What", `observations:\n  - { saw: ${saw}, from: interviews, count: 7 }\n# What`),
    );
  });

  const lists: readonly (readonly [before: string, after: string])[] = [
    ["observations: []\n", `observations: [{ saw: ${saw} }]\n`],
    ["observations:\n", `observations: [{ saw: ${saw} }]\n`],
    [
      "observations:\n  - saw: y # as told\n    count: 2\n",
      `observations:\n  - saw: y # as told\n    count: 2\n  - { saw: ${saw} }\n`,
    ],
  ];
  for (const [before, after] of lists) {
    it(`writes into ${JSON.stringify(before)}`, () =>
      assert.equal(written(observe, plan + before, { saw, from: "", count: "" }), plan + after));
  }

  it("keeps every word, in lines and in braces", () => {
    for (const words of nastyWords) {
      for (const text of [plan, '{ hypothesis: "x", metric: tours }']) {
        const read = readAfter(observe, text, { saw: words, from: words, count: "2" });
        assert.deepEqual(read.observations, [{ saw: words, from: words, count: 2 }], words);
      }
    }
  });

  it("suggests where things were seen before, here first", () => {
    const moment = momentOf(`${plan}observations: [{ saw: y, from: interviews }]\n`, {
      "learning/b.experiment.yaml":
        "hypothesis: z\nobservations: [{ saw: y, from: session recordings }, { saw: q, from: interviews }]\n",
    });
    assert.deepEqual(
      questionOf(observe, moment, "from").choices?.map(({ value }) => value),
      ["interviews", "session recordings"],
    );
    assert.equal(questionOf(observe, momentOf(plan), "from").choices, undefined);
  });

  it("says what is wrong with an answer", () => {
    const moment = momentOf(plan);
    assert.match(complaintOn(observe, moment, "count", { count: "some" }) ?? "", /"some" is no number/);
    assert.match(complaintOn(observe, moment, "count", { count: "-1" }) ?? "", /"-1" is below zero/);
    assert.match(complaintOn(observe, moment, "saw", { saw: "Bob failed to tell them." }) ?? "", /names a culprit/);
    assert.equal(complaintOn(observe, moment, "saw", { saw: "Users failed to find it." }), undefined);
  });

  it("goes on to the memo once the window is over", () => {
    const after = (text: string): unknown => editsBy(observe, momentOf(text), { saw }).next?.[0];
    assert.deepEqual(after(plan), { step: "observe" });
    assert.deepEqual(after(plan.replaceAll("2026-03", "2026-02")), { step: "memo" });
  });
});
