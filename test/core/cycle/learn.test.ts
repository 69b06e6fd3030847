import assert from "node:assert/strict";
import { contextsIn } from "../../../src/core/cycle/contexts.ts";
import { learn } from "../../../src/core/cycle/steps/learn.ts";
import {
  asked,
  complaintOn,
  editsBy,
  momentOf,
  nastyWords,
  questionOf,
  readAfter,
  written,
} from "../kit/experiment-steps.ts";

const plan = `unit: tours
hypothesis: At least 8% of visitors take the tour.
metric: tours
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-02 }
results: [{ date: 2026-03-02, successes: 180, of: 1200 }]
`;
const answers = { insight: "People want to feel safe.", recommendation: "Show a lock, and say why.", appliesTo: "" };

describe("learn", () => {
  it("asks three questions, and why only for a confidence that was given", () => {
    assert.deepEqual(asked(learn, momentOf(plan)), ["insight", "recommendation", "[appliesTo]"]);
    assert.equal(asked(learn, momentOf(plan), { confidence: "0.9" }).at(-1), "because");
  });

  it("writes a line for each key where there is room, and leaves the rest alone", () => {
    const text = `${plan}memo: x # short\ndecision: { choice: stop, date: 2026-03-03, because: y }\n`;
    const lines = `  - insight: ${answers.insight}\n    recommendation: ${answers.recommendation}\n`;
    const more = { appliesTo: "checkout, src/{a,b}/**", confidence: "0.9", because: "Two of them." };
    assert.equal(
      written(learn, text, { ...answers, ...more, reviewBy: "2027-03-01" }),
      text.replace(
        "decision:",
        `learnings:\n${lines}    appliesTo: [checkout, "src/{a,b}/**"]\n    confidence: 0.9\n    because: Two of them.\n    reviewBy: 2027-03-01\ndecision:`,
      ),
    );
    const other = "learnings:\n- insight: z # old\n";
    assert.equal(written(learn, plan + other, answers), plan + other + lines.replace(/^ {2}/gm, ""));
    assert.match(
      written(learn, `${plan}learnings: [{ insight: z }]\n`, answers),
      /\[\{ insight: z \}, \{ insight: People want to feel safe\., recommendation: "Show a lock, and say why\." \}\]/,
    );
  });

  it("keeps every word, in lines, in braces and in brackets", () => {
    for (const words of nastyWords) {
      for (const text of [plan, '{ hypothesis: "x" }', `${plan}learnings: []\n`, `${plan}learnings:\n`]) {
        const read = readAfter(learn, text, { insight: words, recommendation: words });
        assert.deepEqual(read.learnings, [{ insight: words, recommendation: words }], words);
      }
      const tags = contextsIn(words);
      const read = readAfter(learn, plan, { ...answers, appliesTo: words });
      assert.deepEqual(read.learnings?.[0]?.appliesTo, tags, words);
    }
  });

  it("suggests from the memo what is not written as a learning yet", () => {
    const memo = "memo: |\n  It works.\n\n  Which assumption changed: They want to feel safe.\n";
    const suggested = (text: string): string | undefined => questionOf(learn, momentOf(text), "insight").suggestion;
    assert.equal(suggested(plan), undefined);
    assert.equal(suggested(plan + memo), "They want to feel safe.");
    assert.equal(suggested(`${plan}${memo}learnings: [{ insight: They want to feel safe. }]\n`), "It works.");
    assert.deepEqual(learn.knownOf?.(momentOf(plan + memo)), [
      "The memo says: It works. Which assumption changed: They want to feel safe.",
    ]);
  });

  it("suggests where the unit applies, then what is used most", () => {
    const moment = momentOf(plan, {
      "tours.uol.yaml": "learn: x\nappliesTo: [checkout, src/pay/**]\n",
      "b.uol.yaml": "learn: y\nappliesTo: [prices, trust]\n",
      "c.experiment.yaml": "hypothesis: z\nlearnings: [{ insight: q, appliesTo: [trust] }]\n",
    });
    const choices = questionOf(learn, moment, "appliesTo").choices ?? [];
    assert.deepEqual(
      choices.map(({ value }) => value),
      ["checkout, src/pay/**", "trust", "checkout", "prices", "src/pay/**"],
    );
  });

  it("takes contexts apart at commas that stand in no braces", () => {
    assert.deepEqual(contextsIn("a, src/{b,c}/**,, a , {d,e"), ["a", "src/{b,c}/**", "{d,e"]);
    assert.deepEqual(contextsIn(undefined), []);
  });

  it("says what is wrong with an answer", () => {
    const moment = momentOf(plan);
    assert.match(complaintOn(learn, moment, "appliesTo", { appliesTo: "src/*a*b*c*d/x" }) ?? "", /more than three \*/);
    const complaintOf = (key: string, text: string): string | undefined =>
      learn.fields.find((field) => field.key === key)?.findComplaint?.(text)?.sentence;
    for (const text of ["0", "1", "0.9", ".5", "1.0"]) assert.equal(complaintOf("confidence", text), undefined, text);
    for (const text of ["90%", "1.5", "-1", "high"]) assert.match(complaintOf("confidence", text) ?? "", /from 0 to 1/);
    assert.match(complaintOf("because", "x") ?? "", /type --confidence as well/);
    assert.match(complaintOf("reviewBy", "soon") ?? "", /is no day/);
  });

  it("goes on to the decision, and behind one to those who must know", () => {
    assert.deepEqual(editsBy(learn, momentOf(plan), answers).next, [{ step: "decide" }]);
    const decided = `${plan}decision: { choice: stop, date: 2026-03-03, because: y }\n`;
    assert.deepEqual(editsBy(learn, momentOf(decided), answers).next, [{ step: "propagate" }]);
  });
});
