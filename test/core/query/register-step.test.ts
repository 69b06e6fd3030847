import assert from "node:assert/strict";
import { unanswered } from "../../../src/core/history/unanswered.ts";
import { registerStepOf } from "../../../src/core/query/register-step.ts";
import { committedEntry } from "../kit/committed.ts";

const plan = "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-16 }\n";
const result = "results: [{ date: 2026-03-09, successes: 90, of: 1000 }]\n";
const first = { date: "2026-02-25", text: plan };

describe("registerStepOf", () => {
  it("asks for a commit of a whole plan that has none", () => {
    assert.equal(registerStepOf(committedEntry(plan, [])).can, "commit");
  });

  it("asks for the first commit of a repository, and for nothing together with a result", () => {
    const past = unanswered("no-commit");
    const stepOf = (text: string): string => registerStepOf({ ...committedEntry(text, []), past }).can;
    assert.equal(stepOf(plan), "commit");
    assert.equal(stepOf("hypothesis: At least 8% click.\n"), "complete");
    assert.equal(stepOf(plan + result), "nothing");
  });

  it("asks for a commit of a plan that was changed before any result", () => {
    const { can, sentence } = registerStepOf(committedEntry(plan.replace("at least 8%", "at least 9%"), [first]));
    assert.equal(can, "commit");
    assert.equal(sentence, "The plan was changed and not committed: threshold from at least 8% to at least 9%.");
  });

  it("says what is missing first", () => {
    assert.deepEqual(registerStepOf(committedEntry("hypothesis: At least 8% click.\n", [])), {
      can: "complete",
      sentence: "The plan has no metric, no threshold, no window. Write that first.",
    });
  });

  it("commits no plan together with its result", () => {
    const { can, sentence } = registerStepOf(committedEntry(plan + result, []));
    assert.equal(can, "nothing");
    assert.match(sentence, /^A result is written already\./);
  });

  it("says why nothing is to be done where the plan stands, moved, or git is silent", () => {
    const entry = committedEntry(plan, [first]);
    assert.match(registerStepOf(entry).sentence, /^The plan stands as committed in /);
    const moved = committedEntry(plan.replace("at least 8%", "at least 6%") + result, [
      first,
      { date: "2026-03-09", text: plan + result },
    ]);
    assert.match(registerStepOf(moved).sentence, /^After the first result threshold moved /);
    const silent = { ...entry, past: unanswered("not-trusted") };
    assert.deepEqual(registerStepOf(silent), { can: "nothing", sentence: unanswered("not-trusted").sentence });
    const { past: _, ...unasked } = entry;
    assert.match(registerStepOf(unasked).sentence, /^Git has not been asked/);
  });
});
