import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { findingsIn } from "../kit/snapshots.ts";
import { verdictOn } from "../kit/verdicts.ts";

const judgedPlan = `
hypothesis: People leave because they do not trust the payment.
criterion: At least one reason recurs in half of the interviews.
window: { from: 2026-03-02, to: 2026-03-16 }
`;

function judged(...results: readonly string[]): Verdict {
  return verdictOn(`${judgedPlan}results:\n${results.map((result) => `  - { ${result} }\n`).join("")}`);
}

describe("what people judged", () => {
  it("is said with how many judged, and that no confidence exists", () => {
    const shownOf = (result: string): string => judged(result).shown;
    assert.deepEqual(
      [
        "date: 2026-03-16, judged: supported, by: [dana, lee]",
        "date: 2026-03-16, judged: refuted, by: kim",
        "date: 2026-03-16, judged: refuted",
      ].map(shownOf),
      [
        "Judged supported by 2 people against the criterion; no statistical confidence exists.",
        "Judged refuted by kim against the criterion; no statistical confidence exists.",
        "Judged refuted against the criterion; no statistical confidence exists.",
      ],
    );
  });

  it("has a state of its own, and no number anywhere", () => {
    const states = ["supported", "refuted"].map((word) => judged(`date: 2026-03-16, judged: ${word}, by: [dana]`));
    assert.deepEqual(
      states.map(({ state }) => state),
      ["judged-supported", "judged-refuted"],
    );
    for (const { confidence, claims, leaning, seen, progress } of states) {
      assert.deepEqual(
        { confidence, claims, leaning, seen, progress },
        {
          confidence: undefined,
          claims: [],
          leaning: null,
          seen: undefined,
          progress: undefined,
        },
      );
    }
  });

  it("names who sees it otherwise, and takes the later of two judgements", () => {
    const verdict = judged(
      "date: 2026-03-16, judged: supported, by: [dana, lee]",
      "date: 2026-03-16, judged: refuted, by: [kim, sam]",
    );
    assert.equal(verdict.state, "judged-refuted");
    assert.deepEqual(
      verdict.notes.map(({ text }) => text),
      ["People disagree: dana, lee judged it supported."],
    );
  });

  it("says of nobody that they disagree who came round", () => {
    const verdict = judged(
      "date: 2026-03-12, judged: refuted, by: kim",
      "date: 2026-03-16, judged: supported, by: [dana, kim]",
    );
    assert.deepEqual([verdict.state, verdict.notes], ["judged-supported", []]);
  });
});

describe("who judged", () => {
  const shownAndNotes = (...results: readonly string[]): readonly unknown[] => {
    const { state, shown, notes } = judged(...results);
    return [state, shown.replace(/ against the criterion; .*/, ""), ...notes.map(({ text }) => text)];
  };

  it("counts with the last word, and nobody with one that was withdrawn", () => {
    assert.deepEqual(
      shownAndNotes(
        "date: 2026-03-10, judged: supported, by: dana",
        "date: 2026-03-12, judged: refuted, by: dana",
        "date: 2026-03-16, judged: supported, by: lee",
      ),
      ["judged-supported", "Judged supported by lee", "People disagree: dana judged it refuted."],
    );
  });

  it("counts by its day, in whatever order it is written", () => {
    assert.deepEqual(
      shownAndNotes("date: 2026-03-16, judged: supported, by: dana", "date: 2026-03-12, judged: refuted, by: dana"),
      ["judged-supported", "Judged supported by dana"],
    );
  });

  it("is told of all who agree, and of each once", () => {
    const both = ["date: 2026-03-16, judged: supported, by: dana", "date: 2026-03-16, judged: supported, by: lee"];
    assert.deepEqual(shownAndNotes(...both), ["judged-supported", "Judged supported by 2 people"]);
    assert.deepEqual(shownAndNotes("date: 2026-03-16, judged: supported, by: [dana, dana]"), [
      "judged-supported",
      "Judged supported by dana",
    ]);
  });
});

describe("a judgement and its plan", () => {
  const supported = (date: string): string => `date: ${date}, judged: supported, by: dana`;
  const on = (today: string, date: string, more = ""): Verdict =>
    verdictOn(`${judgedPlan}${more}results: [{ ${supported(date)} }]\n`, { today });

  it("does not count before the end", () => {
    const rule = "rule: { supported: persevere }\n";
    const early = on("2026-03-09", "2026-03-08", rule);
    assert.deepEqual([early.state, early.rule], ["collecting", undefined]);
    assert.equal(early.shown, "Judged supported so far by dana; it counts when the window closes on 16 Mar.");
    const late = on("2026-03-17", "2026-03-08", rule);
    assert.deepEqual([late.state, late.rule?.choice], ["judged-supported", "persevere"]);
  });

  it("counts as an early stop where somebody decided", () => {
    const { state, stoppedEarly } = on("2026-03-09", "2026-03-08", "decision: { choice: stop, date: 2026-03-09 }\n");
    assert.deepEqual([state, stoppedEarly], ["judged-supported", true]);
  });

  it("does not count outside of the window", () => {
    const { state, shown, notes } = on("2026-05-01", "2026-04-20");
    assert.deepEqual(
      [state, shown, notes.map(({ text }) => text)],
      [
        "none",
        "No verdict: no judgement lies inside of the window.",
        ["The judgement of 20 Apr lies outside of the window and does not count."],
      ],
    );
  });

  it("of so many people is complete without a count of them", () => {
    const text = judgedPlan.replace(/window: .*/, "sample: 8");
    const of = (more: string): string => verdictOn(`${text}results: [{ ${supported("2026-03-16")}${more} }]\n`).state;
    assert.deepEqual([of(""), of(", n: 8"), of(", n: 5")], ["judged-supported", "judged-supported", "collecting"]);
  });

  it("is no number for a threshold", () => {
    const text = judgedPlan.replace(/criterion: .*/, "metric: leavers\nthreshold: at least 8%");
    const { state, shown, notes } = verdictOn(`${text}results: [{ ${supported("2026-03-16")} }]\n`);
    assert.deepEqual(
      [state, shown, notes.map(({ text: note }) => note)],
      [
        "judged-supported",
        "Judged supported by dana without a criterion; no statistical confidence exists.",
        ['The threshold "at least 8%" has no numbers yet.'],
      ],
    );
  });

  it("is told beside numbers that say otherwise", () => {
    const text = judgedPlan.replace(/criterion: .*/, "metric: leavers\nthreshold: at least 8%");
    const beside = (judgement: string): readonly string[] =>
      verdictOn(`${text}results:
  - { date: 2026-03-16, successes: 900, of: 5000, source: a }
  - { date: 2026-03-16, judged: ${judgement}, by: dana }
`).notes.map(({ text: note }) => note);
    assert.deepEqual(beside("refuted"), ["dana judged it refuted; the numbers decide."]);
    assert.deepEqual(beside("supported"), []);
  });
});

