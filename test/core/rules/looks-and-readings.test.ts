import assert from "node:assert/strict";
import { findingsIn, linesOf, type Files } from "../kit/snapshots.ts";

const head = "hypothesis: At least 8% of visitors take it.\nmetric: orders\nthreshold: at least 8%\n";
const open = "window: { from: 2026-02-16, to: 2026-03-08 }\n";

/** `03-01 guest` is a reading of the group `guest` on that day; the keys behind it are written as they are. */
function planWith(keys: string, readings: readonly string[]): string {
  const items = readings.map((reading) => {
    const [day, arm, ...others] = reading.split(" ");
    return `  - { date: 2026-${day}, ${arm ? `arm: ${arm}, ` : ""}${["successes: 9", "of: 100", ...others].join(", ")} }\n`;
  });
  return `${head}${keys}results:\n${items.join("")}`;
}

/** Which of the readings is one too many; all are within the window from 16 February to 8 March and its grace. */
const looks: Record<string, readonly [keys: string, readings: readonly string[], tooMany: number | undefined]> = {
  "one reading": [open, ["03-09"], undefined],
  "one reading mended on the same day": [open, ["03-09", "03-09"], undefined],
  "a second day": [open, ["03-02", "03-09"], 1],
  "the second day, in whatever order they are written": [open, ["03-09", "03-02"], 0],
  "a third day, where two are planned": [`looks: 2\n${open}`, ["02-20", "03-02", "03-09"], 2],
  "two days, where two are planned": [`looks: 2\n${open}`, ["02-20", "03-09"], undefined],
  "days of two arms, each read once": [open, ["03-02 a", "03-09 b"], undefined],
  "days of two arms, one of which is read twice": [open, ["03-02 a", "03-02 b", "03-09 b"], 2],
  "many days, where any are planned": [`looks: anytime\n${open}`, ["02-20", "02-21", "02-22"], undefined],
  "a day that is not in the list": [`looks: [2026-02-20, 2026-03-08]\n${open}`, ["02-20", "02-21"], 1],
  "the end, which the list leaves out": [`looks: [2026-02-20]\n${open}`, ["02-20", "03-09"], undefined],
  "a second day behind the end": [`looks: [2026-02-20]\n${open}`, ["03-08", "03-10"], 1],
  "a day behind an end that is in the list": [`looks: [2026-03-08]\n${open}`, ["03-10"], 0],
  "the end of an empty list": [`looks: []\n${open}`, ["03-09"], undefined],
  "days of a plan without an end, beyond its one look": ["sample: 4000\n", ["02-20", "03-09"], 1],
  "two days, where nobody can say how many are planned": [`looks: some\n${open}`, ["02-20", "03-09"], undefined],
  "one day, where the number says nothing": [`looks: -3\n${open}`, ["03-09"], undefined],
  "a day before the window, which has its own finding": [open, ["02-10", "03-09"], undefined],
  "a day long after it, which has its own finding": [open, ["03-09", "03-29"], undefined],
  "other metrics": [
    `guardrails: [{ metric: returns, threshold: at most 1% }]\n${open}`,
    ["03-02  metric:returns", "03-09"],
    undefined,
  ],
  "days of a window that is the wrong way round": [
    "window: { from: 2026-03-08, to: 2026-02-16 }\n",
    ["03-02", "03-09"],
    1,
  ],
  "readings without a day": [open, [], undefined],
};

describe("more-looks-than-planned finds", () => {
  for (const [what, [keys, readings, tooMany]] of Object.entries(looks)) {
    it(`${tooMany === undefined ? "nothing in " : ""}${what}`, () => {
      const text = planWith(keys, readings).replaceAll("metric:returns", "metric: returns");
      const first = text.split("\n").indexOf("results:") + 1;
      assert.deepEqual(
        found({ "x.experiment.yaml": text }, "more-looks-than-planned"),
        tooMany === undefined ? [] : [`x.experiment.yaml:${first + tooMany} more-looks-than-planned`],
      );
    });
  }

  it("nothing in what people judged, however often", () => {
    const text = `hypothesis: People understand it.\ncriterion: Half of them say so.\n${open}results:\n  - { date: 2026-03-01, judged: supported, by: dana }\n  - { date: 2026-03-02, judged: refuted, by: lee }\n`;
    assert.deepEqual(found({ "x.experiment.yaml": text }, "more-looks-than-planned"), []);
  });
});

const dictionary: Files = { "orders.metric.yaml": "title: Orders\nkind: behaviour\n" };
const other = `${head}${open}results:\n  - { date: 2026-03-09, metric: visits, mean: 3 }\n`;

describe("result-not-registered finds", () => {
  const plans: Record<string, readonly [text: string, isFound: boolean]> = {
    "a metric that the plan does not name": [other, true],
    "a metric that differs in case": [other.replace("visits", "Orders"), true],
    "nothing of a guardrail": [`guardrails: [{ metric: visits, threshold: at most 9 }]\n${other}`, false],
    "nothing of a guardrail without a threshold": [`guardrails: [{ metric: visits }]\n${other}`, false],
    "nothing of a secondary metric": [`secondary: [{ metric: visits, threshold: at least 9 }]\n${other}`, false],
    "nothing where guardrails cannot be read": [`guardrails: visits\n${other}`, false],
    "nothing where one guardrail cannot be read": [`guardrails: [visits]\n${other}`, false],
    "nothing where the plan has no metric": [other.replace("metric: orders\n", ""), false],
    "nothing where people judge": [other.replace("metric: orders\nthreshold: at least 8%", "criterion: Many."), false],
    "nothing in what was found on the way": [other.replace("results:", "exploratory:"), false],
    "nothing where it is called as a number": [other.replace("orders", "007").replace("visits", '"007"'), false],
  };
  for (const [what, [text, isFound]] of Object.entries(plans)) {
    it(what, () => {
      const lines = found({ "x.experiment.yaml": text }, "result-not-registered");
      assert.equal(lines.length, isFound ? 1 : 0);
    });
  }

  it("nothing where the dictionary does not know the metric either, which is said instead", () => {
    const files = { ...dictionary, "x.experiment.yaml": other };
    assert.deepEqual(found(files, "result-not-registered"), []);
    assert.equal(found(files, "unknown-metric").length, 1);
  });

  it("a metric that the dictionary knows and the plan does not", () => {
    const files = {
      ...dictionary,
      "visits.metric.yaml": "title: Visits\nkind: behaviour\n",
      "x.experiment.yaml": other,
    };
    assert.equal(found(files, "result-not-registered").length, 1);
  });
});

function found(files: Files, rule: string): string[] {
  return linesOf(findingsIn(files).filter((finding) => finding.rule === rule));
}
