import assert from "node:assert/strict";
import type { Period } from "../../../../src/core/grammar/period.ts";
import { reviewOf } from "../../../../src/core/query/review/review-of.ts";
import { reviewPage } from "../../../../src/core/query/review/review-page.ts";
import { usualPeriodOf } from "../../../../src/core/query/review/usual-period.ts";
import { toPlainText } from "../../../../src/core/query/page/page-text.ts";
import { committed } from "../../kit/committed.ts";
import { snapshotOf, type Files } from "../../kit/snapshots.ts";

const today = "2026-03-20";
const march: Period = { from: "2026-03-01", to: "2026-03-31" };

function plan(window: string, more = ""): string {
  return `hypothesis: At least 8% of visitors will click the button.
metric: click-rate
threshold: at least 8%
window: ${window}
${more}`;
}

const results = (date: string, successes = 900): string =>
  `results: [{ date: ${date}, successes: ${successes}, of: 10000 }]\n`;
const decided = (choice: string, date: string): string =>
  `decision: { choice: ${choice}, date: ${date}, by: [dana, lee], because: It came out so }\n`;
const early = "{ from: 2026-02-02, to: 2026-02-16 }";

const files: Files = {
  "decided.experiment.yaml": plan(
    early,
    `${results("2026-02-17")}memo: More than we thought.\nlearnings: [{ insight: Buttons work. }]\n${decided("persevere", "2026-03-02")}propagation: [{ told: support, date: 2026-03-05 }, { told: sales }]\n`,
  ),
  "long-decided.experiment.yaml": plan(early, results("2026-02-17") + decided("stop", "2026-02-18")),
  "read.experiment.yaml": plan("{ from: 2026-02-16, to: 2026-03-07 }", results("2026-03-09", 500)),
  "over.experiment.yaml": plan("{ from: 2026-03-02, to: 2026-03-08 }"),
  "running.experiment.yaml": plan("{ from: 2026-03-16, to: 2026-04-30 }"),
  "waiting.experiment.yaml": plan("{ from: 2026-04-01, to: 2026-04-30 }"),
  "draft.experiment.yaml": "hypothesis: People like it.\n",
};

function review(period: Period = march, statuses?: readonly string[]) {
  return reviewOf(snapshotOf(files), today, { period, statuses });
}

describe("a review", () => {
  it("holds what was decided in the period, else read for the last time, else over", () => {
    assert.deepEqual(
      review().experiments.map(({ id, date }) => `${date} ${id}`),
      ["2026-03-02 decided", "2026-03-08 over", "2026-03-09 read"],
    );
    assert.deepEqual(
      review({ to: "2026-02-28" }).experiments.map(({ id }) => id),
      ["long-decided"],
    );
    assert.deepEqual(
      review({}).experiments.map(({ id }) => id),
      ["long-decided", "decided", "over", "read", "running", "waiting"],
    );
  });

  it("tells beside it what else is open, and no draft", () => {
    assert.deepEqual(
      review().open.map(({ id, stage }) => `${id} ${stage}`),
      ["running run", "waiting run"],
    );
  });

  it("says of each what came out, was decided and is owed", () => {
    const [first, second, third] = review().experiments;
    assert.deepEqual(
      [first, second, third].map((one) => [one?.verdict, one?.decision, one?.debt, one?.overdue, one?.learnings]),
      [
        ["supported", "persevere", false, "propagation", 1],
        ["none", null, true, "result", 0],
        ["refuted", null, true, "memo", 0],
      ],
    );
    assert.match(third?.shown ?? "", /^Refuted/);
    assert.deepEqual([first?.because, first?.registration], ["It came out so", null]);
  });

  it("keeps those that stand where a word says", () => {
    const idsFor = (...statuses: string[]): string[] => review(march, statuses).experiments.map(({ id }) => id);
    assert.deepEqual(idsFor("completed"), ["decided"]);
    assert.deepEqual(idsFor("active"), ["over", "read"]);
    assert.deepEqual(idsFor("overdue"), ["decided", "over", "read"]);
    assert.deepEqual(idsFor("learned", "analyse"), ["over", "read"]);
    assert.deepEqual(idsFor("learned"), []);
    assert.deepEqual(review(march, ["learned"]).moves, []);
  });

  it("counts by verdict, decision and registration, and what is so today", () => {
    const { verdicts, decisions, registrations, ...others } = review().totals;
    assert.deepEqual([verdicts.supported, verdicts.refuted, verdicts.none, verdicts.invalid], [1, 1, 1, 0]);
    assert.deepEqual(decisions, { pivot: 0, persevere: 1, stop: 0, none: 2 });
    assert.deepEqual(registrations, { sealed: 0, amended: 0, unproved: 0, broken: 0, unknown: 3 });
    assert.deepEqual(others, { experiments: 3, learnings: 1, opened: 2, closed: 1, running: 1, debt: 2 });
  });

  it("tells what moved in the period, day by day, and nothing that is still to come", () => {
    assert.deepEqual(
      review().moves.map(({ date, what, id }) => `${date} ${what} ${id}`),
      [
        "2026-03-02 decided decided",
        "2026-03-02 opened over",
        "2026-03-05 told decided",
        "2026-03-07 ended read",
        "2026-03-08 ended over",
        "2026-03-09 result read",
        "2026-03-16 opened running",
      ],
    );
    assert.deepEqual(review().moves.map(({ text }) => text)[0], "Decided by dana and lee: persevere. It came out so.");
    assert.deepEqual(
      review({}).moves.filter(({ date }) => today < date),
      [],
    );
  });

  it("is the same whatever file was read first", () => {
    const backwards = Object.fromEntries(Object.entries(files).toReversed());
    assert.deepEqual(reviewOf(snapshotOf(backwards), today, { period: {} }), review({}));
  });

  it("is empty, and a sentence, where there is nothing", () => {
    const empty = reviewOf(snapshotOf({}), today, { period: march });
    assert.deepEqual([empty.experiments, empty.open, empty.moves], [[], [], []]);
    assert.match(
      toPlainText(reviewPage(empty, today)),
      /^Review, 1 Mar to 31 Mar 2026\n\n0 experiments belong to these days\. Decisions: none\./,
    );
  });

  it("has a round of the team as its period, else thirty days", () => {
    assert.deepEqual(
      [{}, { cadence: { length: "2 weeks" } }, { cadence: { length: "10" } }, { cadence: { kind: "flow" } }].map(
        (settings) => usualPeriodOf(settings as never),
      ),
      ["30d", "14d", "10d", "30d"],
    );
  });
});

