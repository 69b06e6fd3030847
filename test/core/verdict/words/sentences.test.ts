import assert from "node:assert/strict";
import { movedWords } from "../../../../src/core/verdict/guards/moved-plan.ts";
import { neededSampleOf } from "../../../../src/core/verdict/needed-sample-of.ts";
import { inputOf, notesOf, shareOf, verdictOn } from "../../kit/verdicts.ts";

const arms = (threshold: string, readings: readonly string[], more = "arms: { control: 1, guest: 1 }"): string => `
hypothesis: A guest checkout changes what users do.
metric: order-rate
threshold: ${threshold}
window: { from: 2026-03-02, to: 2026-03-16 }
${more}
results:
${readings.map((reading) => `  - { source: shop, ${reading} }`).join("\n")}
`;

describe("sentences of a verdict", () => {
  it("call a change that is the claimed one exactly that, whatever the noise of calculation", () => {
    const { seen, shown } = verdictOn(
      arms("increase by 2 points", [
        "date: 2026-03-16, arm: control, successes: 70, of: 1000",
        "date: 2026-03-16, arm: guest, successes: 90, of: 1000",
      ]),
    );
    assert.match(seen ?? "", /a rise of 2 points, exactly the claimed 2 points\.$/);
    assert.match(shown, /as large as claimed/);
  });

  it("call a loss that is the accepted one neither smaller nor larger", () => {
    const { seen, shown } = verdictOn(
      arms("no worse than 2 points", [
        "date: 2026-03-16, arm: control, successes: 90, of: 1000",
        "date: 2026-03-16, arm: guest, successes: 70, of: 1000",
      ]),
      { metrics: { "order-rate": { type: "proportion", better: "higher" } } },
    );
    assert.match(seen ?? "", /a fall of 2 points, exactly the accepted 2 points\.$/);
    assert.match(shown, /exactly at the accepted loss/);
  });

  it("say of several arms against a level that each was judged against the threshold", () => {
    const readings = ["control", "a", "b"].map((arm) => `date: 2026-03-16, arm: ${arm}, successes: 90, of: 1000`);
    const verdict = verdictOn(arms("at least 8%", readings, "arms: { control: 1, a: 1, b: 1 }"));
    assert.deepEqual(notesOf(verdict, "several-arms"), [
      "2 arms were each judged against the threshold; the confidence is corrected for that (Holm).",
    ]);
  });

  it("count looks for each arm, not for each day on which any arm was read", () => {
    const readings = [
      "date: 2026-03-15, arm: control, successes: 70, of: 1000",
      "date: 2026-03-16, arm: guest, successes: 90, of: 1000",
    ];
    const threshold = "increase by 2 points";
    assert.deepEqual(notesOf(verdictOn(arms(threshold, readings)), "early-looks"), []);
    const again = [...readings, "date: 2026-03-16, arm: control, successes: 72, of: 1010"];
    assert.match(notesOf(verdictOn(arms(threshold, again)), "early-looks")[0] ?? "", /^Read 2 times where 1 look was/);
  });

  it("say when it was decided, not that nothing was read after it", () => {
    const { shown } = verdictOn(shareOf(225, 2500, "decision: { choice: persevere, date: 2026-03-10 }"));
    assert.match(shown, /^Stopped early: decided on 10 Mar, before the window ended on 16 Mar; 2,500 users counted\. /);
  });

  it("do not say that a method decides which has no answer", () => {
    const readings = [
      "date: 2026-03-09, arm: control, successes: 5, of: 40",
      "date: 2026-03-09, arm: guest, successes: 14, of: 40",
    ];
    const decided = "arms: { control: 1, guest: 1 }\ndecision: { choice: persevere, date: 2026-03-10 }";
    const [text] = notesOf(verdictOn(arms("increase by 2 points", readings, decided)), "stopped-early");
    assert.equal(
      text,
      "It was ended before its plan was complete, and the always-valid method, which would decide, has no answer.",
    );
  });

  it("say that no sample is large enough where that is so", () => {
    const all = verdictOn(shareOf(34, 34).replace("at least 8%", "at least 100%"));
    assert.deepEqual(notesOf(all, "too-small"), ["No sample can show at least 100%, however large it is."]);
  });

  it("say of fields that are many that they were", () => {
    const moved = (field: "guardrails" | "sample", was: string): string => movedWords([{ field, was, cover: "none" }]);
    assert.match(moved("guardrails", "errors at most 1%"), /^The guardrails were errors at most 1% when/);
    assert.match(moved("sample", "400"), /^The sample was 400 when/);
  });

  it("count one in the singular", () => {
    assert.match(verdictOn(shareOf(1, 1), { today: "2026-03-16" }).shown, /^Collecting: 1 user, until 16 Mar\./);
  });

  it("name no percentage of a few, whatever they would need", () => {
    const few = shareOf(4, 5).replace("at least 8%", "at least 60%");
    assert.equal(
      neededSampleOf(inputOf(few)),
      "An 80% chance of proof needs about 39 users if what was seen is the truth.",
    );
  });

  it("speak of times where times are claimed", () => {
    const verdict = verdictOn(
      arms("at least 2 times", [
        "date: 2026-03-16, arm: control, successes: 500, of: 10000",
        "date: 2026-03-16, arm: guest, successes: 1020, of: 10000",
      ]),
    );
    assert.match(verdict.seen ?? "", /2\.04 times the control, above the target of 2 times\.$/);
    assert.match(verdict.shown, /above the target in this sample.* A true ratio from 1\.9 to 2\.2 times fits\.$/);
    assert.match(notesOf(verdict, "weaker-claim")[0] ?? "", /but 2 times is not shown/);
  });

  it("say of pairs whose change is told", () => {
    const { seen } = verdictOn(
      arms("decrease by 10%", ["date: 2026-03-16, before: [10, 12, 14, 10, 9], after: [8, 9, 10, 7, 5]"], ""),
      { metrics: { "order-rate": { type: "mean" } } },
    );
    assert.match(seen ?? "", /^Before 11, after 7\.8, the means of 5 pairs: .* in the average pair, more than/);
  });
});
