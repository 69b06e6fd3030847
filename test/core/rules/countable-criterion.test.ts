import assert from "node:assert/strict";
import { findingsIn } from "../kit/snapshots.ts";

function fixesFor(criterion: string, more = ""): readonly string[] {
  const text = `hypothesis: People find their way.\ncriterion: ${criterion}\nwindow: { from: 2026-03-16, to: 2026-03-29 }\n${more}`;
  return findingsIn({ "a.experiment.yaml": text })
    .filter(({ rule }) => rule === "countable-criterion")
    .flatMap(({ fixes }) =>
      fixes.map(({ edits }) => edits.map((edit) => (edit.type === "insert-key" ? edit.value : "")).join(" | ")),
    );
}

describe("a criterion that can be counted", () => {
  const counted: readonly (readonly [criterion: string, written: string])[] = [
    ["At least 5 of 7 finish unaided.", "finish-unaided | at least 5 of 7"],
    ["at least 5 out of 7 finish unaided", "finish-unaided | at least 5 out of 7"],
    ["At least five of seven participants finish the checkout without help.", "at least five of seven"],
    ["At least 4 of the 5 testers find the button.", "find-the-button | at least 4 of the 5"],
    ["At most 1 of 10 people asks for help.", "asks-for-help | at most 1 of 10"],
    ["More than 5 of 7 finish.", "finish | more than 5 of 7"],
  ];
  for (const [criterion, written] of counted) {
    it(`is offered as a share: ${criterion}`, () => {
      const [fix = "", ...others] = fixesFor(criterion);
      assert.ok(fix.includes(written), fix);
      assert.deepEqual(others, []);
    });
  }

  const others = [
    "At least half of the people we talk to name missing care advice before we mention it.",
    "At least one reason recurs in half of the interviews.",
    "At least one of 7 reasons recurs.",
    "Most of them finish unaided.",
    "5 of 7 finish unaided.",
    "All of them finish.",
    "At least 7 of 7 finish.",
    "At least 8 of 7 finish.",
    "At least 3 people name the price before we do.",
    "Dana and Lee agree that it is clear.",
    "The median time falls below 3 minutes.",
    "At least 80% say it was easy.",
  ];
  for (const criterion of others) {
    it(`is not seen in: ${criterion}`, () => assert.deepEqual(fixesFor(criterion), []));
  }

  const plain = "At least 5 of 7 finish unaided.";
  const settled: Readonly<Record<string, string>> = {
    "it is counted already": "metric: finish-unaided\nthreshold: at least 5 of 7\n",
    "people have judged": "results: [{ date: 2026-03-17, judged: supported, by: [dana] }]\n",
    "it is decided": "decision: { choice: stop, because: No time. }\n",
  };
  for (const [why, more] of Object.entries(settled)) {
    it(`is left alone once ${why}`, () => assert.deepEqual(fixesFor(plain, more), []));
  }

  it("is written behind a metric that is there", () => {
    assert.deepEqual(fixesFor(plain, "metric: finish-rate\n"), ["at least 5 of 7"]);
  });

  it("takes more people at a higher confidence", () => {
    const text = `hypothesis: People find their way.\ncriterion: ${plain}\nsample: 20\nconfidence: 99%\n`;
    const [message = ""] = findingsIn({ "a.experiment.yaml": text }).flatMap(({ rule, message: words }) =>
      rule === "countable-criterion" ? [words] : [],
    );
    assert.match(message, /with fewer than 14 people/);
  });

  it("keeps quiet while the window is open", () => {
    const text = `hypothesis: People find their way.\ncriterion: ${plain}\nwindow: { from: 2026-03-02, to: 2026-03-29 }\n`;
    const rules = findingsIn({ "a.experiment.yaml": text }).map(({ rule }) => rule);
    assert.ok(!rules.includes("countable-criterion"));
  });
});
