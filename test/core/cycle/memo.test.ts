import assert from "node:assert/strict";
import { findComplaint } from "../../../src/core/cycle/answering.ts";
import { memo } from "../../../src/core/cycle/steps/memo.ts";
import {
  asked,
  complaintOn,
  editsBy,
  momentOf,
  nastyWords,
  questionOf,
  readAfter,
  refusalOf,
  written,
} from "../kit/experiment-steps.ts";

const plan = `hypothesis: At least 8% of visitors take the tour.
metric: tours
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-02 }
`;
const won = `${plan}results: [{ date: 2026-03-02, successes: 180, of: 1200 }]\n`;
const lost = `${plan}results: [{ date: 2026-03-02, successes: 20, of: 1200 }]\n`;
const said = { form: "memo", outcome: "It works.", surprise: "Nearly all were on a phone." };

describe("memo", () => {
  it("asks for the form first, then for its parts", () => {
    assert.deepEqual(asked(memo, momentOf(won)), ["form", "outcome", "surprise", "[assumption]", "[next]"]);
    assert.equal(
      asked(memo, momentOf(won), { form: "autopsy" }).join(" "),
      "form expected happened belief [hidden] [otherwise] [good]",
    );
    assert.deepEqual(asked(memo, momentOf(won), { text: "x" }), ["text"]);
    assert.equal(asked(memo, momentOf(won), { belief: "x" })[0], "expected");
  });

  it("offers an autopsy first where it did not come out as believed", () => {
    const first = (text: string): string | undefined => questionOf(memo, momentOf(text), "form").choices?.[0]?.value;
    assert.equal(first(won), "memo");
    assert.equal(first(lost), "autopsy");
    assert.equal(first(`${plan}decision: { choice: stop, date: 2026-03-03, because: y }\n`), "autopsy");
    assert.match(questionOf(memo, momentOf(lost), "form").hint ?? "", /looks at the belief, not at people/);
  });

  it("suggests what the data say, and shows what was seen most", () => {
    const seen = "observations: [{ saw: They asked., count: 2 }, { saw: They left., count: 7 }]\n";
    const known = memo.knownOf?.(momentOf(won + seen)) ?? [];
    assert.deepEqual(known.slice(-2), ["Seen 7 times: They left.", "Seen 2 times: They asked."]);
    assert.match(questionOf(memo, momentOf(won), "outcome").suggestion ?? "", /^180 of 1,200 \(15\.0%\), above /);
    assert.equal(questionOf(memo, momentOf(plan), "outcome").suggestion, undefined);
  });

  it("writes paragraphs behind what was seen, and leaves the rest alone", () => {
    const text = `${won}# Who was told?\npropagation: []\n`;
    assert.equal(
      written(memo, text, { ...said, assumption: "", next: "Ask them why: #1." }),
      text.replace(
        "# Who",
        "memo: |\n  It works.\n\n  What surprised us: Nearly all were on a phone.\n\n  What we would do next: Ask them why: #1.\n# Who",
      ),
    );
  });

  it("writes an autopsy in its own order", () => {
    const answers = { expected: "Fewer steps.", happened: "They left.", belief: "That steps count.", good: "Soon." };
    const { memo: text } = readAfter(memo, lost, { form: "autopsy", ...answers });
    assert.deepEqual(text?.trim().split("\n\n"), [
      "What we expected, and why: Fewer steps.",
      "What happened: They left.",
      "Which belief was not so: That steps count.",
      "What was good about finding out: Soon.",
    ]);
  });

  it("keeps every word, in lines, in braces and behind an empty key", () => {
    for (const words of nastyWords) {
      for (const text of [won, '{ hypothesis: "x", metric: tours }', `${won}memo:\n`, `${won}memo: # soon\n`]) {
        const read = readAfter(memo, text, { text: words });
        assert.equal(read.memo?.trim(), words, `${words} in ${text}`);
      }
    }
  });

  it("asks to say more than the figures, by whatever way they come", () => {
    const restated = { outcome: "180 of 1200 took the tour.", surprise: "The threshold of 8% was reached." };
    const says = (key: string, answers: Readonly<Record<string, string>>): string =>
      complaintOn(memo, momentOf(won), key, answers) ?? "";
    assert.match(says("surprise", restated), /^This repeats the figures\./);
    assert.equal(says("surprise", { ...restated, next: "Ask why." }), "");
    assert.equal(says("surprise", said), "");
    assert.match(says("text", { text: "15% took the tour." }), /^This repeats the figures\./);
  });

  it("asks to name nobody", () => {
    const settings = { "learning.yaml": "people: { dana: { name: Dana Lee } }\n" };
    const moment = momentOf(lost, settings);
    const says = (key: string, text: string, form: string): string | undefined =>
      findComplaint(questionOf(memo, moment, key, { form }), text)?.sentence;
    assert.match(says("outcome", "Bob failed to switch it on.", "memo") ?? "", /"Bob failed to" names a culprit/);
    assert.equal(says("outcome", "Dana switched it on.", "memo"), undefined);
    assert.match(says("happened", "Dana's switch was off.", "autopsy") ?? "", /names nobody.*"Dana"/);
    assert.equal(says("happened", "The switch was off.", "autopsy"), undefined);
  });

  it("leads to the memo that is there", () => {
    assert.equal(refusalOf(memo, momentOf(`${won}memo: x\n`)), "There is a memo already. Go on with it there.");
    assert.equal(refusalOf(memo, momentOf(`${won}memo:\n`), said), undefined);
  });

  it("goes on to the learning, and to the decision while there is none", () => {
    const next = (text: string): unknown => editsBy(memo, momentOf(text), said).next;
    assert.deepEqual(next(won), [{ step: "learn" }, { step: "decide" }]);
    assert.deepEqual(next(`${won}decision: { choice: stop, date: 2026-03-03, because: y }\n`), [{ step: "learn" }]);
    const autopsy = editsBy(memo, momentOf(lost), { form: "autopsy", expected: "x", happened: "y", belief: "z" });
    assert.deepEqual(autopsy.next?.at(-1), { step: "wrong" });
  });
});
