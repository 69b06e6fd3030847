import assert from "node:assert/strict";
import { readSentences, refusedSentences } from "../grammar/hypothesis-sentences.ts";
import { fixedBy, fixOf, foundBy } from "../kit/fixed.ts";
import { findingsIn, type Files } from "../kit/snapshots.ts";

interface Case {
  readonly text: string;
  readonly others?: Files;
  /** What the message says; absent where nothing is found. */
  readonly says?: string;
}

const sentence = "hypothesis: At least 8% of users click.\n";
const churn = "hypothesis: Churn will decrease by 10%.\n";
const churnFile = (text: string): Files => ({ "churn.metric.yaml": `title: Churn\n${text}\n` });
const metric = (text: string): Files => ({ "clicks.metric.yaml": `title: Clicks\nkind: behaviour\n${text}\n` });
const plan = (threshold: string, rest = "", hypothesis = "hypothesis: It works.\n"): string =>
  `${hypothesis}metric: clicks\nthreshold: ${threshold}\n${rest}sample: 500\n`;

const cases: Record<string, readonly Case[]> = {
  "direction-missing": [
    { text: plan("8%"), says: '"at least 8%" or "at most 8%"' },
    { text: plan("8"), says: '"at least 8"' },
    { text: plan("exactly 8%"), says: "exactly" },
    { text: plan("improve by 8%"), says: "does not say up or down" },
    { text: plan("improve by 8%"), others: metric("better: lower"), says: 'write "decrease by 8%"' },
    { text: plan("at least 8%", "secondary: [{ metric: a, threshold: 3 }]\n"), says: "3" },
    { text: plan("+8%") },
    { text: plan("between 8% and 9%") },
    { text: plan("a lot more") },
    { text: "hypothesis: 20% of users click.\nsample: 5\n", says: "at least 20%" },
    { text: "hypothesis: 20% of users click.\ncriterion: Most do.\nsample: 5\n" },
    { text: plan("at least 20%", "", "hypothesis: 20% of users click.\n") },
  ],
  "threshold-missing": [
    { text: "hypothesis: 20% of users click.\nmetric: clicks\nsample: 5\n" },
    { text: "hypothesis: Users click.\nmetric: clicks\nsample: 5\n", says: "There is no threshold" },
  ],
  "wrong-type": [
    { text: plan("at least 8%", "confidence: 50%\n"), says: "a level above 50% and below 100%" },
    { text: plan("at least 8%", "confidence: 100%\n"), says: "such as 95%" },
    { text: plan("at least 8%", "confidence: 51%\n") },
    { text: plan("at least 8%", "confidence: 0.99\n") },
  ],
  "threshold-unreadable": [{ text: plan("8%") }, { text: plan("a lot more"), says: "number" }],
  "relative-or-points": [
    { text: plan("decrease by 15%", "baseline: 70%\n"), says: "70% to 59.5%, or 70% to 55%" },
    { text: plan("decrease by 15%", "baseline: 10%\n"), says: 'Write "decrease by 15% relative".' },
    { text: plan("increase by 15%", "baseline: 1 in 20\n"), says: "5% to 5.75%, or 5% to 20%" },
    { text: plan("+15%"), others: metric('unit: "%"'), says: "two things" },
    { text: plan("+15%"), others: metric("baseline: 20%"), says: "20% to 23%, or 20% to 35%" },
    { text: plan("+15%", "results: [{ date: 2026-03-02, successes: 5, of: 50 }]\n"), says: "two things" },
    { text: plan("+15%", "results: [{ date: 2026-03-02, metric: other, successes: 5, of: 50 }]\n") },
    { text: plan("+15%"), others: metric("unit: ms\nbaseline: 300 ms") },
    { text: plan("+15%", "baseline: 4\n") },
    {
      text: plan("decrease by 10%"),
      others: metric('unit: "%"\nbaseline: 5'),
      says: 'Write "decrease by 10% relative".',
    },
    {
      text: plan("decrease by 10%", "baseline: 5\n"),
      others: metric('unit: "%"'),
      says: 'things. Write "decrease by 10% r',
    },
    {
      text: plan("decrease by 10%", "baseline: 5\n"),
      others: metric("type: proportion"),
      says: '"decrease by 10% relat',
    },
    { text: plan("+10%", "baseline: 40\n"), others: metric("type: proportion"), says: "40% to 44%, or 40% to 50%" },
    // 0.4 of a share is 40% to one and 0.4% to another, so that nobody says where it ends.
    { text: plan("+10%", "baseline: 0.4\n"), others: metric("type: proportion"), says: "two things. Write" },
    { text: plan("+10%", "baseline: 0.4\n"), others: metric('unit: "%"'), says: "0.4% to 0.44%, or 0.4% to 10.4%" },
    { text: plan("+10%", "baseline: 0%\n"), says: 'things. Write "increase by 10 points".' },
    { text: plan("+0%", "baseline: 5%\n") },
    { text: plan("+10%", "", churn).replace("clicks", "leaving"), says: "two things" },
    { text: plan("decrease by 10%", "", churn).replace("clicks", "churn"), says: "two things" },
    {
      text: plan("decrease by 10%", "baseline: 5\n", churn).replace("clicks", "churn"),
      says: 'things. Write "decrease by 10% relative".',
    },
    { text: plan("decrease by 10%", "baseline: 400\n", churn).replace("clicks", "churn") },
    { text: plan("decrease by 10%", "baseline: 5 per day\n", churn).replace("clicks", "churn") },
    {
      text: plan("decrease by 10%", "results: [{ date: 2026-03-02, mean: 5, sd: 1, n: 50 }]\n", churn).replace(
        "clicks",
        "churn",
      ),
    },
    { text: plan("decrease by 10%", "", churn).replace("clicks", "churn"), others: churnFile("type: mean") },
    { text: plan("decrease by 10%", "", churn).replace("clicks", "churn"), others: churnFile("type: rate") },
    { text: plan("decrease by 10%", "", churn).replace("clicks", "churn"), others: churnFile("unit: EUR") },
    { text: plan("decrease by 10%", "", churn).replace("clicks", "churn-count") },
    { text: plan("decrease by 10%", "", "hypothesis: The order value will decrease by 10%.\n") },
    { text: plan("decrease by 10%").replace("clicks", "page-latency") },
    { text: plan("decrease by 10%").replace("clicks", "checkout-drop-off"), says: "two things" },
    {
      text: plan("+10%").replace("clicks", "a"),
      others: { "a.metric.yaml": "title: Open rate\nkind: behaviour\n" },
      says: "two things",
    },
    { text: plan("at least 8%", "guardrails: [{ metric: churn, threshold: no worse than 1% }]\n"), says: "no worse" },
    { text: plan("at least 8%", "guardrails: [{ metric: order-value, threshold: no worse than 1% }]\n") },
    { text: plan("+15% relative", "baseline: 70%\n") },
    { text: plan("at least 15%", "baseline: 10%\n") },
  ],
  "relative-threshold-without-baseline": [
    { text: plan("increase by 2 points"), says: '"increase by 2 points"' },
    { text: plan("+10% over baseline"), says: "from where" },
    { text: plan("no worse than 1 point"), says: "from where" },
    { text: plan("doubles"), says: "from where" },
    { text: plan("doubles", "arms: { new: 100% }\n"), says: "from where" },
    { text: plan("doubles", "arms: { new: 50%, old: 50% }\n") },
    { text: plan("doubles", "arms: soon\n") },
    { text: plan("doubles", "baseline: a few\n") },
    { text: plan("doubles", "results: [{ date: 2026-03-02, before: [1, 2], after: [2, 3] }]\n") },
    { text: plan("doubles"), others: metric("baseline: 4") },
    {
      text: plan("at least 8%", "baseline: 5%\nguardrails: [{ metric: other, threshold: no worse than 1 point }]\n"),
      says: "no worse than 1 point",
    },
    { text: plan("falls from 9% to 6%") },
  ],
  "window-reversed": [
    { text: `${sentence}window: { from: 2026-03-10, to: 2026-03-09 }\n`, says: "2026-03-09" },
    { text: `${sentence}window: { from: 2026-03-10, to: 2026-03-10 }\n` },
    { text: `${sentence}window: { to: 2026-03-09 }\n` },
    { text: `${sentence}window: { from: 2026-03-10, to: 2026-02-30 }\n` },
  ],
  "window-too-long": [
    { text: `${sentence}window: { from: 2026-03-01, days: 91 }\n`, says: "91 days" },
    { text: `${sentence}window: { from: 2026-03-01, days: 90 }\n` },
    { text: `${sentence}window: { from: 2027-03-01, to: 2026-03-01 }\n` },
    {
      text: `${sentence}window: { from: 2026-03-01, days: 91 }\ndecision: { choice: stop, because: it did }\n`,
      says: "91 days",
    },
    { text: `${sentence}window: { to: 2026-12-01 }\n` },
  ],
  "baseline-meets-threshold": [
    { text: plan("at least 8%", "baseline: 8%\n"), says: 'already meets "at least 8%"' },
    { text: plan("at least 5%", "baseline: 1 in 10\n"), says: "1 in 10" },
    { text: plan("at most 300 ms", "baseline: 0.2 s\n"), says: "0.2 s" },
    { text: plan("between 3 and 5", "baseline: 4\n"), says: "4" },
    { text: plan("increase by 0%", "baseline: 4\n") },
    { text: plan("at least 0%", "baseline: 5%\n") },
    { text: plan("between 0% and 100%", "baseline: 5%\n") },
    { text: plan("at least 0 s", "baseline: 5 s\n") },
    { text: plan("at least 0%", "baseline: 5%\n"), others: metric("type: mean"), says: "at least 0%" },
    { text: plan("at least 8%", "baseline: 9\n"), others: metric('unit: "%"'), says: "baseline, 9%, already" },
    { text: plan("at least 8%"), others: metric('unit: "%"\nbaseline: 9'), says: "baseline, 9%, already" },
    { text: plan("at least 8", "baseline: 9\n"), others: metric('unit: "%"'), says: "baseline, 9%, already" },
    { text: plan("at least 8", "baseline: 9%\n"), says: "baseline, 9%, already" },
    { text: plan("at most 300 ms", "baseline: 200\n"), says: "baseline, 200 ms, already" },
    { text: plan("at most 0.3 s", "baseline: 200\n"), others: metric("unit: ms"), says: "baseline, 200 ms, already" },
    { text: plan("at most 0.3 s", "baseline: 200\n") },
    { text: plan("at most 300", "baseline: 0.2 s\n"), others: metric("unit: ms"), says: "baseline, 0.2 s, already" },
    { text: plan("between 100 and 300 ms", "baseline: 200\n"), says: "baseline, 200 ms, already" },
    { text: plan("between 1% and 3%", "baseline: 2\n"), says: "baseline, 2%, already" },
    { text: plan("at least 38 EUR", "baseline: 40\n"), says: "baseline, 40 EUR, already" },
    { text: plan("at least 38 EUR", "baseline: 40\n"), others: metric("unit: USD") },
    { text: plan("at most 3 per day", "baseline: 2\n"), says: "baseline, 2 per day, already" },
    { text: plan("at most 21 per week", "baseline: 2\n"), others: metric('unit: "/day"'), says: "2 per day, already" },
    { text: plan("at most 1 in 20", "baseline: 4%\n"), says: "baseline, 4%, already" },
    // 1 in 20 of a bare 4, and 8% of a bare 0.06, may be meant in two ways.
    { text: plan("at most 1 in 20", "baseline: 4\n") },
    { text: plan("at most 8%", "baseline: 0.06\n") },
    { text: plan("at most 8%", "baseline: 0\n"), says: "baseline, 0%, already" },
    { text: plan("at most 8%", "baseline: 0.06\n"), others: metric('unit: "%"'), says: "baseline, 0.06%, already" },
    { text: plan("at least 1 times", "baseline: 4\n"), says: "at least 1 times" },
    { text: plan("at least 8%"), others: metric("baseline: 9%"), says: "9%" },
    { text: plan("at least 8%", "baseline: 7%\n"), others: metric("baseline: 9%") },
    { text: plan("more than 8%", "baseline: 8%\n") },
    { text: plan("at least 2 times", "baseline: 4\n") },
    { text: plan("no worse than 1 EUR", "baseline: 4 EUR\n") },
    { text: plan("at least 8%", "baseline: 9\n"), says: "baseline, 9%, already" },
    { text: plan("at least 8%", "baseline: 7\n") },
    { text: plan("at most 300 ms", "baseline: 200 ms\n", "hypothesis: Latency does not exceed 300 ms.\n") },
  ],
  "hypothesis-disagrees": [
    { text: plan("at least 9%", "", sentence), says: '"at least 8%", and the threshold "at least 9%"' },
    { text: plan("at least 8%", "", sentence) },
    { text: plan("a lot more", "", sentence) },
    { text: plan("at least 9%", "", "hypothesis: More people click.\n") },
    {
      text: plan("increase by 3 points", "baseline: 6%\n", "hypothesis: Conversion rises from 6% to 8%.\n"),
      says: "at least 8%",
    },
    { text: plan("increase by 2 points", "", "hypothesis: Conversion rises from 6% to 8%.\n") },
    { text: plan("at least 8 points", "", sentence), says: '"at least 8%", and the threshold "at least 8 points"' },
    { text: plan("between 2 and 8 points", "", "hypothesis: Churn stays between 2% and 8%.\n"), says: "8 points" },
    { text: plan("increase by 8 points", "", "hypothesis: Conversion increases by 8%.\n") },
    { text: plan("increase by 7 points", "", "hypothesis: Conversion increases by 8%.\n"), says: "7 points" },
    { text: plan("increase by 2 points", "baseline: 6\n", "hypothesis: Conversion is at least 8%.\n") },
    {
      text: plan("increase by 3 points", "baseline: 6\n", "hypothesis: Conversion is at least 8%.\n"),
      says: "3 points",
    },
    { text: plan("increase by 2 points", "baseline: 6\n", sentence), others: metric('unit: "%"') },
    { text: plan("at least 8", "", sentence), others: metric('unit: "%"') },
    { text: plan("at least 8", "baseline: 6%\n", sentence) },
    { text: plan("at least 9", "", sentence), others: metric('unit: "%"'), says: "at least 9" },
    { text: plan("at least 1 in 20", "", "hypothesis: At least 5% of users click.\n") },
    { text: plan("at least 1 in 20", "", "hypothesis: At least 6% of users click.\n"), says: "1 in 20" },
    { text: plan("decrease by 20 ms", "baseline: 0.3 s\n", "hypothesis: Latency is at most 280 ms.\n") },
    { text: plan("decrease by 20 ms", "baseline: 300\n", "hypothesis: Latency is at most 0.28 s.\n") },
    { text: plan("decrease by 20 ms", "baseline: 300\n", "hypothesis: Latency is at most 250 ms.\n"), says: "20 ms" },
    { text: plan("increase by 2 EUR", "baseline: 38\n", "hypothesis: The order value is at least 40 EUR.\n") },
    { text: plan("at least 40 EUR", "", "hypothesis: The order value is at least 40 EUR.\n"), others: metric("") },
    {
      text: plan("at least 40", "", "hypothesis: The number of views is at least 40.\n"),
      others: { ...metric(""), "views.metric.yaml": "title: Number of views\nkind: behaviour\n" },
      says: "`views`, and the metric is `clicks`",
    },
  ],
  "two-claims": [
    {
      text: plan("at least 8%", "", "hypothesis: Clicks rise by 5% and churn falls by 2 points.\n"),
      says: "more than one",
    },
    { text: plan("at least 8%", "", "hypothesis: At least 8% of users click and buy.\n") },
  ],
  "guardrail-without-threshold": [
    { text: plan("at least 8%", "guardrails: [{ metric: errors }]\n"), says: "`errors`" },
    { text: plan("at least 8%", "guardrails: [{}]\n"), says: "The guardrail has" },
    { text: plan("at least 8%", "guardrails: [errors, { metric: a, threshold: 3 }]\n") },
    { text: plan("at least 8%", "guardrails: errors\n") },
  ],
  "not-falsifiable": [
    { text: plan("at least 0%"), says: "at least 0%" },
    { text: plan("at least 0%", "decision: { choice: stop, because: it did }\n"), says: "at least 0%" },
    { text: plan("at most 100%"), says: "at most 100%" },
    { text: plan("between 0% and 100%"), says: "Every outcome" },
    { text: plan("at least 0 ms"), says: "Every outcome" },
    { text: plan("at least 0"), others: metric('unit: "%"'), says: "Every outcome" },
    { text: plan("at most 100", "baseline: 5%\n"), says: "Every outcome" },
    { text: plan("increase by 0%"), says: "met when nothing changes" },
    { text: plan("increase by 0 points", "baseline: 5%\n"), says: "met when nothing changes" },
    { text: plan("increase by more than 0%") },
    { text: plan("no worse than 0%") },
    { text: plan("at least 0%"), others: metric("type: mean") },
    { text: plan("at least 0%", "criterion: They say so.\n") },
    { text: plan("more than 0%") },
    { text: plan("at least 0") },
    { text: plan("less than 100%") },
    { text: plan("a lot more", "", "hypothesis: More people like it.\n"), says: "Neither this sentence" },
    { text: plan("a lot more", "", sentence) },
    { text: plan("8%", "", "hypothesis: More people like it.\n") },
    { text: "hypothesis: More people like it.\nmetric: clicks\n" },
  ],
  "population-missing": [
    { text: plan("at least 8%"), says: "who or what" },
    { text: plan("at least 8%", "population: all\n") },
    { text: plan("a lot more") },
    { text: plan("at least 8%", "decision: { choice: stop, because: it did }\n"), says: "who or what" },
  ],
  "cheaper-test-possible": [
    { text: plan("at least 8%", "method: prototype\n"), says: "a prototype" },
    { text: plan("at least 8%", "method: ab-test\n"), says: "an A/B test" },
    { text: plan("at least 8%", "method: mock-up\n") },
    { text: plan("at least 8%", "method: ab-test\nwhyNotCheaper: Only orders tell.\n") },
    { text: plan("a lot more", "method: ab-test\n") },
    { text: plan("at least 8%", "method: ab-test\nresults: [{ date: 2026-03-02, successes: 5, of: 50 }]\n") },
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(rule, () => {
    for (const { text, others = {}, says } of list) {
      it(`${says === undefined ? "is silent on" : `says ${says} of`} ${JSON.stringify({ ...others, text })}`, () => {
        const messages = foundBy(rule, text, others).map(({ message }) => message);
        assert.equal(messages.length, says === undefined ? 0 : 1, messages.join("\n"));
        assert.ok(messages[0] === undefined || messages[0].includes(says ?? ""), messages[0]);
      });
    }
  });
}

describe("the limit of a window", () => {
  const text = `${sentence}window: { from: 2026-03-01, days: 40 }\n`;

  it("is the team's where it has one", () => {
    assert.equal(foundBy("window-too-long", text, { "learning.yaml": "limits: { window: 30 days }\n" }).length, 1);
    assert.equal(foundBy("window-too-long", text, { "learning.yaml": "limits: { window: none }\n" }).length, 0);
  });

  it("is kept by a shorter window, which is not offered once results are in", () => {
    const limits = { "learning.yaml": "limits: { window: 30 days }\n" };
    assert.match(fixedBy("window-too-long", "End it", text, limits), /days: 30 /);
    const [found] = foundBy("window-too-long", `${text}results: [{ date: 2026-03-02, judged: refuted }]\n`, limits);
    assert.deepEqual(found?.fixes, []);
  });
});

describe("splitting two claims", () => {
  const text = plan(
    "decrease by 2 points",
    "baseline: 9%\n",
    "hypothesis: If we call, clicks rise by 5% and churn falls by 2 points.\n",
  );

  it("keeps the claim that the threshold judges, and gives the other a file that names no taken id", () => {
    const others = { "call-clicks-rise.experiment.yaml": sentence };
    assert.match(fixedBy("two-claims", "Split", text, others), /^hypothesis: If we call, churn falls by 2 points\.\n/);
    assert.deepEqual(fixOf("two-claims", "Split", text, others).creates, [
      {
        name: "call-clicks-rise-2.experiment.yaml",
        text: "hypothesis: If we call, clicks rise by 5%.\nmetric: clicks\nthreshold: increase by 5%\n",
      },
    ]);
  });

  it("can make a guardrail of what must not get worse, where it is a level", () => {
    const before = plan("at least 8%", "", "hypothesis: Conversion is at least 8%, but churn stays below 2%.\n");
    assert.equal(
      fixedBy("two-claims", "Make churn a guardrail", before),
      plan(
        "at least 8%",
        "guardrails: [{ metric: churn, threshold: less than 2% }]\n",
        "hypothesis: Conversion is at least 8%.\n",
      ),
    );
    const both = plan("at least 8%", "", "hypothesis: Conversion is at least 8%, and churn stays below 2%.\n");
    assert.deepEqual(titlesFor("two-claims", both), ["Split into two experiments"]);
  });

  it("is not offered once results are in", () => {
    const [found] = foundBy("two-claims", `${text}results: [{ date: 2026-03-02, successes: 5, of: 50 }]\n`);
    assert.deepEqual(found?.fixes, []);
  });
});

describe("giving a direction to a sentence", () => {
  const sentences: Record<string, readonly string[]> = {
    "Half of the visitors will click.": [
      "At least half of the visitors will click.",
      "At most half of the visitors will click.",
    ],
    "Exactly 50 people will register.": ["At least 50 people will register.", "At most 50 people will register."],
    "The new layout changes the click rate by 3 points.": [
      "The new layout increases the click rate by 3 points.",
      "The new layout decreases the click rate by 3 points.",
    ],
    "Retention improves by 10%.": ["Retention increases by 10%.", "Retention decreases by 10%."],
  };
  for (const [before, after] of Object.entries(sentences)) {
    it(`mends: ${before}`, () => {
      const text = `hypothesis: ${before}\nmetric: clicks\nsample: 5\n`;
      const written = titlesFor("direction-missing", text).map((title) => fixedBy("direction-missing", title, text));
      assert.deepEqual(
        written.map((file) => /^hypothesis: (.*)$/m.exec(file)?.[1]),
        after,
      );
      for (const file of written) assert.deepEqual(foundBy("threshold-missing", file), []);
    });
  }
});

describe("fixes", () => {
  it("for a direction begin with the one that the dictionary calls better", () => {
    const titles = (better: string): string[] =>
      titlesFor("direction-missing", plan("8%"), metric(`better: ${better}`));
    assert.deepEqual(titles("higher"), ['Write "at least 8%"', 'Write "at most 8%"']);
    assert.deepEqual(titles("lower"), ['Write "at most 8%"', 'Write "at least 8%"']);
  });

  it("never move the threshold once results are in", () => {
    const text = plan("at least 9%", "results: [{ date: 2026-03-02, successes: 5, of: 50 }]\n", sentence);
    assert.deepEqual(titlesFor("hypothesis-disagrees", text), ['Say "at least 9%" in the sentence']);
  });

  it("for a window over New Year offer the next year only where it is not too long", () => {
    const text = `${sentence}window: { from: 2026-12-21, to: 2026-01-08 }\n`;
    const limits = { "learning.yaml": "limits: { window: 14 days }\n" };
    assert.deepEqual(titlesFor("window-reversed", text), ["End it on 2027-01-08", "Exchange the two days"]);
    assert.deepEqual(titlesFor("window-reversed", text, limits), ["Exchange the two days"]);
  });

  it("for two claims leave out what joined them", () => {
    const text = plan("a lot", "", "hypothesis: At least 8% of users click, and revenue increases by 5%.\n");
    const [created] = fixOf("two-claims", "Split", text).creates ?? [];
    assert.match(created?.text ?? "", /^hypothesis: Revenue increases by 5%\.$/m);
  });

  it("that change the number of a sentence leave one that is read so", () => {
    const thresholds = [
      "at least 12345%",
      "at most 12345",
      "increase by 12345 EUR",
      "decrease by 99% relative",
      "between 1 and 2",
    ];
    let offered = 0;
    for (const { text } of readSentences) {
      for (const threshold of thresholds) {
        const file = plan(threshold, "baseline: 7 days\n", `hypothesis: ${JSON.stringify(text)}\n`);
        if (!titlesFor("hypothesis-disagrees", file).some((title) => title.startsWith("Say"))) continue;
        offered++;
        assert.deepEqual(foundBy("hypothesis-disagrees", fixedBy("hypothesis-disagrees", "Say", file)), [], file);
      }
    }
    assert.ok(100 < offered, String(offered));
  });
});

function titlesFor(rule: string, text: string, others: Files = {}): string[] {
  return foundBy(rule, text, others).flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

describe("sentences of people", () => {
  for (const { text } of readSentences) {
    it(`agree with the fields that they fill: ${text}`, () => {
      const file = `hypothesis: ${JSON.stringify(text)}\nsample: 5\n`;
      const filled = fixedBy("threshold-missing", "Fill", file);
      const wrong = findingsIn({ "a.experiment.yaml": filled }).map(({ rule }) => rule);
      const doubts = [
        "hypothesis-disagrees",
        "two-claims",
        "direction-missing",
        "threshold-unreadable",
        "not-falsifiable",
      ];
      assert.deepEqual(
        wrong.filter((rule) => doubts.includes(rule)),
        [],
      );
    });
  }

  for (const [reason, text] of refusedSentences) {
    it(`that are refused (${reason}) have a finding for that and never disagree with a field: ${text}`, () => {
      const hypothesis = `hypothesis: ${JSON.stringify(text)}\n`;
      assert.deepEqual(foundBy("hypothesis-disagrees", plan("at least 12345", "", hypothesis)), []);
      const found = rulesFor[reason] ?? "threshold-missing";
      assert.equal(foundBy(found, `${hypothesis}metric: clicks\nsample: 5\n`).length, 1);
    });
  }
});

const rulesFor: Readonly<Record<string, string>> = { "two-claims": "two-claims", "no-direction": "direction-missing" };
