import assert from "node:assert/strict";
import { catalogue } from "../../../src/core/rules/catalogue.ts";
import { rulePageOf } from "../../../src/core/rules/rule-page.ts";
import { unwrapParagraphs } from "../../../src/core/rules/unwrap-paragraphs.ts";

describe("the page of a rule", () => {
  for (const rule of catalogue) {
    it(`of ${rule.id} has each paragraph on one line, with every word of the reason`, () => {
      const page = rulePageOf(rule);
      const prose = page.replace(/^```[\s\S]*?^```$/gm, "");
      assert.doesNotMatch(prose, /\S\n\S/);
      assert.ok(page.replace(/\s+/g, " ").includes(rule.reason.trim().replace(/\s+/g, " ")));
    });
  }

  it("keeps lists, empty lines and code as they are", () => {
    const kept = "One.\n\n- a\n- b\n\n1. c\n2. d\n\n> e\n\n```yaml\na: b\n\nc:\n  - d\n```\n\nTwo.";
    assert.equal(unwrapParagraphs(kept), kept);
    assert.equal(
      unwrapParagraphs("One\ntwo\nthree.\n\nFour\n  five.\n- six\n  seven\n"),
      "One two three.\n\nFour five.\n- six seven",
    );
  });
});
