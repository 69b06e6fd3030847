import assert from "node:assert/strict";
import type { LearningCard } from "../../../../src/core/query/learnings/learning-card.ts";
import { surenessWords } from "../../../../src/core/query/learnings/learning-words.ts";
import { playbookOf } from "../../../../src/core/query/learnings/playbook.ts";
import { toMarkdown } from "../../../../src/core/query/page/page-markdown.ts";

function learning(more: Partial<LearningCard> = {}): LearningCard {
  return {
    id: "click#1",
    number: 1,
    insight: "People click where they see a lock.",
    recommendation: "Show a lock.",
    appliesTo: { paths: [], tags: ["checkout"] },
    confidence: 0.93,
    because: "supported (0.9998), sealed",
    sources: [
      {
        experiment: "click",
        asks: "Do people click?",
        verdict: "supported",
        title: "Supported (0.9998)",
        shown: "Supported (confidence 0.9998).",
        registration: "sealed",
        uri: "file:///shop/click.experiment.yaml",
        file: "click.experiment.yaml",
        line: 3,
        date: "2026-03-17",
      },
    ],
    contrary: [],
    isContradicted: false,
    isReviewDue: false,
    uri: "file:///shop/click.experiment.yaml",
    file: "click.experiment.yaml",
    line: 5,
    ...more,
  };
}

/** The lines of a playbook that begin with a sign: its headings, or its facts. */
function linesOf(learnings: readonly LearningCard[], start: string): string[] {
  return toMarkdown(playbookOf(learnings))
    .split("\n")
    .filter((line) => line.startsWith(start));
}

describe("the playbook", () => {
  it("leaves out 0.79 and takes in 0.80, and what nothing is sure of it leaves out too", () => {
    const titled = (confidence: number | null): LearningCard =>
      learning({ confidence, recommendation: `At ${confidence}` });
    assert.deepEqual(linesOf([0.79, 0.7999, 0.8, 0.81, null].map(titled), "### "), ["### At 0.81", "### At 0.8"]);
    assert.match(
      toMarkdown(playbookOf([0.79, 0.8].map(titled))),
      /^1 weaker one is left out\.$|1 weaker one is left out/m,
    );
  });

  it("leaves out what was replaced", () => {
    assert.deepEqual(linesOf([learning({ supersededBy: "other#1" })], "##"), []);
    assert.match(
      toMarkdown(playbookOf([learning({ supersededBy: "other#1" })])),
      /No learning has a confidence of 0\.80/,
    );
  });

  it("tells each where it applies: by tags, then by paths, then everywhere", () => {
    const learnings = [
      learning({ recommendation: "Everywhere.", appliesTo: { paths: [], tags: [] } }),
      learning({ recommendation: "In code.", appliesTo: { paths: ["src/**", "docs/**"], tags: [] } }),
      learning({
        recommendation: "For writers.",
        appliesTo: { paths: ["src/**"], tags: ["ways-of-working", "checkout"] },
      }),
      learning({ recommendation: "For buyers.", appliesTo: { paths: [], tags: ["Checkout"] } }),
    ];
    const expected = [
      "## Checkout",
      "### For buyers.",
      "## Ways of working",
      "### For writers.",
      "## src/\\*\\*",
      "### In code.",
      "## Everywhere",
      "### Everywhere.",
    ];
    assert.deepEqual(linesOf(learnings, "##"), expected);
    assert.deepEqual(linesOf(learnings.toReversed(), "##"), expected);
    assert.deepEqual(linesOf(learnings, "- For"), ["- For writers. (Ways of working)"]);
  });

  it("tells what speaks for it and against it, and when to ask again", () => {
    const [source] = learning().sources;
    assert.ok(source);
    const against = { ...source, experiment: "later", shown: "Refuted.", why: "It came later.", lowers: false };
    const facts = linesOf([learning({ contrary: [against], reviewBy: "2026-03-10", isReviewDue: true })], "- ");
    assert.deepEqual(facts, [
      "- **Confidence:** 0.93: supported (0.9998), sealed",
      "- **Applies to:** checkout",
      "- **Shown by:** click, sealed, 17 Mar 2026. Supported (confidence 0.9998).",
      "- **Says otherwise:** later, sealed, 17 Mar 2026. Refuted. It came later.",
      "- **Ask again:** By 10 Mar 2026, which is due",
      "- **Written in:** click.experiment.yaml",
    ]);
  });

  it("needs no recommendation, and no insight", () => {
    const { recommendation, ...bare } = learning();
    assert.ok(recommendation);
    assert.deepEqual(linesOf([bare], "### "), ["### People click where they see a lock."]);
    assert.deepEqual(linesOf([learning({ insight: "" })], "### "), ["### Show a lock."]);
  });
});

describe("a confidence in words", () => {
  for (const [confidence, words] of [
    [0.7999, "0.79"],
    [0.8, "0.80"],
    [0.29, "0.29"],
    [1, "1.00"],
    [0, "0.00"],
    [null, "no number"],
  ] as const) {
    it(`is ${words} for ${confidence}, and never more than it is`, () => {
      assert.equal(surenessWords(confidence), words);
    });
  }
});
