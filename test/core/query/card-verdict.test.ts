import assert from "node:assert/strict";
import { buildCards } from "../../../src/core/query/build-cards.ts";
import type { Card, CardVerdict } from "../../../src/core/query/card.ts";
import { applyChanges } from "../../../src/core/index/snapshot.ts";
import { cardsIn } from "../kit/cards.ts";
import { committed } from "../kit/committed.ts";
import { changeOf, snapshotOf, testRoot, type Files } from "../kit/snapshots.ts";

const plan =
  "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nwindow: { from: 2026-02-02, to: 2026-02-16 }\nsample: 100\n";

function cardOf(text: string, more: Files = {}): Card {
  return cardsIn({ "a.experiment.yaml": text, ...more })["a.experiment.yaml"] ?? assert.fail();
}

function verdictOn(text: string, more: Files = {}): CardVerdict {
  return cardOf(text, more).verdict ?? assert.fail();
}

describe("the verdict of a card", () => {
  it("is on every experiment that can be read, and on no unit", () => {
    const cards = cardsIn({
      "a.experiment.yaml": plan,
      "b.experiment.yaml": "a\0b",
      "learning/c.uol.yaml": "learn: x\n",
    });
    assert.deepEqual(
      Object.values(cards).map(({ verdict }) => verdict?.state),
      ["none", undefined, undefined],
    );
  });

  it("comes with the number that it was judged by", () => {
    const { state, confidence, level } = verdictOn(`${plan}results: [{ date: 2026-02-16, successes: 9, of: 100 }]\n`);
    assert.equal(state, "inconclusive");
    assert.equal(confidence?.toFixed(3), "0.593");
    assert.equal(level, 0.95);
  });

  it("changes with what the dictionary says of the metric", () => {
    const results = "results: [{ date: 2026-02-16, values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }]\n";
    const text = `${plan.replace("at least 8%", "at most 9")}${results}`;
    const metric = (type: string): string => `type: ${type}\nquantile: 0.5\nbetter: lower\n`;
    const files = { "a.experiment.yaml": text, "rate.metric.yaml": metric("mean") };
    const snapshot = snapshotOf(files);
    const before = buildCards(snapshot, "2026-03-10");
    const changed = applyChanges(snapshot, [changeOf("rate.metric.yaml", metric("quantile"))]);
    const after = buildCards(changed, "2026-03-10", before);
    const uri = `${testRoot}/a.experiment.yaml`;
    const [one, other] = [before, after].map(({ byUri }) => byUri.get(uri)?.card.verdict?.confidence);
    assert.ok(one !== undefined && other !== undefined);
    assert.notEqual(one, other);
    assert.equal(buildCards(changed, "2026-03-10", after).byUri.get(uri)?.card, after.byUri.get(uri)?.card);
  });
});

describe("what was seen, on a card", () => {
  const arms = "arms: { control: 50%, new: 50% }\n";
  const rows: Readonly<Record<string, readonly [text: string, seen: string]>> = {
    "a level as it is typed": [`${plan}results: [{ successes: 9, of: 100 }]\n`, "9.0% (9 of 100)"],
    "a change against the control": [
      `${plan.replace("at least 8%", "decrease by 15% relative")}${arms}results: [{ arm: control, successes: 350, of: 500 }, { arm: new, successes: 297, of: 500 }]\n`,
      "−15.1% (59.4%, 297 of 500, against 70.0%)",
    ],
    "pairs, of which no single reading tells": [
      `${plan.replace("at least 8%", "decrease by 2 min")}results: [{ before: [10, 12, 11, 14, 13], after: [7, 10, 8, 11, 10] }]\n`,
      "−2.8 min (n = 5)",
    ],
    "the arm that the claim was judged by, of several": [
      `${plan.replace("at least 8%", "increase by 2 points")}arms: { control: 34%, a: 33%, b: 33% }
results: [{ arm: control, successes: 90, of: 1000 }, { arm: a, successes: 150, of: 1005 }, { arm: b, successes: 95, of: 995 }]
`,
      "+5.93 points (a 14.9%, 150 of 1,005, against 9.0%)",
    ],
    "a rate with what it was counted from": [
      `${plan.replace("at least 8%", "at most 12 per day")}results: [{ events: 300, exposure: 30 }]\n`,
      "10 per day (300 events in 30)",
    ],
    "nothing beside what people judged": [
      `${plan.replace(/metric.*\nthreshold: at least 8%/, "criterion: Half say so.")}results: [{ judged: supported, by: dana }]\n`,
      "nothing",
    ],
    "a file that nobody has read": [`${plan}results: [{ data: a.csv }]\n`, "data in a file (a.csv)"],
  };
  for (const [name, [text, seen]] of Object.entries(rows)) {
    it(`is ${name}`, () => {
      const found = cardOf(text).seen;
      assert.equal(found ? `${found.value} (${found.detail})` : "nothing", seen);
    });
  }
});