describe("goalposts in a review", () => {
  const path = "a.experiment.yaml";
  const window = "{ from: 2026-03-02, to: 2026-03-16 }";
  const before = plan(window);
  const lower = before.replaceAll("8%", "6%");
  const moves = (now: string, versions: Parameters<typeof committed>[2]) =>
    reviewOf(committed(path, now, versions), today, { period: {} }).moves.filter(({ what }) => what === "goalposts");

  it("are told with field, values, day and person when they moved after the result", () => {
    const withResult = before + results("2026-03-09", 700);
    const after = lower + results("2026-03-09", 700);
    const told = moves(after, [
      { date: "2026-02-20", text: before },
      { date: "2026-03-09", text: withResult },
      { date: "2026-03-10", text: after, by: "Lee" },
    ]);
    const change = told.find((move) => move.change?.field === "threshold");
    assert.deepEqual(change?.change, {
      field: "threshold",
      from: "at least 8%",
      to: "at least 6%",
      by: "Lee",
      afterResult: true,
    });
    assert.equal(change?.date, "2026-03-10");
    assert.match(change?.text ?? "", /^Lee changed threshold after a result: "at least 8%" became "at least 6%"\.$/);
  });

  it("have the reason of their amendment", () => {
    const amended = `${plan("{ from: 2026-03-02, to: 2026-03-30 }")}amendments: [{ field: window, was: 2026-03-02..2026-03-16, date: 2026-03-10, by: lee, why: Too few came }]\n`;
    const [move] = moves(amended, [
      { date: "2026-02-20", text: before },
      { date: "2026-03-10", text: amended, by: "Lee" },
    ]);
    assert.match(move?.text ?? "", /^Lee changed window while its window was open: .* Too few came\.$/);
  });

  it("have each the reason that was given for it, and sentences without a second full stop", () => {
    const change = (day: number, why: string): string =>
      `{ field: hypothesis, was: At least 8% of visitors will click the button., date: 2026-03-${day}, by: lee, why: ${why} }`;
    const text = (share: number, ...amendments: string[]): string =>
      `${before.replace("At least 8%", `At least ${share}%`)}amendments: [${amendments.join(", ")}]\n`;
    const [first, second] = [change(10, "Too few came"), change(12, "Nobody came")];
    const told = moves(text(12, first, second), [
      { date: "2026-02-20", text: before },
      { date: "2026-03-10", text: text(10, first) },
      { date: "2026-03-12", text: text(12, first, second) },
    ]);
    assert.deepEqual(
      told.filter(({ change: one }) => one?.field === "hypothesis").map(({ text: words }) => words.split(": ")[1]),
      [
        '"At least 8% of visitors will click the button" became "At least 10% of visitors will click the button". Too few came.',
        '"At least 10% of visitors will click the button" became "At least 12% of visitors will click the button". Nobody came.',
      ],
    );
  });

  it("have not moved where other words say the same, nor does the plan count as registered by their move alone", () => {
    const withResult = before + results("2026-03-09", 700);
    const reworded = withResult.replace("8% of visitors", "8 percent of visitors");
    const said = moves(reworded, [
      { date: "2026-02-20", text: before },
      { date: "2026-03-09", text: withResult },
      { date: "2026-03-10", text: reworded },
    ]);
    assert.deepEqual(said, []);
    const all = reviewOf(
      committed(path, lower, [
        { date: "2026-02-20", text: before },
        { date: "2026-03-05", text: lower },
      ]),
      today,
      { period: {} },
    ).moves;
    assert.deepEqual(
      all.filter(({ date }) => date === "2026-03-05").map(({ what }) => what),
      ["goalposts", "goalposts"],
    );
  });

  it("are no ordinary work on a plan before its window", () => {
    const told = moves(lower, [
      { date: "2026-02-10", text: before },
      { date: "2026-02-20", text: lower },
    ]);
    assert.deepEqual(told, []);
  });

  it("are those that people wrote down where git is silent", () => {
    const amended = `${before}amendments: [{ field: threshold, was: at least 9%, date: 2026-03-10, by: lee, why: A slip }, { field: sample }, { field: window, was: { to: 2026-03-09, from: 2026-03-02 }, date: 2026-03-11 }, { field: owner, was: dana, date: 2026-03-12 }]\n`;
    const told = reviewOf(snapshotOf({ [path]: amended }), today, { period: march }).moves;
    assert.deepEqual(
      told.filter(({ what }) => what === "goalposts").map(({ text }) => text),
      [
        'lee amended threshold; it was "at least 9%". A slip.',
        'Somebody amended window; it was "2026-03-02 to 2026-03-09".',
      ],
    );
  });
});
