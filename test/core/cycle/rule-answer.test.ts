import assert from "node:assert/strict";
import { parseRule, ruleChoicesOf } from "../../../src/core/cycle/plan/rule-answer.ts";

describe("parseRule", () => {
  it("takes a word for each way it can come out, and a fourth for a guardrail that breaks", () => {
    assert.deepEqual(parseRule("persevere, stop,pivot"), {
      supported: "persevere",
      refuted: "stop",
      inconclusive: "pivot",
    });
    assert.deepEqual(parseRule("persevere, stop, pivot, stop")?.guardrailBroken, "stop");
    for (const text of [
      "",
      "persevere",
      "persevere, stop",
      "persevere, stop, pivot, maybe",
      "stop, stop, stop, stop, stop",
    ])
      assert.equal(parseRule(text), undefined, text);
  });

  it("reads every rule that is offered, and asks what happens if something gets worse only where it can", () => {
    for (const hasGuardrails of [false, true]) {
      for (const { value } of ruleChoicesOf(hasGuardrails)) {
        assert.equal(parseRule(value)?.guardrailBroken !== undefined, hasGuardrails, value);
      }
    }
  });
});