describe("what must not get worse where people judge", () => {
  const guarded = (errors: number): Verdict =>
    verdictOn(`${judgedPlan}guardrails: [{ metric: err, threshold: at most 1% }]
rule: { supported: persevere, guardrailBroken: stop }
results:
  - { date: 2026-03-16, judged: supported, by: dana }
  - { date: 2026-03-16, metric: err, successes: ${errors}, of: 2000 }
`);

  it("has its numbers, and stops what people supported", () => {
    const { state, guardrails, rule, claims } = guarded(300);
    assert.deepEqual([state, guardrails, rule?.choice], ["judged-supported", "broken", "stop"]);
    assert.deepEqual(
      claims.map(({ role, metric }) => [role, metric]),
      [["guardrail", "err"]],
    );
    assert.deepEqual([guarded(2).guardrails, guarded(2).rule?.choice], ["held", "persevere"]);
    // With a confidence of 0.97, which is enough at the end of the plan and no earlier.
    assert.equal(guarded(12).guardrails, "held");
    assert.ok((guarded(12).claims[0]?.for ?? 1) < 0.99);
  });
});

const countable = `hypothesis: People find their way through the new checkout.
criterion: At least 5 of 7 finish unaided.
window: { from: 2026-03-16, to: 2026-03-29 }
`;

describe("a criterion that was written as a share", () => {
  const [finding] = findingsIn({ "a.experiment.yaml": countable }).filter(({ rule }) => rule === "countable-criterion");
  const edits = toTextEdits(parseSource(countable), countable, finding?.fixes[0]?.edits ?? []);
  const written = applyTextEdits(countable, edits ?? []);
  const resultOf = (successes: number, of: number): Verdict =>
    verdictOn(`${written}results: [{ date: 2026-03-28, successes: ${successes}, of: ${of} }]\n`, {
      today: "2026-04-10",
    });

  it("is judged by the exact binomial test", () => {
    const { state, claims, confidence = 0 } = resultOf(9, 9);
    assert.equal(state, "supported");
    assert.equal(claims[0]?.method, "proportion_one_sample");
    assert.ok(Math.abs(confidence - (1 - (5 / 7) ** 9)) < 1e-12);
  });

  it("is shown by no result of fewer people than the hint says", () => {
    assert.match(finding?.message ?? "", /with fewer than 9 people no result can show it/);
    assert.equal(resultOf(8, 8).state, "inconclusive");
    assert.equal(resultOf(5, 7).state, "inconclusive");
  });

  it("is refuted where hardly anybody does it", () => assert.equal(resultOf(2, 9).state, "refuted"));

  it("tells counts and no percentages of a few people", () => {
    assert.match(resultOf(8, 9).seen ?? "", /^8 of 9/);
    assert.doesNotMatch(resultOf(8, 9).seen ?? "", /^[^,]*88\.9%/);
  });
});

describe("two groups of a few people", () => {
  const plan = `
hypothesis: With a pair, a guide takes at least a day less.
metric: days-to-guide
threshold: decrease by 1 day
arms: { control: 50%, pair: 50% }
window: { from: 2026-03-02, to: 2026-03-16 }
`;
  const results = (control: readonly number[], pair: readonly number[]): Verdict =>
    verdictOn(
      `${plan}results:
  - { date: 2026-03-16, arm: control, values: [${control.join(", ")}] }
  - { date: 2026-03-16, arm: pair, values: [${pair.join(", ")}] }
`,
    );

  it("are judged by every way to split six and six", () => {
    const { state, claims } = results([6, 7, 6, 8, 7, 6], [3, 4, 3, 4, 3, 4]);
    assert.deepEqual([state, claims[0]?.method], ["supported", "permutation_two_sample"]);
  });

  it("are too few to test when there are two of each", () => {
    const { state, confidence, shown, notes } = results([6, 7], [3, 4]);
    assert.equal(confidence, undefined);
    assert.notEqual(state, "supported");
    assert.match([shown, ...notes.map(({ text }) => text)].join(" "), /fewer than|too few/i);
  });
});
