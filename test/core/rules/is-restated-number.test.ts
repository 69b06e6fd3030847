import assert from "node:assert/strict";
import { isRestatedNumber } from "../../../src/core/rules/results/is-restated-number.ts";

const plan = [
  "At least 8% of users shown the simulation will click the one-click button.",
  "one-click-rate",
  "at least 8%",
  "5% of checkout traffic",
  "control",
  "one-click",
];

const restating: readonly string[] = [
  "9%",
  "450 of 5000.",
  "450 of 5000 users clicked the one-click button (9%).",
  "The one-click rate was 9%, above the threshold of 8%.",
  "Supported.",
  "Refuted.",
  "Hypothesis confirmed!",
  "The threshold was not reached: 7.1%.",
  "Result: 9% vs. 6.5% in control, p = 0.03, significant.",
  "Nine of a hundred users clicked.",
  "We reached 9% and met our goal of 8%.",
  "Conversion went up by 2 points.",
  "450 successes out of 5000.",
  "It passes with 9%.",
  "Supported: 9% against 8%.",
  "It worked.",
  "It did not work.",
  "The button missed the threshold.",
];

const telling: readonly string[] = [
  "It works, but we must communicate security more clearly.",
  "9%, and nearly all of them on a phone.",
  "450 of 5000 clicked. Those who hesitated looked for the lock.",
  "The threshold was reached because the button stands where people look.",
  "9% clicked, which surprised us.",
  "Nobody trusted it.",
  "7.1%: the wording scared people.",
  "People read the number, and then spent their time on checking it.",
  "Users click.",
  "It worked on phones.",
  "It worked once the price stood beside it.",
  "It passes with 9%, and support had fewer calls.",
  "Eight of twelve told the same story: the plant looked tired after the journey.",
  "We reached 9%, so we know that the doubt is about words.",
  "We were wrong about the threshold.",
];

describe("isRestatedNumber", () => {
  for (const memo of restating) it(`holds of “${memo}”`, () => assert.equal(isRestatedNumber(memo, plan), true));
  for (const memo of telling) it(`does not hold of “${memo}”`, () => assert.equal(isRestatedNumber(memo, plan), false));

  it("knows only the words of its own plan", () => {
    assert.equal(isRestatedNumber("450 of 5000 chose the guest checkout.", plan), false);
    assert.equal(isRestatedNumber("450 of 5000 chose the guest checkout.", ["The guest checkout is chosen."]), true);
  });
});
