import assert from "node:assert/strict";
import { isWinner } from "../../../src/core/cycle/is-winner.ts";
import { decide } from "../../../src/core/cycle/steps/decide.ts";
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

const plan = `hypothesis: At least 8% of users will click the button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-02 }
`;
const rule = "rule: { supported: persevere, refuted: stop, inconclusive: pivot }\n";
const won = `${plan}${rule}results:
  - { date: 2026-03-02, successes: 320, of: 3000 }
`;
const lost = won.replace("320", "120");
const because = "The threshold was reached.";
const later = { checkBack: "none" };

describe("decide", () => {
  const values = (text: string): readonly string[] =>
    questionOf(decide, momentOf(text), "choice").choices?.map(({ value }) => value) ?? [];

  it("offers what the rule says first, and says that it does", () => {
    assert.deepEqual(values(lost), ["stop", "pivot", "persevere"]);
    const [first, second] = questionOf(decide, momentOf(lost), "choice").choices ?? [];
    assert.equal(first?.description, "the rule says so if it is refuted");
    assert.equal(second?.description, undefined);
    assert.deepEqual(values(lost.replace(rule, "")), ["pivot", "persevere", "stop"]);
  });

  it("asks for the dissent where the answer is another one than the rule's", () => {
    assert.deepEqual(asked(decide, momentOf(lost), { choice: "stop" }), ["choice", "because", "[by]"]);
    assert.deepEqual(asked(decide, momentOf(lost), { choice: "pivot" }), ["choice", "because", "dissent", "[by]"]);
    assert.match(questionOf(decide, momentOf(lost), "dissent", { choice: "pivot" }).ask, /The rule says stop/);
    assert.deepEqual(asked(decide, momentOf(lost.replace(rule, "")), { choice: "pivot" }), [
      "choice",
      "because",
      "[by]",
    ]);
  });

  it("tells beforehand what was seen, what it shows, and what the rule says", () => {
    const known = decide.knownOf?.(momentOf(won)) ?? [];
    assert.match(known.join(" "), /10\.7%.*The rule says persevere if the claim is supported\./);
  });

  it("calls nothing a winner at 0.95 or below, with a broken guardrail, after a moved threshold, or ended early", () => {
    const winner = {
      state: "supported",
      exploratory: false,
      stoppedEarly: false,
      guardrails: "none",
      confidence: 0.951,
    } as const;
    assert.equal(isWinner(winner), true);
    assert.equal(isWinner({ ...winner, guardrails: "not-shown" }), true);
    const others = [
      { confidence: 0.95 },
      { state: "refuted" },
      { state: "judged-supported" },
      { exploratory: true },
      { stoppedEarly: true },
      { guardrails: "broken" },
    ] as const;
    for (const other of others) assert.equal(isWinner({ ...winner, ...other }), false, JSON.stringify(other));
    const { confidence, ...unsure } = winner;
    assert.equal(isWinner(unsure), false, `without ${confidence}`);
  });

  it("lets a winner graduate, which is to persevere with follow-ups", () => {
    assert.deepEqual(values(won), ["graduate", "persevere", "pivot", "stop"]);
    const broken = won.replace("rule:", "guardrails: [{ metric: errors, threshold: at most 1% }]\nrule:");
    assert.ok(values(broken).includes("graduate"), "not shown is not broken");
    assert.ok(
      !values(`${broken}  - { date: 2026-03-02, metric: errors, successes: 300, of: 3000 }\n`).includes("graduate"),
    );
    assert.ok(!values(won.replace("320", "260")).includes("graduate"));
    assert.deepEqual(values(won.replace("supported: persevere", "supported: pivot")), [
      "pivot",
      "persevere",
      "stop",
      "graduate",
    ]);
    const answers = { choice: "graduate", because, ...later };
    assert.equal(readAfter(decide, won, answers).decision?.choice, "persevere");
    assert.deepEqual(editsBy(decide, momentOf(won), answers).next, [{ step: "propagate" }, { step: "follow-up" }]);
    assert.deepEqual(editsBy(decide, momentOf(won), { ...answers, choice: "persevere" }).next, [{ step: "propagate" }]);
  });

  it("goes on after a pivot with another experiment of the same question, which names what led to it", () => {
    const moment = momentOf(`unit: one-click\n${lost}`);
    const [, next] = editsBy(decide, moment, { choice: "pivot", because, dissent: "Lee." }).next ?? [];
    assert.deepEqual(next, { step: "experiment", answers: { unit: "one-click", parent: moment.entry.id } });
  });

  it("lets only stop what has no result", () => {
    assert.deepEqual(values(plan), ["stop"]);
    assert.equal(
      complaintOn(decide, momentOf(plan), "choice", { choice: "pivot" }),
      "There is no result yet to pivot on; record one first, or stop.",
    );
    assert.equal(
      complaintOn(decide, momentOf(won), "choice", { choice: "persvere" }),
      '"persvere" is not to choose here; did you mean "persevere"?',
    );
    assert.deepEqual(readAfter(decide, plan, { choice: "stop", because: "Nobody has time for it." }).decision, {
      choice: "stop",
      date: "2026-03-10",
      because: "Nobody has time for it.",
    });
  });

  it("leads to the decision that is there, or is begun", () => {
    const obstacleOn = (decision: string): unknown => decide.findObstacle?.(momentOf(`${won}decision: ${decision}\n`));
    assert.deepEqual(obstacleOn("{ choice: stop }"), {
      obstacle: "It is decided: stop. A change of mind is written there.",
      at: ["decision"],
    });
    const begun = { obstacle: "A decision is begun and cannot be read. Mend it there.", at: ["decision"] };
    assert.deepEqual(obstacleOn("{ choice: kill }"), begun);
    assert.deepEqual(obstacleOn("stop"), begun);
    assert.equal(obstacleOn(""), undefined);
  });

  it("writes the decision behind the results, and when it is measured again", () => {
    assert.equal(
      written(decide, `${won}# What follows.\npinned: true\n`, {
        choice: "persevere",
        because,
        by: "dana, lee",
        checkBack: "2026-04-09, 2026-06-08, 2026-04-09",
      }),
      `${won}decision:
  choice: persevere
  date: 2026-03-10
  by: [dana, lee]
  because: The threshold was reached.
checkBack: [2026-04-09, 2026-06-08]
# What follows.
pinned: true
`,
    );
  });

  it("measures again after 30 and 90 days where nobody says otherwise, and only what goes on", () => {
    const checkBack = (text: string, answers: object): unknown =>
      readAfter(decide, text, { because, ...answers }).checkBack;
    assert.deepEqual(checkBack(won, { choice: "persevere" }), ["2026-04-09", "2026-06-08"]);
    assert.deepEqual(checkBack(won, { choice: "persevere", date: "2026-03-05" }), ["2026-04-04", "2026-06-03"]);
    assert.equal(checkBack(won, { choice: "persevere", checkBack: "none" }), undefined);
    assert.equal(checkBack(won, { choice: "persevere", checkBack: "" }), undefined);
    assert.equal(checkBack(won, { choice: "pivot", dissent: "Lee." }), undefined);
    assert.deepEqual(checkBack(lost, { choice: "stop", checkBack: "2026-05-01" }), ["2026-05-01"]);
    const planned = `${won}checkBack: [2026-05-01]\n`;
    assert.deepEqual(checkBack(planned, { choice: "persevere" }), ["2026-05-01"]);
    assert.equal(
      refusalOf(decide, momentOf(planned), { choice: "persevere", because, checkBack: "2026-06-01" }),
      "`checkBack` is written already; add the days there.",
    );
    assert.match(
      complaintOn(decide, momentOf(won), "checkBack", { choice: "persevere", checkBack: "2026-04-09, soon" }) ?? "",
      /^"soon" is no day; /,
    );
  });

  const forms: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      "in braces",
      "{ hypothesis: a, metric: b, results: [{ successes: 1, of: 2 }] } # all\n",
      '{ hypothesis: a, metric: b, results: [{ successes: 1, of: 2 }], decision: { choice: stop, date: 2026-03-10, because: "Costs, mostly." } } # all\n',
    ],
    [
      "with CRLF",
      "hypothesis: a\r\nmetric: b # c\r\n",
      "hypothesis: a\r\nmetric: b # c\r\ndecision:\r\n  choice: stop\r\n  date: 2026-03-10\r\n  because: Costs, mostly.\r\n",
    ],
    [
      "into a key that waits for it",
      "decision: # dana\nhypothesis: a\n",
      'decision: { choice: stop, date: 2026-03-10, because: "Costs, mostly." } # dana\nhypothesis: a\n',
    ],
    [
      "in front of what follows from it",
      "hypothesis: a\nmemo: |\n  Much.\n\n  # no comment\npropagation: []\n",
      "hypothesis: a\nmemo: |\n  Much.\n\n  # no comment\ndecision:\n  choice: stop\n  date: 2026-03-10\n  because: Costs, mostly.\npropagation: []\n",
    ],
  ];
  for (const [name, before, after] of forms) {
    it(`writes ${name}`, () => {
      assert.equal(written(decide, before, { choice: "stop", because: "Costs, mostly." }), after);
    });
  }

  it("puts the check-backs below a decision that filled its key", () => {
    assert.match(
      written(decide, `decision:\n${won}`, { choice: "persevere", because }),
      /^decision: \{.*\}\ncheckBack: \[2026-04-09, 2026-06-08\]\nhypothesis/,
    );
  });

  for (const words of nastyWords) {
    it(`keeps ${JSON.stringify(words)}`, () => {
      for (const text of [lost, "{ hypothesis: a, metric: b }\n", `${lost}decision:\n`]) {
        const { decision } = readAfter(decide, text, { choice: "stop", because: words, dissent: words });
        assert.deepEqual([decision?.because, decision?.dissent], [words, words]);
      }
    });
  }
});