it("what was seen of a percentile is that percentile, not the mean", () => {
  const values = Array.from({ length: 40 }, (_, at) => 201 + at).join(", ");
  const text = `${plan.replace("at least 8%", "at most 300 ms")}results: [{ values: [${values}] }]\n`;
  const card = cardOf(text, { "rate.metric.yaml": "type: quantile\nquantile: 0.95\nunit: ms\n" });
  assert.deepEqual(card.seen, { value: "238 ms", detail: "n = 40" });
});

describe("what one must know, on a card", () => {
  const note = (text: string, more?: Files): string | undefined => verdictOn(text, more).note;

  it("is that readings outside of the window do not count, where nothing else does", () =>
    assert.equal(
      note(`${plan}results: [{ date: 2026-03-01, successes: 9, of: 100 }]\n`),
      "The reading of 1 Mar lies outside of the window and does not count.",
    ));

  it("is a broken guardrail before anything else", () => {
    const guarded = `${plan}arms: { control: 34%, a: 33%, b: 33% }\nguardrails: [{ metric: errors, threshold: at most 1% }]\n`;
    const rows =
      "{ arm: control, successes: 9, of: 100 }, { arm: a, successes: 9, of: 100 }, { metric: errors, arm: a, successes: 60, of: 100 }";
    assert.match(note(`${guarded}results: [${rows}]\n`) ?? "", /^Guardrail errors: .*broken/);
  });
});

describe("the picture on a card", () => {
  it("of a plan shows what is claimed, what is today and what is expected", () => {
    const { plot } = verdictOn(`${plan}baseline: 6.5%\nexpect: 9%\n`);
    assert.deepEqual(plot, {
      label: "No estimate; the claim is at least 8%.",
      words: "at least 8%",
      bound: 0.08,
      side: "at-least",
      baseline: 0.065,
      expect: 0.09,
    });
  });

  it("counts the baseline in the unit of the threshold", () => {
    const { plot } = verdictOn(`${plan.replace("at least 8%", "at most 300 ms")}baseline: 0.4 s\n`);
    assert.deepEqual([plot?.bound, plot?.baseline, plot?.side], [300, 400, "at-most"]);
  });

  it("takes the baseline and the unit from the metric file", () => {
    const { plot } = verdictOn(plan.replace("at least 8%", "at least 8"), {
      "rate.metric.yaml": "type: proportion\nunit: '%'\nbaseline: 6%\n",
    });
    assert.deepEqual([plot?.bound, plot?.baseline], [0.08, 0.06]);
  });

  it("says what the registered plan comes to where its guardrail was eased, and marks no other threshold", () => {
    const path = "a.experiment.yaml";
    const guarded = `${plan}guardrails: [{ metric: errors, threshold: at most 1% }]\n`;
    const measured = `${guarded}results:
  - { date: 2026-02-16, successes: 300, of: 1000 }
  - { date: 2026-02-16, metric: errors, successes: 60, of: 2000 }
`;
    const versions = [
      { date: "2026-02-01", text: guarded },
      { date: "2026-02-16", text: measured },
    ];
    const snapshot = committed(path, measured.replace("at most 1%", "at most 5%"), versions);
    const card = buildCards(snapshot, "2026-03-10").byUri.get(`${testRoot}/${path}`)?.card;
    assert.deepEqual([card?.verdict?.exploratory, card?.verdict?.guardrails], [true, "held"]);
    assert.equal(card?.verdict?.note, "As registered (at least 8%): supported, a guardrail broken.");
    assert.equal(card?.verdict?.plot?.was, undefined);
  });

  it("keeps the place of a threshold that moved after the result, as red as the badge", () => {
    const path = "a.experiment.yaml";
    const measured = `${plan}results: [{ date: 2026-02-16, successes: 9, of: 100 }]\n`;
    const versions = [
      { date: "2026-02-01", text: plan },
      { date: "2026-02-16", text: measured },
    ];
    const snapshot = committed(path, measured.replace("at least 8%", "at least 4%"), versions);
    const card = buildCards(snapshot, "2026-03-10").byUri.get(`${testRoot}/${path}`)?.card;
    assert.equal(card?.verdict?.exploratory, true);
    assert.deepEqual(card.verdict.plot?.was, { value: 0.08, words: "at least 8%" });
    assert.equal(card.verdict.plot.observed?.mark, "open");
    assert.equal(card.verdict.note, "As registered (at least 8%): inconclusive.");
  });

  const without: Readonly<Record<string, string>> = {
    "a change that nobody has measured": plan.replace("at least 8%", "increase by 2 points"),
    "a criterion": plan.replace(/metric.*\nthreshold: at least 8%/, "criterion: Half say so."),
    "a threshold that cannot be read": plan.replace("at least 8%", "many"),
  };
  for (const [name, text] of Object.entries(without)) {
    it(`is none of ${name}`, () => assert.equal(verdictOn(text).plot, undefined));
  }
});
