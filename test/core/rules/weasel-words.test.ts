import assert from "node:assert/strict";
import { findWeaselWords } from "../../../src/core/rules/sentence/weasel-word.ts";
import { fixedBy, foundBy } from "../kit/fixed.ts";

/** Sentences with the words that are pointed at. */
const weak: Record<string, readonly string[]> = {
  "If we show prices earlier, sign-ups will significantly increase by 5%.": ["significantly"],
  "A substantial 8% of users click.": ["substantial"],
  "At least 8% of users might click.": ["might"],
  "At least 8% of users may possibly click.": ["may", "possibly"],
  "Perhaps 8% of users click.": ["Perhaps"],
  "With a user-friendly form, at least 60% finish.": ["user-friendly"],
  "A state of the art search takes at most 300 ms.": ["state of the art"],
  "At least 60% of teams use it, where possible.": ["where possible"],
  "At least 8% of users click, if possible, several times.": ["if possible", "several"],
  "Response time stays below 300 ms in most cases.": ["in most cases"],
  "Sign-ups rise by 5% a lot faster, and a lot of people come back.": ["a lot"],
  "At least a handful of the interviewed people ask for it unprompted.": ["a handful of"],
  "Significantly fewer than 5% leave. Maybe at most 4%.": ["Significantly", "Maybe"],
};

/** Sentences that must stay quiet. */
const strong: readonly string[] = [
  "At least 8% of users shown the simulation will click the one-click button.",
  "A statistically significant increase by 2 points is seen in the test.",
  "Sick days per person decrease by 1 day if people may choose their shifts.",
  "If people could pay later, order value increases by 5%.",
  "At least 20% of the customers who might leave will answer our call.",
  "In May, at least 5% of visitors buy a tomato plant.",
  'At least 3% of visitors press "Maybe later".',
  "At least 3% of visitors press “Maybe later”.",
  "With Seamless Checkout, at least 8% of visitors buy.",
  "If we say how many plants are left, the add-to-basket rate will increase by 2 points.",
  "Most people we ask name the price first.",
  "Better photos raise conversion by 2 points.",
  "The number of support tickets falls by 20%.",
  "The user experience score rises to at least 70.",
  "By engaging buyers earlier, we win at least 5 deals per month.",
  "More than half of the re-engaging mails are opened.",
  "",
  "“ “ “ \" '",
];

const plan = "metric: clicks\nthreshold: at least 8%\nsample: 500\n";

describe("weasel words", () => {
  for (const [sentence, words] of Object.entries(weak)) {
    it(`are ${words.join(", ")} in: ${sentence}`, () => assert.deepEqual(wordsIn(sentence), words));
  }

  for (const sentence of strong) {
    it(`are none in: ${sentence}`, () => assert.deepEqual(wordsIn(sentence), []));
  }

  it("are marked where they stand, in quotes too", () => {
    const [found] = foundBy("weasel-words", `hypothesis: "At least 8% of users might click."\n${plan}`);
    assert.deepEqual(found?.range, { start: { line: 0, character: 34 }, end: { line: 0, character: 39 } });
  });

  it("are left alone while the plan has gaps, and told of a decided one as well", () => {
    const sentence = "hypothesis: At least 8% of users might click.\n";
    assert.deepEqual(foundBy("weasel-words", `${sentence}metric: clicks\n`), []);
    for (const text of [sentence + plan, `${sentence}${plan}decision: { choice: stop, because: no }\n`]) {
      assert.equal(foundBy("weasel-words", text).length, 1);
    }
  });

  it("at the start leave a sentence behind that begins with a capital", () => {
    const text = `hypothesis: Possibly, at least 8% of users click.\n${plan}`;
    assert.equal(fixedBy("weasel-words", "Leave out", text), `hypothesis: At least 8% of users click.\n${plan}`);
  });
});

function wordsIn(sentence: string): string[] {
  return findWeaselWords(sentence).map(({ text }) => text);
}
