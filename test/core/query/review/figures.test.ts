import assert from "node:assert/strict";
import type { Figure } from "../../../../src/core/query/review/figure.ts";
import { figuresOf } from "../../../../src/core/query/review/figures-of.ts";
import { committed } from "../../kit/committed.ts";
import { snapshotOf, type Files } from "../../kit/snapshots.ts";

const today = "2026-06-30";

interface Made {
  readonly from?: string;
  readonly decided?: string;
  readonly choice?: string;
  readonly successes?: number;
  readonly more?: string;
  readonly hypothesis?: string;
}

const asked = "At least 8% of visitors will click the large red button beside the basket.";

function made({
  from = "2026-01-05",
  decided,
  choice = "persevere",
  successes = 1000,
  more = "",
  hypothesis = asked,
}: Made) {
  const decision = decided === undefined ? "" : `decision: { choice: ${choice}, date: ${decided}, because: So. }\n`;
  return `hypothesis: ${hypothesis}
metric: click-rate
threshold: at least 8%
window: { from: ${from}, days: 10 }
results: [{ date: ${from}, successes: ${successes}, of: 10000 }]
${decision}${more}`;
}

function figure(id: Figure["id"], files: Files, period = {}): Figure {
  const found = figuresOf(snapshotOf(files), today, period).find((one) => one.id === id);
  assert.ok(found);
  return found;
}

const other = "If guests need no account, at least 8% of them will finish their first order.";

describe("rework", () => {
  it("is the share of decisions to go on or stop whose question was asked again later", () => {
    const { value, numbers, files, sentence } = figure("rework", {
      "a.experiment.yaml": made({ decided: "2026-02-01" }),
      "b.experiment.yaml": made({ decided: "2026-02-01", choice: "stop", hypothesis: other }),
      "again.experiment.yaml": made({
        from: "2026-03-02",
        hypothesis: asked.replace("8%", "12%").replace("large ", ""),
      }),
    });
    assert.equal(value, 0.5);
    assert.deepEqual(numbers, { reopened: 1, decisions: 2 });
    assert.deepEqual(files, ["a.experiment.yaml", "again.experiment.yaml"]);
    assert.equal(sentence, "1 of 2 decisions to persevere or stop was asked again.");
  });

  it("counts a child that asks most of the same, and no child that asks something else", () => {
    const child = (hypothesis: string): Files => ({
      "a.experiment.yaml": made({ decided: "2026-02-01" }),
      "child.experiment.yaml": made({ from: "2026-03-02", hypothesis, more: "parent: a\n" }),
    });
    const near = "At least 9% of visitors will click the large green button beside the search.";
    assert.deepEqual(figure("rework", child(asked)).value, 1);
    assert.deepEqual(figure("rework", child(near)).value, 0);
    assert.deepEqual(figure("rework", child(asked.replace("large red", "red round"))).value, 1);
    assert.deepEqual(figure("rework", child(other)).value, 0);
  });

  it("counts no question that very many ask alike, which is a way of asking and not one question", () => {
    const alike = (count: number): Files =>
      Object.fromEntries([
        ["a.experiment.yaml", made({ decided: "2026-02-01" })],
        ...Array.from({ length: count }, (_, at) => [`b${at}.experiment.yaml`, made({ from: "2026-03-02" })]),
      ]);
    assert.equal(figure("rework", alike(19)).value, 1);
    assert.equal(figure("rework", alike(20)).value, 0);
  });

  it("counts nothing that began before the decision, and no pivot, which asks on by intention", () => {
    const earlier = {
      "a.experiment.yaml": made({ decided: "2026-03-01" }),
      "b.experiment.yaml": made({ from: "2026-02-02" }),
    };
    assert.equal(figure("rework", earlier).value, 0);
    const pivot = {
      "a.experiment.yaml": made({ decided: "2026-02-01", choice: "pivot" }),
      "b.experiment.yaml": made({ from: "2026-03-02" }),
    };
    assert.equal(figure("rework", pivot).value, null);
  });
});

