import assert from "node:assert/strict";
import { fileLearningsText } from "../../../src/core/language/hover/file-learnings-text.ts";
import { learningsForUri } from "../../../src/core/query/learnings/learning-groups.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";

function textFor(...learnings: readonly string[]): string {
  const file =
    "hypothesis: x\nmetric: rate\nthreshold: at least 8%\nsample: 5000\n" +
    "results: [{ date: 2026-02-16, successes: 250, of: 5000 }]\nlearnings:\n" +
    learnings.map((learning) => `  - { appliesTo: [src/**], ${learning} }\n`).join("");
  const snapshot = snapshotOf({ "short form.experiment.yaml": file });
  return fileLearningsText(learningsForUri(`${testRoot}/src/a.ts`, snapshot, testToday), "command:all");
}

describe("the hover on the first line of a file of the code", () => {
  it("tells each learning with what to do, how sure it is and where it comes from", () => {
    assert.equal(
      textFor("insight: A shorter form did not help., recommendation: Keep the fields."),
      "**1 learning applies to this file**\n\n" +
        "- **A shorter form did not help\\.**  \n  Do: Keep the fields\\.  \n" +
        "  Confidence 0\\.79, refuted, unproved; from " +
        "[short form](file:///shop/short%20form.experiment.yaml#L7), 16 Feb 2026",
    );
  });

  it("tells a recommendation alone once", () => {
    assert.match(textFor("recommendation: Keep it."), /\n- \*\*Keep it\\\.\*\* {2}\n {2}Confidence/);
  });

  it("says that one is in doubt", () => {
    assert.match(textFor("insight: x, reviewBy: 2026-01-01"), /Confidence 0\\\.79, review due, refuted/);
  });

  it("shows five at most, and leads to the others", () => {
    const text = textFor(...Array.from({ length: 6 }, (_, at) => `insight: Number ${at}`));
    assert.equal(text.match(/^- /gm)?.length, 5);
    assert.match(text, /\n\n\[Show all 6\]\(command:all\)$/);
  });

  it("makes nothing of the words of a file", () => {
    const text = textFor('insight: "[x](command:evil) <b> $(bug) # y"');
    assert.ok(text.includes("\\[x\\]\\(command\\:evil\\) \\<b\\> \\$\\(bug\\) \\# y"), text);
  });
});
