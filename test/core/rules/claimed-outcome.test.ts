import assert from "node:assert/strict";
import { claimedOutcome } from "../../../src/core/rules/results/claimed-outcome.ts";

describe("the outcome that a memo claims", () => {
  const claims: Readonly<Record<string, readonly string[]>> = {
    held: [
      "It works, but we must communicate security more clearly.",
      "It worked. Most of them were on a phone.",
      "In short, the hypothesis was confirmed.",
      "The claim holds, and we learned why.",
      "This was a success.",
      "We confirmed the hypothesis.",
      "The experiment was successful; the carrier halved its price.",
      "What surprised us is the speed.\n\nThe idea is right.",
      "Most were on a phone. So it works: people come back.",
    ],
    failed: [
      "The hypothesis was refuted.",
      "It failed. Nobody looked at the letter.",
      "Our assumption was wrong, and we know why.",
      "The test has failed, because the letter came late.",
    ],
    "not-shown": [
      "It did not work.",
      "It doesn’t work, and the recordings say why.",
      "The hypothesis was not confirmed.",
      "The hypothesis could not be confirmed.",
    ],
  };
  for (const [outcome, memos] of Object.entries(claims)) {
    for (const memo of memos) {
      it(`is ${outcome} in: ${memo}`, () => assert.equal(claimedOutcome(memo)?.outcome, outcome));
    }
  }

  const silent = [
    "It works on phones.",
    "We tried a letter first. It failed.",
    "We had guessed the price. That was wrong.",
    "It works only for people who come back.",
    "It may work, but a hundred visitors are too few to show it.",
    "Whether it works, nobody knows.",
    "If it works, we build it.",
    "Does it work?",
    "Lee said it works, Dana said it does not.",
    'One of them wrote: "It works."',
    "The new form works.",
    "The logging failed twice.",
    "The hypothesis was not refuted.",
    "It works. It failed on old phones, and it failed.",
    "It worked in this sample. Nothing is proven.",
    "It worked, but the result is inconclusive.",
    "We were wrong about the order of the steps.",
    "The threshold was reached.",
    "What works is the date; what does not is the price.",
    "One page does lose fewer people than three; that much is beyond doubt.",
    "A limit does help.",
    "It is not a success.",
    "That is right where people hesitate.",
    "It has worked out well for the support team.",
    "",
  ];
  for (const memo of silent) {
    it(`is not told in: ${memo}`, () => assert.equal(claimedOutcome(memo), undefined));
  }

  it("is looked for in no more than a page, in a moment", () => {
    assert.equal(claimedOutcome(`It works. ${"and ".repeat(2000)}`), undefined);
    assert.equal(claimedOutcome("it is ".repeat(600)), undefined);
    assert.equal(claimedOutcome(`${" ".repeat(1000)}it${" works".repeat(400)}`), undefined);
  });
});