describe("the time from an idea to learning", () => {
  it("is the median from the first day of the window to the decision where git is silent", () => {
    const files = Object.fromEntries(
      ["2026-01-15", "2026-01-25", "2026-03-06"].map((decided, at) => [`${at}.experiment.yaml`, made({ decided })]),
    );
    const { value, numbers, files: behind } = figure("time-to-learning", files);
    assert.equal(value, 20);
    assert.deepEqual(numbers, { experiments: 3, byWindow: 3, shortest: 10, longest: 60 });
    assert.deepEqual(behind, ["0.experiment.yaml", "1.experiment.yaml", "2.experiment.yaml"]);
  });

  it("begins with the first commit of the file", () => {
    const text = made({ decided: "2026-01-25" });
    const snapshot = committed("a.experiment.yaml", text, [
      { date: "2025-12-26", text: "hypothesis: People will click.\n" },
      { date: "2026-01-02", text },
    ]);
    const [, figureOfTime] = figuresOf(snapshot, today, {});
    assert.deepEqual([figureOfTime?.value, figureOfTime?.numbers["byWindow"]], [30, 0]);
  });

  it("counts no answer on a plan that moved after its data", () => {
    const before = made({}).replaceAll("8%", "12%");
    const after = made({ decided: "2026-01-25" });
    const commits = [
      { date: "2026-01-02", text: before.replace(/^results.*\n/m, "") },
      { date: "2026-01-16", text: before },
    ];
    const timeOf = (now: string): Figure | undefined => {
      const snapshot = committed("a.experiment.yaml", now, [...commits, { date: "2026-01-25", text: now }]);
      return figuresOf(snapshot, today, {}).find(({ id }) => id === "time-to-learning");
    };
    assert.equal(timeOf(after)?.value, null);
    assert.equal(timeOf(after.replaceAll("8%", "12%"))?.value, 23);
  });

  it("counts only what was both answered and decided", () => {
    const { value, sentence } = figure("time-to-learning", {
      "open.experiment.yaml": made({}),
      "inconclusive.experiment.yaml": made({ decided: "2026-02-01", successes: 805 }),
      "before.experiment.yaml": made({ decided: "2026-01-01" }),
    });
    assert.equal(value, null);
    assert.match(sentence, /so no time can be told\.$/);
  });
});

describe("held check-backs", () => {
  it("are the share of those at which the threshold was met again", () => {
    const checked = (...lines: string[]): string =>
      made({ decided: "2026-02-01", more: `checkBack: [${lines.join(", ")}]\n` });
    const { value, numbers, sentence } = figure("held", {
      "a.experiment.yaml": checked(
        "{ due: 2026-03-01, date: 2026-03-02, successes: 950, of: 10000 }",
        "{ due: 2026-04-01, date: 2026-04-02, successes: 400, of: 10000 }",
        "2026-09-01",
      ),
      "b.experiment.yaml": checked("{ due: 2026-03-01, date: 2026-03-02, held: true, because: We asked. }"),
    });
    assert.equal(value, 2 / 3);
    assert.deepEqual(numbers, { held: 2, done: 3, unknown: 0 });
    assert.equal(sentence, "At 2 of 3 check-backs the threshold was met again.");
  });

  it("cannot be told before one was done", () => {
    const { value, sentence } = figure("held", {
      "a.experiment.yaml": made({ decided: "2026-02-01", more: "checkBack: [2026-05-01]\n" }),
    });
    assert.deepEqual([value, sentence], [null, "Nothing of this period was measured again yet."]);
  });
});

describe("forecasts", () => {
  it("are scored as in uol predictions, and only those that stood before the result", () => {
    const before = made({ more: "predictions: { dana: 90%, lee: 50% }\n" }).replace(/^results.*\n/m, "");
    const after = made({ decided: "2026-02-01", more: "predictions: { dana: 90%, lee: 50% }\n" });
    const snapshot = committed("a.experiment.yaml", after, [
      { date: "2026-01-01", text: before },
      { date: "2026-02-01", text: after },
    ]);
    const found = figuresOf(snapshot, today, {}).at(-1);
    // (0.1² + 0.5²) / 2
    assert.ok(Math.abs((found?.value ?? 0) - 0.13) < 1e-12);
    assert.deepEqual(found?.numbers, { predictions: 2, cameTrue: 2, unproved: 0, experiments: 1 });
  });
});

it("figures of nothing are unknown, each with a sentence and a formula", () => {
  for (const { value, sentence, formula, files } of figuresOf(snapshotOf({}), today, {})) {
    assert.equal(value, null);
    assert.match(sentence, /\.$/);
    assert.ok(formula.length > 20);
    assert.deepEqual(files, []);
  }
});

it("figures keep to their period", () => {
  const files = { "a.experiment.yaml": made({ decided: "2026-02-01" }) };
  assert.equal(figure("rework", files, { from: "2026-02-01" }).numbers["decisions"], 1);
  assert.equal(figure("rework", files, { from: "2026-02-02" }).numbers["decisions"], 0);
});
