import assert from "node:assert/strict";
import { checkBack } from "../../../src/core/cycle/steps/check-back.ts";
import type { Answers } from "../../../src/core/cycle/question.ts";
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

const won = `hypothesis: At least 8% of users will click the button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-01-01, to: 2026-01-20 }
results:
  - { date: 2026-01-20, successes: 320, of: 3000 }
decision: { choice: persevere, date: 2026-01-21 }
`;
const numbers = { successes: "88", of: "1000" };
const measured = "{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 }";
const few = { successes: "20", of: "1000" };

describe("check back", () => {
  const itemsAfter = (text: string, answers: Answers): unknown => readAfter(checkBack, text, answers).checkBack;
  const doneOf = (text: string, answers: Answers): string => editsBy(checkBack, momentOf(text), answers).done;

  const forms: readonly (readonly [before: string, after: string])[] = [
    [
      "[2026-02-20, 2026-04-20] # both",
      "[{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 }, 2026-04-20] # both",
    ],
    ['["2026-02-20"]', "[{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 }]"],
    [
      "\n  # Agreed.\n  - 2026-04-20\n  - 2026-02-20 # by Lee",
      "\n  # Agreed.\n  - 2026-04-20\n  - { due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 } # by Lee",
    ],
    ["[{ due: 2026-02-20 }]", "[{ due: 2026-02-20, date: 2026-03-10, successes: 88, of: 1000 }]"],
    [
      "\n  - due: 2026-02-20 # by Lee\n    date:\n    note: by hand",
      "\n  - due: 2026-02-20 # by Lee\n    successes: 88\n    of: 1000\n    date: 2026-03-10\n    note: by hand",
    ],
    [
      "[{ due: 2026-02-20, date: 2026-02-21, held: true }, 2026-03-01]",
      "[{ due: 2026-02-20, date: 2026-02-21, held: true }, { due: 2026-03-01, date: 2026-03-10, successes: 88, of: 1000 }]",
    ],
    ["[]", "[{ due: 2026-03-10, date: 2026-03-10, successes: 88, of: 1000 }]"],
    ["# later", "[{ due: 2026-03-10, date: 2026-03-10, successes: 88, of: 1000 }] # later"],
  ];
  for (const [before, after] of forms) {
    it(`writes what was measured into ${JSON.stringify(before)}`, () => {
      for (const end of ["\n", "\r\n"]) {
        const text = `${won}checkBack: ${before}\npinned: true\n`.replaceAll("\n", end);
        const expected = `${won}checkBack: ${after}\npinned: true\n`.replaceAll("\n", end);
        assert.equal(written(checkBack, text, numbers), expected);
      }
    });
  }

  it("takes the earliest day that is open, or the one that is named", () => {
    const text = `${won}checkBack: [2026-04-20, 2026-02-20]\n`;
    assert.deepEqual(itemsAfter(text, numbers), [
      "2026-04-20",
      { due: "2026-02-20", date: "2026-03-10", successes: 88, of: 1000 },
    ]);
    assert.deepEqual(itemsAfter(text, { ...numbers, due: "2026-04-20", date: "2026-03-09" }), [
      { due: "2026-04-20", date: "2026-03-09", successes: 88, of: 1000 },
      "2026-02-20",
    ]);
    const question = questionOf(checkBack, momentOf(text), "due");
    assert.equal(question.suggestion, "2026-02-20");
    assert.deepEqual(question.choices, [
      { value: "2026-02-20", label: "2026-02-20", description: "due" },
      { value: "2026-04-20", label: "2026-04-20", description: "not due yet" },
    ]);
  });

  it("takes a second reading of a day for a day that is due, for one that is named, or of another arm", () => {
    const reading = { date: "2026-03-10", successes: 88, of: 1000 };
    const itemsAfterFirst = (next: string, answers: Answers): unknown =>
      itemsAfter(
        `${won.replace("results:", "arms: { control: 50%, one-click: 50% }\nresults:")}checkBack: [${measured}, ${next}]\n`,
        answers,
      );
    const first = { due: "2026-02-20", ...reading };
    assert.deepEqual(itemsAfterFirst("2026-03-01", numbers), [first, { due: "2026-03-01", ...reading }]);
    const due = "2026-04-20";
    assert.deepEqual(itemsAfterFirst(due, { ...numbers, due }), [first, { due, ...reading }]);
    assert.deepEqual(itemsAfterFirst(due, { ...numbers, arm: "control" }), [
      first,
      { due, ...reading, arm: "control" },
    ]);
  });

  it("asks for the day only where there are several, then for what came out", () => {
    const one = momentOf(`${won}checkBack: [2026-02-20]\n`);
    const two = momentOf(`${won}checkBack: [2026-02-20, 2026-04-20]\n`);
    assert.deepEqual(asked(checkBack, one), ["held"]);
    assert.deepEqual(asked(checkBack, one, { held: "measured" }), ["held", "successes", "of"]);
    assert.deepEqual(asked(checkBack, one, { held: "no" }), ["held", "because"]);
    assert.deepEqual(asked(checkBack, one, { successes: "8" }), ["successes", "of"]);
    assert.deepEqual(asked(checkBack, two), ["due"]);
    assert.deepEqual(asked(checkBack, two, { due: "2026-02-20" }), ["due", "held"]);
    assert.deepEqual(asked(checkBack, two, numbers), ["successes", "of"]);
    assert.deepEqual(asked(checkBack, momentOf(won)), ["due"]);
    assert.deepEqual(asked(checkBack, momentOf(won), { due: "now" }), ["due", "held"]);
    assert.deepEqual(asked(checkBack, momentOf(won), { due: "2026-05-01" }), ["due"]);
  });

  it("asks in the form of the metric", () => {
    const mean = won.replace("successes: 320, of: 3000", "mean: 9, sd: 2, n: 40");
    const questions = asked(checkBack, momentOf(`${mean}checkBack: [2026-02-20]\n`), { held: "measured" });
    assert.ok(questions.includes("mean"), questions.join());
    const judged = `hypothesis: People will trust it.\ncriterion: Half of them say so.\nresults: [{ judged: supported, by: lee }]\ndecision: { choice: persevere }\ncheckBack: [2026-02-20]\n`;
    assert.deepEqual(asked(checkBack, momentOf(judged), { held: "measured" }), ["held", "judged", "by"]);
    assert.deepEqual(itemsAfter(judged, { held: "measured", judged: "refuted", by: "lee, dana" }), [
      { due: "2026-02-20", date: "2026-03-10", judged: "refuted", by: ["lee", "dana"] },
    ]);
  });

  it("plans a day, behind those that are there", () => {
    const choices = questionOf(checkBack, momentOf(won), "due").choices ?? [];
    assert.deepEqual(
      choices.map(({ value }) => value),
      ["2026-04-09", "2026-06-08", "now"],
    );
    assert.equal(written(checkBack, won, { due: "2026-05-01" }), `${won}checkBack:\n  - 2026-05-01\n`);
    const planned = `${won}checkBack: [2026-02-20]\n`;
    assert.deepEqual(itemsAfter(planned, { due: "2026-05-01" }), ["2026-02-20", "2026-05-01"]);
    assert.deepEqual(itemsAfter(planned, { ...numbers, due: "2026-05-01" }), [
      "2026-02-20",
      { due: "2026-05-01", date: "2026-03-10", successes: 88, of: 1000 },
    ]);
    assert.equal(doneOf(won, { due: "2026-05-01" }), "Planned to measure again on 2026-05-01");
  });

  it("says whether it held, and what follows where it did not", () => {
    const text = `${won}checkBack: [2026-02-20]\n`;
    assert.match(doneOf(text, numbers), /^8\.8% on 10 Mar, still at least 8%$/);
    assert.match(doneOf(text, few), /^2\.0% on 10 Mar, no longer at least 8%$/);
    const because = "They ask support for it.";
    assert.match(doneOf(text, { held: "no", because }), /^Not held on 10 Mar: They ask support for it$/);
    const nextOf = (answers: Answers): unknown => editsBy(checkBack, momentOf(text), answers).next;
    assert.deepEqual(nextOf(numbers), []);
    assert.deepEqual(nextOf(few), [{ step: "learn" }, { step: "follow-up" }]);
    assert.deepEqual(nextOf({ held: "no", because }), [{ step: "learn" }, { step: "follow-up" }]);
    assert.deepEqual(nextOf({ held: "yes", because }), []);
    const lost = text.replace("320", "120").replace("persevere", "stop");
    assert.deepEqual(editsBy(checkBack, momentOf(lost), few).next, [], "what was refuted is refuted still");
    const twice = `${won}checkBack: [{ due: 2026-03-10, date: 2026-03-10, successes: 88, of: 1000 }]\n`;
    assert.match(doneOf(twice, { ...few, due: "now" }), /^2\.0% on 10 Mar/);
    assert.deepEqual(itemsAfter(text, { held: "no", because }), [
      { due: "2026-02-20", date: "2026-03-10", held: false, because },
    ]);
  });

  it("takes an arm of the plan, and what one must know", () => {
    const text =
      won.replace("results:", "arms: { control: 50%, one-click: 50% }\nresults:") + "checkBack: [2026-02-20]\n";
    const more = { arm: "one-click", source: "warehouse: clicks", note: "without Safari" };
    assert.deepEqual(itemsAfter(text, { ...numbers, ...more }), [
      { due: "2026-02-20", date: "2026-03-10", ...more, successes: 88, of: 1000 },
    ]);
    assert.match(
      complaintOn(checkBack, momentOf(text), "arm", { ...numbers, arm: "one-clik" }) ?? "",
      /did you mean "one-click"\?/,
    );
  });

  const refused: readonly (readonly [text: string, answers: Answers, sentence: RegExp])[] = [
    [won.replace(/decision.*\n/, ""), {}, /^Nothing is decided yet that could last; /],
    [`${won}checkBack: 2026-02-20\n`, {}, /^`checkBack` takes a list, /],
    [`${won}checkBack: [${measured}, 2026-04-20]\n`, numbers, /^It was measured on 2026-03-10 already; name the day /],
    [`${won}checkBack: [${measured}]\n`, numbers, /^It was measured on 2026-03-10 already; /],
    [won, { ...numbers, mean: "8" }, /^successes and mean say two things; /],
    [won, { due: "2026-05-01", note: "later" }, /^note says something of a reading, and there is none; /],
    [won, { due: "2026-05-01", because: "later" }, /^because says something of a reading, and there is none; /],
  ];
  for (const [text, answers, sentence] of refused) {
    it(`refuses ${JSON.stringify(answers)} in ${text.split("\n").at(-2)}`, () => {
      assert.match(refusalOf(checkBack, momentOf(text), answers) ?? "", sentence);
    });
  }

  it("takes no day that is done, and no number that is none", () => {
    const moment = momentOf(`${won}checkBack: [{ due: 2026-02-20, date: 2026-02-21 }, 2026-04-20]\n`);
    assert.match(
      complaintOn(checkBack, moment, "due", { due: "2026-02-20" }) ?? "",
      /^What was due on 2026-02-20 is done; /,
    );
    assert.match(complaintOn(checkBack, moment, "due", { due: "soon" }) ?? "", /^"soon" is no day; /);
    assert.match(complaintOn(checkBack, moment, "of", { successes: "8", of: "5" }) ?? "", /less than the 8/);
  });

  for (const words of nastyWords) {
    it(`keeps ${JSON.stringify(words)}`, () => {
      for (const before of ["[2026-02-20]", "\n  - 2026-02-20", "\n  - due: 2026-02-20", "[{ due: 2026-02-20 }]"]) {
        const text = `${won}checkBack: ${before}\n`;
        const answers = { held: "yes", because: words, note: words };
        assert.deepEqual(itemsAfter(text, answers), [
          { due: "2026-02-20", date: "2026-03-10", held: true, because: words, note: words },
        ]);
      }
    });
  }
});
