import assert from "node:assert/strict";
import { notesOf, verdictOn } from "../kit/verdicts.ts";

/** Shares that were read on days of March, in a plan that may look at any time. */
function atAnyTime(
  readings: readonly (readonly [day: number, successes: number, of: number])[],
  { claim = "at least 8%", more = "sample: 5000" } = {},
): string {
  const results = readings.map(
    ([day, successes, of]) =>
      `{ date: 2026-03-${String(day).padStart(2, "0")}, successes: ${successes}, of: ${of}, source: a }`,
  );
  return `
hypothesis: Users will click the one-click button.
metric: one-click-rate
threshold: ${claim}
looks: anytime
${more}
results: [${results.join(", ")}]
`;
}

describe("looks at any time", () => {
  it("that decided are told with their own numbers", () => {
    const verdict = verdictOn(
      atAnyTime([
        [5, 200, 1500],
        [9, 240, 2600],
      ]),
    );
    assert.deepEqual(
      [verdict.state, verdict.seen],
      ["supported", "240 of 2,600 (9.2%), above the target of 8% in this sample."],
    );
    assert.match(
      verdict.shown,
      /^Supported \(confidence above 0\.9999\), shown on 5 Mar with 200 of 1,500 \(13\.3%\)\./,
    );
    const [evidence] = verdict.claims;
    const alone = verdictOn(atAnyTime([[5, 200, 1500]])).claims[0];
    assert.deepEqual(
      [evidence?.n, evidence?.estimate, evidence?.interval, evidence?.for, evidence?.against],
      [alone?.n, alone?.estimate, alone?.interval, alone?.for, alone?.against],
    );
    assert.match(
      evidence?.sentence ?? "",
      /: supported on 5 Mar with 200 of 1,500 \(13\.3%\) \(confidence above 0\.9999\)\.$/,
    );
  });

  it("that refuted a claim are kept as those that supported it", () => {
    const verdict = verdictOn(
      atAnyTime([
        [5, 60, 1500],
        [9, 190, 2600],
      ]),
    );
    assert.equal(verdict.state, "refuted");
    assert.match(verdict.shown, /^Refuted \(.*\), shown on 5 Mar with 60 of 1,500 \(4\.0%\)\./);
  });

  it("that showed nothing count for nothing: the latest is told as it stands", () => {
    const later = [9, 240, 2900] as const;
    const [both, alone] = [verdictOn(atAnyTime([[5, 100, 1100], later])), verdictOn(atAnyTime([later]))];
    assert.deepEqual([both.state, both.confidence, both.claims], [alone.state, alone.confidence, alone.claims]);
  });

  it("that contradict each other show neither the claim nor its contrary", () => {
    const verdict = verdictOn(
      atAnyTime([
        [5, 130, 1000],
        [9, 160, 4000],
      ]),
    );
    assert.deepEqual([verdict.state, verdict.confidence, verdict.leaning], ["inconclusive", undefined, null]);
    assert.equal(
      verdict.shown,
      "Inconclusive: the looks contradict each other. The claim was shown on 5 Mar with 130 of 1,000 (13.0%), and its contrary on 9 Mar with 160 of 4,000 (4.0%). No one rate fits both, so what is measured has changed, or a reading is wrong.",
    );
    const [evidence] = verdict.claims;
    assert.deepEqual(
      [evidence?.for, evidence?.against, evidence?.confidence, evidence?.interval],
      [null, null, null, [null, null]],
    );
    assert.match(evidence?.sentence ?? "", /inconclusive, because the looks contradict each other\.$/);
  });

  it("go on alike after a day on which nobody was seen", () => {
    const verdict = verdictOn(
      atAnyTime(
        [
          [4, 0, 0],
          [5, 200, 1500],
        ],
        { more: "" },
      ),
    );
    assert.equal(verdict.state, "supported");
  });

  describe("without a planned sample", () => {
    const readings = [
      [5, 24, 200],
      [9, 230, 2500],
    ] as const;
    const plain = { more: "" };

    it("are tuned to the first of them, whatever comes later", () => {
      const tuned = verdictOn(atAnyTime(readings, { more: "sample: 200" }));
      const free = verdictOn(atAnyTime(readings, plain));
      assert.equal(free.confidence, tuned.confidence);
      const late = verdictOn(atAnyTime(readings.slice(1), plain));
      assert.notEqual(free.confidence, late.confidence);
      assert.equal(late.confidence, verdictOn(atAnyTime(readings.slice(1), { more: "sample: 2500" })).confidence);
    });

    it("are tuned to the traffic of the window where the plan tells it", () => {
      const window = "window: { from: 2026-03-02, days: 10 }";
      const planned = verdictOn(atAnyTime(readings, { more: `${window}\nsample: 4000` }));
      const coming = verdictOn(atAnyTime(readings, { more: `${window}\ntraffic: 400 per day` }));
      assert.equal(coming.confidence, planned.confidence);
      assert.notEqual(coming.confidence, verdictOn(atAnyTime(readings, { more: window })).confidence);
    });

    it("say that only looks from the first recorded one on are covered", () => {
      const note = /^The plan has no sample, so the always-valid method is tuned to the first reading/;
      assert.match(notesOf(verdictOn(atAnyTime(readings, plain)), "assumption").join(" "), note);
      assert.doesNotMatch(notesOf(verdictOn(atAnyTime(readings)), "assumption").join(" "), note);
    });
  });

  describe("at fewer than the method needs", () => {
    const means = (n: number, more: string): string => `
hypothesis: The mean order is worth at least 200.
metric: order-value
threshold: at least 200
looks: anytime
${more}
results: [{ date: 2026-03-09, mean: 250, sd: 20, n: ${n}, source: a }]
`;

    it("wait for more while more may come", () => {
      const verdict = verdictOn(means(60, "sample: 500"));
      assert.equal(
        verdict.shown,
        "No verdict: the always-valid method needs about 100 observations in each group; the smallest has 60.",
      );
    });

    it("say that none will come where the plan ends with them", () => {
      const verdict = verdictOn(means(60, "sample: 60"));
      assert.equal(
        verdict.shown,
        "No verdict: the always-valid method needs about 100 observations in each group, and the plan ended with 60.",
      );
    });
  });
});
